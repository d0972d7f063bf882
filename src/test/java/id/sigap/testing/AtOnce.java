package id.sigap.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** What does not touch each other, some at a time: whoever asks one after the other waits more than they work. */
public final class AtOnce {

    private static final int SOME = 4;

    private AtOnce() {}

    /** Does it with each. */
    public static <T> void each(List<T> all, Consumer<T> work) {
        map(SOME, all, one -> {
            work.accept(one);
            return one;
        });
    }

    /** What it makes of each, in their order. */
    public static <T, R> List<R> map(List<T> all, Function<T, R> work) {
        return map(SOME, all, work);
    }

    /** So many at a time. */
    public static <T, R> List<R> map(int atOnce, List<T> all, Function<T, R> work) {
        ExecutorService threads = Executors.newFixedThreadPool(atOnce);
        try {
            List<Callable<R>> tasks = new ArrayList<>();
            all.forEach(one -> tasks.add(() -> work.apply(one)));
            List<R> made = new ArrayList<>();
            for (Future<R> future : threads.invokeAll(tasks)) {
                made.add(future.get());
            }
            return made;
        } catch (InterruptedException | ExecutionException e) {
            if (e.getCause() instanceof Error wrong) {
                throw wrong; // a failed assertion stays one
            }
            throw new IllegalStateException(e.getCause() == null ? e : e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
