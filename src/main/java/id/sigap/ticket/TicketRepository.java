package id.sigap.ticket;

import id.sigap.integrity.Chain;
import id.sigap.workflow.Status;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.JDBCException;
import org.hibernate.LockMode;
import org.hibernate.StaleStateException;
import org.jspecify.annotations.Nullable;

/** Reports to be changed. Only inside a unit of work; reading is {@link TicketRows}'. */
@ApplicationScoped
class TicketRepository implements PanacheRepositoryBase<Ticket, UUID> {

    private static final int RETRIES = 10;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(5);

    /** A unique key that somebody else has taken, transactions that cannot be put in an order, a deadlock. */
    private static final Set<String> CONFLICTS = Set.of("23505", "40001", "40P01");

    private final Chain chain;

    TicketRepository(Chain chain) {
        this.chain = chain;
    }

    /** A report with all it begins with. Flushed, so that a broken constraint shows here. */
    Uni<Void> add(Ticket ticket, HistoryEntry entry, Object... more) {
        ticket.link(entry, chain);
        Object[] parts = Stream.concat(Stream.of(entry), Stream.of(more)).toArray();
        return getSession().chain(session -> session.persist(ticket)
                .chain(() -> session.persistAll(parts))
                .chain(session::flush));
    }

    /** Whether a write failed because somebody else wrote the same, or wrote meanwhile; any other failure would stay. */
    static boolean isConflict(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StaleStateException
                    || (cause instanceof JDBCException refused && CONFLICTS.contains(sqlState(refused)))) {
                return true;
            }
        }
        return false;
    }

    private static String sqlState(JDBCException refused) {
        return Objects.requireNonNullElse(refused.getSQLState(), "");
    }

    /** Tries again if somebody else wrote meanwhile: what is decided anew sees what they wrote. */
    static <T> Uni<T> retried(Uni<T> change) {
        return change.onFailure(TicketRepository::isConflict)
                .retry()
                .withBackOff(FIRST_PAUSE)
                .atMost(RETRIES);
    }

    /** An entry behind the history so far, and what belongs to it. The entry is complete: its link is made here. */
    Uni<Void> append(Ticket ticket, HistoryEntry entry, Object... more) {
        ticket.link(entry, chain);
        return keep(Stream.concat(Stream.of(entry), Stream.of(more)).toArray());
    }

    /** Anything that belongs to a report already stored. Flushed with it, so that what refers to it finds it. */
    Uni<Void> keep(Object... parts) {
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

    /** A sealed contact, and the secret that opens it; both may be missing. */
    record Sealed(
            @Nullable ReporterIdentity identity, @Nullable IdentitySecret secret) {}

    /** Only after the disclosure has been recorded. One statement: between two, both may be erased. */
    Uni<Sealed> sealedOf(UUID ticketId) {
        return getSession()
                .chain(session -> session.createSelectionQuery(
                                "select i, s from ReporterIdentity i left join IdentitySecret s"
                                        + " on s.ticketId = i.ticketId where i.ticketId = :ticket",
                                Object[].class)
                        .setParameter("ticket", ticketId)
                        .getSingleResultOrNull())
                .map(row -> row == null
                        ? new Sealed(null, null)
                        : new Sealed((ReporterIdentity) row[0], (IdentitySecret) row[1]));
    }
}
