package id.sigap.ticket;

import id.sigap.workflow.Status;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.StaleStateException;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.LockAcquisitionException;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Reports to be changed. Only inside a unit of work; reading is {@link TicketRows}'. */
@ApplicationScoped
class TicketRepository implements PanacheRepositoryBase<Ticket, UUID> {

    private static final int RETRIES = 10;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(5);

    /** A report with all it begins with. Flushed, so that a broken constraint shows here. */
    Uni<Void> add(Ticket ticket, Object... parts) {
        return getSession().chain(session -> session.persist(ticket)
                .chain(() -> session.persistAll(parts))
                .chain(session::flush));
    }

    /** Whether a write failed because somebody else wrote the same, or wrote meanwhile. */
    static boolean isConflict(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConstraintViolationException
                    || cause instanceof StaleStateException
                    || cause instanceof LockAcquisitionException) {
                return true;
            }
        }
        return false;
    }

    /** Tries again if somebody else wrote meanwhile: what is decided anew sees what they wrote. */
    static <T> Uni<T> retried(Uni<T> change) {
        return change.onFailure(TicketRepository::isConflict)
                .retry()
                .withBackOff(FIRST_PAUSE)
                .atMost(RETRIES);
    }

    /** Anything that belongs to a report already stored. Flushed with it, so that what refers to it finds it. */
    Uni<Void> append(Object... parts) {
        return getSession().chain(session -> session.persistAll(parts).chain(session::flush));
    }

    /** All that repeat one report. */
    Uni<List<Ticket>> mergedInto(UUID master) {
        return list("mergedInto", master);
    }

    /** Versioned: somebody who has one of them in hand must not write the old status back. */
    Uni<Void> mirror(UUID master, Status status) {
        return getSession().chain(session -> session.createMutationQuery(
                        "update versioned Ticket set mirroredStatus = :status where mergedInto = :master")
                .setParameter("status", status)
                .setParameter("master", master)
                .executeUpdate()
                .replaceWithVoid());
    }

    /** To be changed: whoever comes next waits. The report is locked before its history, here and in the recompute. */
    Uni<@Nullable Ticket> locked(UUID id) {
        return getSession().chain(session -> session.find(Ticket.class, id, LockMode.PESSIMISTIC_WRITE));
    }

    /** The same, by its number. */
    Uni<@Nullable Ticket> locked(TicketNumber number) {
        return getSession()
                .chain(session -> session.createSelectionQuery("from Ticket where number = :number", Ticket.class)
                        .setParameter("number", number.value())
                        .setLockMode(LockMode.PESSIMISTIC_WRITE)
                        .getSingleResultOrNull());
    }

    Uni<@Nullable Ticket> byNumber(TicketNumber number) {
        return find("number", number.value()).firstResult();
    }

    /** Null if there is none. Only after the disclosure has been recorded. */
    Uni<ReporterIdentity> identityOf(UUID ticketId) {
        return getSession().chain((Mutiny.Session session) -> session.find(ReporterIdentity.class, ticketId));
    }
}
