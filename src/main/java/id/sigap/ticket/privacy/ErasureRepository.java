package id.sigap.ticket.privacy;

import id.sigap.ticket.report.Actor;
import id.sigap.ticket.sealing.ReporterIdentity;
import id.sigap.workflow.Action;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.SelectionQuery;

/** Finds whose time has come, and deletes what says who reported something. Only inside a unit of work. */
@ApplicationScoped
class ErasureRepository implements PanacheRepositoryBase<ReporterIdentity, UUID> {

    /** What was written with these stands in the description too, and is the case. */
    private static final Set<Action> THE_CASE = Set.of(Action.SUBMIT, Action.COMPLETE);

    /**
     * Those asked for, and those closed for long enough, each with the day on which it had been: a report that repeats another
     * one is closed with it; few do, so each looks for its other (offset 0) instead of all being read.
     */
    private static final String WAITING = """
            (select id, erasure_due_at as due, cast(null as timestamptz) as ripe
             from ticket where erasure_requested_at is not null and erased_at is null
             union all
             select id, erasure_due_at, cast(closed_on + cast(:days as int) as timestamp) at time zone cast(:zone as text)
             from ticket
             where closed_on <= :day and step is null and erased_at is null and erasure_requested_at is null
             union all
             select t.id, t.erasure_due_at,
               cast(m.closed_on + cast(:days as int) as timestamp) at time zone cast(:zone as text)
             from ticket t cross join lateral (
               select closed_on from ticket where id = t.merged_into and closed_on <= :day and step is null offset 0) m
             where t.merged_into is not null and t.erased_at is null and t.erasure_requested_at is null
            ) waiting""";

    private static final String BATCH = "select distinct id from " + WAITING
            + " where id > :after and (due is null or due < ripe or due <= :now) order by id limit :batch";

    /** What was drawn before it was ripe was drawn for an earlier closing, or for a shorter time. */
    private static final String TURN = "select case when bool_or(due is null or due < ripe) then 'DRAW'"
            + " when bool_or(due <= :now) then 'ERASE' else 'WAIT' end from " + WAITING + " where id = :ticket";

    private static final List<String> ALL_OF_ONE = List.of(
            "delete from ReporterIdentity where ticketId = :ticket",
            "delete from IdentitySecret where ticketId = :ticket",
            "delete from TicketComment where ticketId = :ticket");

    /** What is to be done about a report. */
    enum Turn {
        /** It is closed for long enough: the time has to be drawn. */
        DRAW,
        ERASE,
        WAIT
    }

    /**
     * What the time of a run makes due.
     *
     * @param closedBy reports closed no later than that day are
     * @param days for so long
     */
    record Look(Instant now, LocalDate closedBy, int days, ZoneId zone) {

        static Look at(Clock clock, int days) {
            return new Look(clock.instant(), LocalDate.now(clock).minusDays(days), days, clock.getZone());
        }
    }

    /** Reports about which something is to be done, by id. */
    Uni<List<UUID>> batch(Look look, UUID after, int most) {
        return getSession().chain(session -> with(look, session.createNativeQuery(BATCH, UUID.class))
                .setParameter("after", after)
                .setParameter("batch", most)
                .getResultList());
    }

    /** What is to be done about that report, which is locked, just now: it may have been reopened since it was found. */
    Uni<Turn> turn(Look look, UUID ticketId) {
        return getSession()
                .chain(session -> with(look, session.createNativeQuery(TURN, String.class))
                        .setParameter("ticket", ticketId)
                        .getSingleResult())
                .map(Turn::valueOf);
    }

    private static <T> SelectionQuery<T> with(Look look, SelectionQuery<T> query) {
        return query.setParameter("now", look.now())
                .setParameter("day", look.closedBy())
                .setParameter("days", look.days())
                .setParameter("zone", look.zone().getId());
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
