package id.sigap.platform;

import id.sigap.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Lets a job run on one instance at a time, over all instances: the one way in which anything that changes data runs by the
 * clock. A claim is a row with a lease by the database's clock; no connection is held between two transactions of a run.
 *
 * <p>Whoever dies is followed by whoever looks first once the lease is over, and goes on where the last transaction ended. A
 * lease alone would not do: who holds it can be paused, or cut off, and come back. So each transaction of the run asks for
 * the claim again ({@link Turn}), and what is due is looked for and judged inside.
 */
@ApplicationScoped
public class OnceOnly {

    private final JobRows rows;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    OnceOnly(JobRows rows, UnitOfWork unitOfWork, Clock clock) {
        this.rows = rows;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** Runs it, unless another instance is at it or this one had better not. */
    public Uni<Void> run(Job job, Function<Turn, Uni<Void>> work) {
        return Uni.createFrom()
                .deferred(() -> mayBegin() ? rows.claim(job) : Uni.createFrom().nullItem())
                .chain(holder -> holder == null
                        ? Uni.createFrom().voidItem()
                        : run(job, holder, () -> work.apply(new Turn(job, holder, unitOfWork))));
    }

    private Uni<Void> run(Job job, UUID holder, Supplier<Uni<Void>> work) {
        return Uni.createFrom()
                .deferred(() -> work.get())
                .call(() -> rows.leave(job, holder, true))
                .onFailure(TurnLost.class)
                .recoverWithNull()
                .onFailure()
                .call(() -> rows.leave(job, holder, false).onFailure().recoverWithNull());
    }

    /** Not without the time: it says what is due. */
    private boolean mayBegin() {
        try {
            var unused = clock.instant();
            return true;
        } catch (Problem unknown) {
            return false;
        }
    }
}
