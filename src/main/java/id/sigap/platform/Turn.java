package id.sigap.platform;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * One run of a job, by the instance that has claimed it. All that a run writes it writes in transactions of its turn: each
 * first locks the job's row and sees that the claim is still its own, so that whoever was paused for too long, or cut off,
 * writes nothing behind the back of who took over.
 */
public final class Turn {

    private final Job job;
    private final UUID holder;
    private final UnitOfWork unitOfWork;

    Turn(Job job, UUID holder, UnitOfWork unitOfWork) {
        this.job = job;
        this.holder = holder;
        this.unitOfWork = unitOfWork;
    }

    /** A unit of work of this run; for many rows at once there is {@link UnitOfWork#statements}. */
    public <T> Uni<T> transaction(Supplier<Uni<T>> work) {
        return unitOfWork.transaction(this, work);
    }

    /** The same by a session of Hibernate. */
    public <T> Uni<T> session(Supplier<Uni<T>> work) {
        return unitOfWork.session(this, work);
    }

    Job job() {
        return job;
    }

    UUID holder() {
        return holder;
    }
}
