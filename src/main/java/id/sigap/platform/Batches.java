package id.sigap.platform;

import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Works through what may be a great deal, batch after batch. A loop, not a chain that grows with the work: a run of a
 * hundred thousand takes as much memory as one of ten.
 */
public final class Batches {

    private static final int AWAY_AFTER = 3;

    private Batches() {}

    /** What failed in one run: the first of all, and how many in a row because something was away. */
    private static final class Failed {

        private final AtomicReference<@Nullable Throwable> first = new AtomicReference<>();
        private final AtomicInteger away = new AtomicInteger();

        void note(Throwable failure) {
            first.compareAndSet(null, failure);
            boolean passing = failure instanceof Problem problem && problem.code() == ProblemCode.UNAVAILABLE;
            away.updateAndGet(count -> passing ? count + 1 : 0);
        }

        void nothing() {
            away.set(0);
        }

        boolean endsAll(Throwable failure) {
            return failure instanceof TurnLost || away.get() == AWAY_AFTER;
        }

        Uni<Void> told() {
            @Nullable Throwable failure = first.get();
            return failure == null
                    ? Uni.createFrom().voidItem()
                    : Uni.createFrom().failure(failure);
        }
    }

    /**
     * Does each, one after the other. One that fails keeps no other from being done; the first failure fails the whole in
     * the end, for the log. What would fail all the others too ends it at once: a turn that is lost, or a store that is away,
     * which is one that was for {@value #AWAY_AFTER} in a row: of one file alone a disk may say so, too.
     *
     * @param size as many as a full batch has: a smaller one is the last
     * @param next the batch behind that item, in order; {@code first} is before all
     */
    public static <T> Uni<Void> each(int size, T first, Function<T, Uni<List<T>>> next, Function<T, Uni<Void>> work) {
        return Uni.createFrom().deferred(() -> {
            AtomicReference<T> after = new AtomicReference<>(first);
            Failed failed = new Failed();
            return Multi.createBy()
                    .repeating()
                    .uni(() -> next.apply(after.get()).call(batch -> all(batch, work, after::set, failed)))
                    .whilst(batch -> batch.size() == size)
                    .collect()
                    .last()
                    .chain(failed::told);
        });
    }

    /** The same of what is known at once. */
    public static <T> Uni<Void> each(List<T> few, Function<T, Uni<Void>> work) {
        return Uni.createFrom().deferred(() -> {
            Failed failed = new Failed();
            return all(few, work, item -> {}, failed).chain(failed::told);
        });
    }

    private static <T> Uni<Void> all(List<T> batch, Function<T, Uni<Void>> work, Consumer<T> begun, Failed failed) {
        return Multi.createFrom()
                .iterable(batch)
                .invoke(begun)
                .onItem()
                .transformToUniAndConcatenate(item -> Uni.createFrom()
                        .deferred(() -> work.apply(item))
                        .invoke(failed::nothing)
                        .onFailure()
                        .invoke(failed::note)
                        .onFailure(failure -> !failed.endsAll(failure))
                        .recoverWithNull())
                .collect()
                .last()
                .replaceWithVoid();
    }
}
