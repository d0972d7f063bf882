package id.sigap.photo;

import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;

/**
 * Threads of a store's own, for calls that block: a server that stalls, or a network disk that hangs, holds these, and nothing
 * else. Nobody waits for one: whoever finds all of them taken is told to come back.
 */
final class PhotoThreads {

    private static final int THREADS = 64;
    private static final Duration SOON = Duration.ofSeconds(2);

    private final WorkerExecutor threads;
    private final Runnable noteAway;
    private final Semaphore free = new Semaphore(THREADS);

    /** @param noteAway told each time that the store does not do what it should */
    PhotoThreads(Vertx vertx, String name, Runnable noteAway) {
        this.noteAway = noteAway;
        threads = vertx.createSharedWorkerExecutor(name, THREADS);
    }

    /** Back on the caller's context: a unit of work goes on there or breaks. */
    <T> Uni<T> run(Callable<T> work) {
        return Uni.createFrom().deferred(() -> {
            if (!free.tryAcquire()) {
                throw away();
            }
            return Uni.createFrom()
                    .completionStage(threads.executeBlocking(work, false)
                            .onComplete(ignored -> free.release())
                            .toCompletionStage());
        });
    }

    /** What is told of a store that will be back; the operator is told too. */
    Problem away() {
        noteAway.run();
        return Problem.later(ProblemCode.UNAVAILABLE, SOON);
    }

    void close() {
        threads.close();
    }
}
