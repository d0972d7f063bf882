package id.sigap.ticket.privacy;

import id.sigap.ticket.report.Actor;
import id.sigap.ticket.sealing.ReporterIdentity;
import id.sigap.workflow.Action;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

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

    private static final List<String> ALL_OF_ONE = List.of(
            "delete from ReporterIdentity where ticketId = :ticket",
            "delete from IdentitySecret where ticketId = :ticket",
            "delete from TicketComment where ticketId = :ticket");

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
}
