package id.sigap.platform;

import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Works through what may be a great deal, batch after batch. A loop, not a chain that grows with the work: a run of a
 * hundred thousand takes as much memory as one of ten.
 */
public final class Batches {

    private Batches() {}

    /**
     * Does each, one after the other. One that fails keeps no other from being done; the first failure fails the whole in
     * the end, for the log. What would fail all the others too ends it at once: a turn that is lost, or a store that is away.
     *
     * @param size as many as a full batch has: a smaller one is the last
     * @param next the batch behind that item, in order; {@code first} is before all
     */
    public static <T> Uni<Void> each(int size, T first, Function<T, Uni<List<T>>> next, Function<T, Uni<Void>> work) {
        return Uni.createFrom().deferred(() -> {
            AtomicReference<T> after = new AtomicReference<>(first);
            AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
            return Multi.createBy()
                    .repeating()
                    .uni(() -> next.apply(after.get()).call(batch -> all(batch, work, after::set, failure)))
                    .whilst(batch -> batch.size() == size)
                    .collect()
                    .last()
                    .chain(() -> told(failure));
        });
    }

    /** The same of what is known at once. */
    public static <T> Uni<Void> each(List<T> few, Function<T, Uni<Void>> work) {
        return Uni.createFrom().deferred(() -> {
            AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
            return all(few, work, item -> {}, failure).chain(() -> told(failure));
        });
    }

    private static Uni<Void> told(AtomicReference<@Nullable Throwable> failure) {
        @Nullable Throwable first = failure.get();
        return first == null ? Uni.createFrom().voidItem() : Uni.createFrom().failure(first);
    }

    private static <T> Uni<Void> all(
            List<T> batch,
            Function<T, Uni<Void>> work,
            Consumer<T> begun,
            AtomicReference<@Nullable Throwable> failure) {
        return Multi.createFrom()
                .iterable(batch)
                .invoke(begun)
                .onItem()
                .transformToUniAndConcatenate(item -> Uni.createFrom()
                        .deferred(() -> work.apply(item))
                        .onFailure()
                        .invoke(failed -> failure.compareAndSet(null, failed))
                        .onFailure(failed -> !endsAll(failed))
                        .recoverWithNull())
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static boolean endsAll(Throwable failed) {
        return failed instanceof TurnLost
                || (failed instanceof Problem problem && problem.code() == ProblemCode.UNAVAILABLE);
    }
}
