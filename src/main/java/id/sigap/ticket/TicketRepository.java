package id.sigap.ticket;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.StaleStateException;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reports to be changed. Only inside a unit of work; reading is {@link TicketRows}'. */
@ApplicationScoped
class TicketRepository implements PanacheRepositoryBase<Ticket, UUID> {

    /** A report with all it begins with. Flushed, so that a broken constraint shows here. */
    Uni<Void> add(Ticket ticket, Object... parts) {
        return getSession().chain(session -> session.persist(ticket)
                .chain(() -> session.persistAll(parts))
                .chain(session::flush));
    }

    /** Whether a write failed because somebody else wrote the same, or wrote meanwhile. */
    static boolean isConflict(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConstraintViolationException || cause instanceof StaleStateException) {
                return true;
            }
        }
        return false;
    }

    /** Anything that belongs to a report already stored. */
    Uni<Void> append(Object part) {
        return getSession().chain(session -> session.persist(part));
    }

    Uni<Ticket> byNumber(TicketNumber number) {
        return find("number", number.value()).firstResult();
    }

    /** Null if there is none. Only after the disclosure has been recorded. */
    Uni<ReporterIdentity> identityOf(UUID ticketId) {
        return getSession().chain((Mutiny.Session session) -> session.find(ReporterIdentity.class, ticketId));
    }
}
