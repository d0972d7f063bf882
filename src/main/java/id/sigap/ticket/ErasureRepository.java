package id.sigap.ticket;

import id.sigap.workflow.Action;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds whose time has come, and deletes what says who reported something. Only inside a unit of work. */
@ApplicationScoped
class ErasureRepository implements PanacheRepositoryBase<ReporterIdentity, UUID> {

    /** What was written with these stands in the description too, and is the case. */
    private static final Set<Action> THE_CASE = Set.of(Action.SUBMIT, Action.COMPLETE);

    /** A report that repeats another one is closed with it. */
    private static final String DUE = """
            select id from (
              select id from ticket where erasure_requested_at is not null and erased_at is null
              union
              select id from ticket where closed_on <= :day and step is null and erased_at is null
              union
              select t.id from ticket t join ticket m on m.id = t.merged_into
              where m.closed_on <= :day and m.step is null and t.erased_at is null) due""";

    private static final String BATCH_OF_DUE = DUE + " where id > :after order by id limit :batch";

    private static final String IS_DUE = "select exists (" + DUE + " where id = :ticket)";

    /**
     * The latest entry is the nearest that is known, and never before the closing. An array, for a list of ids the server
     * would rather read the whole table; what somebody has in hand just now is left to the next run.
     */
    private static final String FILL = """
            update ticket set closed_on = (latest_at at time zone 'Asia/Jakarta')::date
            where id = any(array(select id from ticket where step is null and closed_on is null limit :batch
                                 for update skip locked))""";

    private static final List<String> ALL_OF_ONE = List.of(
            "delete from ReporterIdentity where ticketId = :ticket",
            "delete from IdentitySecret where ticketId = :ticket",
            "delete from TicketComment where ticketId = :ticket",
            // Of photos attached before this release; since then they forget it when they are attached.
            "update Photo set uploaderKey = null where ticketId = :ticket and kind in (REPORT, DISPUTE)");

    /** Reports closed no later than that day, and those somebody asked for, by id. */
    Uni<List<UUID>> due(LocalDate closedBy, UUID after, int batch) {
        return getSession().chain(session -> session.createNativeQuery(BATCH_OF_DUE, UUID.class)
                .setParameter("day", closedBy)
                .setParameter("after", after)
                .setParameter("batch", batch)
                .getResultList());
    }

    /** Whether that report, which is locked, is one of those just now: it may have been reopened since it was found. */
    Uni<Boolean> isDue(LocalDate closedBy, UUID ticketId) {
        return getSession().chain(session -> session.createNativeQuery(IS_DUE, Boolean.class)
                .setParameter("day", closedBy)
                .setParameter("ticket", ticketId)
                .getSingleResult());
    }

    /** For reports that were closed before the day was kept; how many there were. */
    Uni<Integer> fillClosedOn(int batch) {
        return getSession().chain(session -> session.createNativeQuery(FILL)
                .setParameter("batch", batch)
                .executeUpdate());
    }

    Uni<Void> deletePersonal(UUID ticketId) {
        Uni<Integer> done = getSession().chain(session -> session.createMutationQuery("""
                        delete from HistoryText t where t.ticketId = :ticket and t.position in (
                          select e.position from HistoryEntry e where e.ticketId = :ticket and e.actorRole = :reporter
                            and e.action not in :theCase)""")
                .setParameter("ticket", ticketId)
                .setParameter("reporter", Actor.REPORTER.capacity())
                .setParameter("theCase", THE_CASE)
                .executeUpdate());
        for (String statement : ALL_OF_ONE) {
            done = done.chain(() -> getSession()).chain(session -> session.createMutationQuery(statement)
                    .setParameter("ticket", ticketId)
                    .executeUpdate());
        }
        return done.replaceWithVoid();
    }

    /** Reports with an identity that was sealed before there were secrets, by id. */
    Uni<List<UUID>> withoutSecret(UUID after, int batch) {
        return getSession().chain(session -> session.createSelectionQuery(
                        "select ticketId from ReporterIdentity where not halved and ticketId > :after order by ticketId",
                        UUID.class)
                .setParameter("after", after)
                .setMaxResults(batch)
                .getResultList());
    }

    /** Null if it has a secret by now, or is erased. */
    Uni<@Nullable ReporterIdentity> withoutSecret(UUID ticketId) {
        return find("ticketId = ?1 and not halved", ticketId).firstResult();
    }
}
