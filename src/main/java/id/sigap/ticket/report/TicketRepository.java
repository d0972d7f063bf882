package id.sigap.ticket.report;

import id.sigap.audit.chain.Chain;
import id.sigap.ticket.TicketNumber;
import id.sigap.workflow.Status;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.JDBCException;
import org.hibernate.LockMode;
import org.hibernate.StaleStateException;
import org.jspecify.annotations.Nullable;

/** Reports to be changed. Only inside a unit of work; reading is another room's. */
@ApplicationScoped
public class TicketRepository implements PanacheRepositoryBase<Ticket, UUID> {

    private static final int RETRIES = 10;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(5);

    /** A unique key that somebody else has taken, transactions that cannot be put in an order, a deadlock. */
    private static final Set<String> CONFLICTS = Set.of("23505", "40001", "40P01");

    private final Chain chain;

    TicketRepository(Chain chain) {
        this.chain = chain;
    }

    /** A report with all it begins with. Flushed, so that a broken constraint shows here. */
    public Uni<Void> add(Ticket ticket, HistoryEntry entry, Object... more) {
        ticket.end().link(entry, chain, ticket);
        Object[] parts = Stream.concat(Stream.of(entry), Stream.of(more)).toArray();
        return getSession().chain(session -> session.persist(ticket)
                .chain(() -> session.persistAll(parts))
                .chain(session::flush));
    }

    /** Whether a write failed because somebody else wrote the same, or wrote meanwhile; any other failure would stay. */
    public static boolean isConflict(Throwable failure) {
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
    public static <T> Uni<T> retried(Uni<T> change) {
        return change.onFailure(TicketRepository::isConflict)
                .retry()
                .withBackOff(FIRST_PAUSE)
                .atMost(RETRIES);
    }

    /** An entry behind the history so far, and what belongs to it. The entry is complete: its link is made here. */
    public Uni<Void> append(Ticket ticket, HistoryEntry entry, Object... more) {
        ticket.end().link(entry, chain, ticket);
        return keep(Stream.concat(Stream.of(entry), Stream.of(more)).toArray());
    }

    /** After a change that no entry tells of: what is drawn by chance. */
    public void seal(Ticket ticket) {
        ticket.end().seal(chain, ticket);
    }

    /** Anything that belongs to a report already stored. Flushed with it, so that what refers to it finds it. */
    public Uni<Void> keep(Object... parts) {
        return getSession().chain(session -> session.persistAll(parts).chain(session::flush));
    }

    /** The comment that was sent under that key, if there is one. */
    public Uni<@Nullable TicketComment> findComment(byte[] clientKey) {
        return getSession().chain(session -> session.createSelectionQuery(
                        "from TicketComment where clientKey = :key", TicketComment.class)
                .setParameter("key", clientKey)
                .getSingleResultOrNull());
    }

    /**
     * What repeats a report shows its new status, unless it is to part from it. Versioned: somebody who has one of them in
     * hand must not write the old status back.
     */
    public Uni<Void> mirror(UUID master, Status status) {
        return updateMerged("mirroredStatus", status, master);
    }

    /** What repeats a report is to part from it in that night, unless it is to in another one already. */
    public Uni<Void> partOn(UUID master, LocalDate night) {
        return updateMerged("partsOn", night, master);
    }

    private Uni<Void> updateMerged(String field, Object value, UUID master) {
        return getSession().chain(session -> session.createMutationQuery("update versioned Ticket set merged." + field
                        + " = :value where merged.mergedInto = :master and merged.partsOn is null")
                .setParameter("value", value)
                .setParameter("master", master)
                .executeUpdate()
                .replaceWithVoid());
    }

    /** The reports whose night to part has come, or is over. */
    public Uni<List<UUID>> toPart(LocalDate today) {
        return getSession().chain(session -> session.createSelectionQuery(
                        "select id from Ticket where merged.mergedInto is not null and merged.partsOn <= :today order by id",
                        UUID.class)
                .setParameter("today", today)
                .getResultList());
    }

    /** To be changed: whoever comes next waits. The report is locked before its history, here and in the recompute. */
    public Uni<@Nullable Ticket> findLocked(UUID id) {
        return getSession()
                .chain(session -> session.find(Ticket.class, id, LockMode.PESSIMISTIC_WRITE))
                .invoke(this::check);
    }

    private void check(@Nullable Ticket found) {
        if (found != null) {
            found.end().check(chain, found);
        }
    }

    public Uni<@Nullable Ticket> findByNumber(TicketNumber number) {
        return find("number", number.value()).firstResult();
    }

    /** Follows or stops following; repeating it changes nothing. */
    public Uni<Void> follow(String personKey, UUID ticketId, boolean follow) {
        String sql = follow
                ? "insert into ticket_follower (person_key, ticket_id) values (:person, :ticket) on conflict do nothing"
                : "delete from ticket_follower where person_key = :person and ticket_id = :ticket";
        return getSession().chain(session -> session.createNativeQuery(sql)
                .setParameter("person", personKey)
                .setParameter("ticket", ticketId)
                .executeUpdate()
                .replaceWithVoid());
    }
}
