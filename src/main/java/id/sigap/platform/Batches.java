package id.sigap.platform;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
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
     * the end, for the log.
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
                    .uni(() -> next.apply(after.get()).call(batch -> all(batch, work, after, failure)))
                    .whilst(batch -> batch.size() == size)
                    .collect()
                    .last()
                    .chain(() -> failure.get() == null
                            ? Uni.createFrom().voidItem()
                            : Uni.createFrom().failure(failure.get()));
        });
    }

    private static <T> Uni<Void> all(
            List<T> batch,
            Function<T, Uni<Void>> work,
            AtomicReference<T> after,
            AtomicReference<@Nullable Throwable> failure) {
        return Multi.createFrom()
                .iterable(batch)
                .invoke(after::set)
                .onItem()
                .transformToUniAndConcatenate(item -> Uni.createFrom()
                        .deferred(() -> work.apply(item))
                        .onFailure()
                        .invoke(failed -> failure.compareAndSet(null, failed))
                        .onFailure()
                        .recoverWithNull())
                .collect()
                .last()
                .replaceWithVoid();
    }
}
