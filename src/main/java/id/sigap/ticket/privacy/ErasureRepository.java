package id.sigap.ticket.privacy;

import id.sigap.platform.act.Transaction;
import id.sigap.ticket.report.Actor;
import id.sigap.workflow.Action;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Finds whose time has come, and deletes what says who reported something. Only inside a unit of work. */
@ApplicationScoped
class ErasureRepository {

    /** What was written with these stands in the description too, and is the case. */
    private static final Set<Action> THE_CASE = Set.of(Action.SUBMIT, Action.COMPLETE);

    /** Those asked for; and in the following those closed for long enough, each with the day on which it had been. */
    private static final String ASKED = """
            select id, erasure_due_at as due, null::timestamptz as ripe
            from ticket where erasure_requested_at is not null and erased_at is null""";

    private static final String CLOSED = """
            select id, erasure_due_at as due, (closed_on + $3::int)::timestamp at time zone $4::text as ripe
            from ticket
            where closed_on <= $2 and step is null and erased_at is null and erasure_requested_at is null""";

    /** A report that repeats another one is closed with it; few do, so each looks for its other (offset 0) instead of all being read. */
    private static final String REPEATING = """
            select t.id, t.erasure_due_at as due, (m.closed_on + $3::int)::timestamp at time zone $4::text as ripe
            from ticket t cross join lateral (
              select closed_on from ticket where id = t.merged_into and closed_on <= $2 and step is null offset 0) m
            where t.merged_into is not null and t.erased_at is null and t.erasure_requested_at is null""";

    private static final String NEXT =
            " where id > $5 and (due is null or due < ripe or due <= $1) order by id limit $6";

    /** Of each kind the first, in the order of an index: of a city that erases for the first time hundreds of thousands wait. */
    private static final String BATCH = "select distinct id from ("
            + "(select id from (" + ASKED + ") asked" + NEXT + ")"
            + " union all (select id from (" + CLOSED + ") closed" + NEXT + ")"
            + " union all (select id from (" + REPEATING + ") repeating" + NEXT + ")"
            + ") waiting order by id limit $6";

    /** What was drawn before it was ripe was drawn for an earlier closing, or for a shorter time. */
    private static final String TURN = "select case when bool_or(due is null or due < ripe) then 'DRAW'"
            + " when bool_or(due <= $1) then 'ERASE' else 'WAIT' end from ("
            + ASKED + " union all " + CLOSED + " union all " + REPEATING + ") waiting where id = $5";

    private static final String WORDS = "delete from history_text t where t.ticket_id = $1 and t.position in ("
            + "select e.position from history_entry e where e.ticket_id = $1 and e.actor_role = $2 and e.action <> all ($3))";

    private static final List<String> ALL_OF_ONE = List.of(
            "delete from reporter_identity where ticket_id = $1",
            "delete from identity_secret where ticket_id = $1",
            "delete from ticket_comment where ticket_id = $1",
            "delete from answer_words where ticket_id = $1",
            // Whoever reads a private report signed in, and is no staff, is its reporter.
            "delete from ticket_seen where ticket_id = $1");

    ErasureRepository() {}

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
        return Transaction.current()
                .ask(BATCH, with(look).addUUID(after).addInteger(most))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID(0))
                        .toList());
    }

    /** What is to be done about that report, which is locked, just now: it may have been reopened since it was found. */
    Uni<Turn> turn(Look look, UUID ticketId) {
        return Transaction.current()
                .ask(TURN, with(look).addUUID(ticketId))
                .map(rows -> Turn.valueOf(rows.iterator().next().getString(0)));
    }

    private static Tuple with(Look look) {
        return Tuple.tuple()
                .addOffsetDateTime(look.now().atOffset(ZoneOffset.UTC))
                .addLocalDate(look.closedBy())
                .addInteger(look.days())
                .addString(look.zone().getId());
    }

    void deletePersonal(UUID ticketId) {
        Transaction transaction = Transaction.current();
        String[] theCase = THE_CASE.stream().map(Action::name).sorted().toArray(String[]::new);
        transaction.tell(WORDS, Tuple.of(ticketId, Actor.REPORTER.capacity(), theCase));
        ALL_OF_ONE.forEach(statement -> transaction.tell(statement, Tuple.of(ticketId)));
    }
}
