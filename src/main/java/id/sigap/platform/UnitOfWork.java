package id.sigap.platform;

import id.sigap.platform.act.Transaction;
import id.sigap.platform.seen.Step;
import id.sigap.platform.seen.Traces;
import id.sigap.platform.traffic.Lanes;
import id.sigap.platform.traffic.Traffic;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One use case, one connection, one transaction; the only place where one is opened, and a session too. GraphQL runs sibling
 * fields concurrently on one context, and a session bound to that context breaks under them (quarkus#32870): so every use
 * case runs on a fresh duplicated context of its own, and never calls another, for two connections for one request can starve
 * the pool. The work is not cancelled with its caller: a transaction that has begun ends by itself.
 */
@ApplicationScoped
public class UnitOfWork {

    /** When to look what came of it: a standby that takes over does so within some seconds. */
    private static final Duration SOON = Duration.ofSeconds(5);

    private final Vertx vertx;
    private final Pool pool;
    private final Lanes lanes;
    private final JobRows jobs;
    private final Traces traces;

    UnitOfWork(Vertx vertx, Pool pool, Lanes lanes, JobRows jobs, Traces traces) {
        this.vertx = vertx;
        this.pool = pool;
        this.lanes = lanes;
        this.jobs = jobs;
        this.traces = traces;
    }

    /**
     * Runs the work in a {@link Transaction} of its own; a failure rolls it back. Callable from any thread.
     *
     * @throws Problem (in the Uni) OUTCOME_UNKNOWN if the connection ended while it was committed: it may have been, or not
     */
    public <T> Uni<T> transaction(Supplier<Uni<T>> work) {
        return onItsOwn(committing -> Transaction.during(pool, work, committing));
    }

    /** The same by a session of Hibernate, for what is neither frequent nor a change of a report. */
    public <T> Uni<T> session(Supplier<Uni<T>> work) {
        return onItsOwn(committing ->
                Panache.withTransaction(() -> work.get().call(Panache::flush).invoke(committing)));
    }

    /** In a job's turn: nothing is done if another instance has the job by now. */
    <T> Uni<T> transaction(Turn turn, Supplier<Uni<T>> work) {
        return transaction(() ->
                jobs.keep(Transaction.current(), turn.job(), turn.holder()).chain(work::get));
    }

    /** The same by a session. */
    <T> Uni<T> session(Turn turn, Supplier<Uni<T>> work) {
        return session(() -> Panache.getSession()
                .chain(session -> jobs.keep(session, turn.job(), turn.holder()))
                .chain(work::get));
    }

    /** The same past both, for many rows at once. */
    public <T> Uni<T> statements(Turn turn, Function<SqlConnection, Uni<T>> work) {
        return jobs.transaction(turn, work);
    }

    /** @param work is given what to call when it is about to commit */
    private <T> Uni<T> onItsOwn(Function<Runnable, Uni<T>> work) {
        return Uni.createFrom().emitter(emitter -> {
            Context caller = Vertx.currentContext();
            Traffic traffic = lanes.current();
            Step step = traces.step("transaction");
            freshContext(caller).runOnContext(ignored -> {
                step.enter();
                lanes.connected(traffic, () -> committed(work))
                        .onTermination()
                        .invoke((item, failure, cancelled) -> step.end(failure == null))
                        .subscribe()
                        .with(
                                item -> backOn(caller, () -> emitter.complete(item)),
                                failure -> backOn(caller, () -> emitter.fail(failure)));
            });
        });
    }

    private static <T> Uni<T> committed(Function<Runnable, Uni<T>> work) {
        AtomicBoolean committing = new AtomicBoolean();
        return work.apply(() -> committing.set(true))
                .onFailure(failure -> committing.get() && DatabaseFailures.isLost(failure))
                .transform(lost -> Problem.later(ProblemCode.OUTCOME_UNKNOWN, SOON, lost));
    }

    /** A context that shares nothing with its siblings; on the caller's event loop where there is one. */
    private Context freshContext(@Nullable Context caller) {
        Context root = caller != null && caller.isEventLoopContext()
                ? caller
                : ((VertxInternal) vertx).createEventLoopContext();
        Context fresh = VertxContext.createNewDuplicatedContext(root);
        VertxContextSafetyToggle.setContextSafe(fresh, true);
        return fresh;
    }

    private static void backOn(@Nullable Context caller, Runnable continuation) {
        if (caller == null) {
            continuation.run();
        } else {
            caller.runOnContext(ignored -> continuation.run());
        }
    }
}
