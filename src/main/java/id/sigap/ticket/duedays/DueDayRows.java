package id.sigap.ticket.duedays;

import id.sigap.audit.chain.Chain;
import id.sigap.ticket.duedays.DeadlineRows.Range;
import id.sigap.ticket.report.Actor;
import id.sigap.ticket.report.HistoryEntry;
import id.sigap.workflow.Action;
import id.sigap.workflow.Status;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What a recompute writes to many reports at once: two statements, however many. The first locks them, as a step does, and
 * reads the ends of their histories; between the two the links of the entries are made, which needs a key.
 */
@ApplicationScoped
class DueDayRows {

    private static final int LAPSED_AT_ONCE = 1000;

    private static final String LOCKED = "t.id, t.latest_position, t.status, t.open, t.latest_link";

    /** Pauses whose last day is over: the days are in the clocks already, only the mark goes. */
    private static final String LAPSED = "select " + LOCKED + ", t.step_due_on from ticket t where t.paused_until < $1"
            + " order by t.id limit " + LAPSED_AT_ONCE + " for no key update";

    private static final String LAPSE = """
            with lapsed as (
              update ticket t set paused_until = null, version = version + 1, latest_position = latest_position + 1,
                latest_action = 'RESUME', latest_unit = null, latest_at = $3, latest_link = e.link
              from unnest($1::uuid[], $2::bytea[]) as e (id, link) where t.id = e.id
              returning t.id, t.latest_position, t.status, t.open, t.step_due_on, t.latest_link)
            insert into history_entry
              (ticket_id, position, action, field, status, written_privately, actor_role, step_due_on, at, link)
            select id, latest_position, 'RESUME', 'PAUSE', status, not open, 'SYSTEM', step_due_on, $3, latest_link
            from lapsed""";

    /** Only what differs is written, so a second run changes nothing; whatever moved a day leaves an entry. */
    private static final String DIFFERING = """
            select %s, t.due_on as old_due_on, d.due_on, d.provisional, d.step_due_on, d.step_soon_on,
              d.delegators_due_on, d.delegators_soon_on,
              t.due_on <> d.due_on or t.step_due_on <> d.step_due_on
                or t.delegators_due_on <> d.delegators_due_on::date[] as noted
            from ticket t join unnest($3::text[], $4::date[], $5::boolean[], $6::date[], $7::date[], $8::text[], $9::text[])
              as d (key, due_on, provisional, step_due_on, step_soon_on, delegators_due_on, delegators_soon_on)
              on d.key = %s
            where %s and t.id > $1 and t.id <= $2
              and (t.due_on, t.due_provisional, t.step_due_on, t.step_soon_on, t.delegators_due_on, t.delegators_soon_on)
                is distinct from (d.due_on, d.provisional, d.step_due_on, d.step_soon_on, d.delegators_due_on::date[],
                  d.delegators_soon_on::date[])
            for no key update of t""".formatted(LOCKED, DeadlineRows.KEY, DeadlineRows.RUNNING);

    private static final String MOVE = """
            with moved as (
              update ticket t set due_on = d.due_on, due_provisional = d.provisional, step_due_on = d.step_due_on,
                step_soon_on = d.step_soon_on, delegators_due_on = d.delegators_due_on::date[],
                delegators_soon_on = d.delegators_soon_on::date[], version = t.version + 1,
                latest_position = case when d.noted then t.latest_position + 1 else t.latest_position end,
                latest_action = case when d.noted then 'RECALCULATE' else t.latest_action end,
                latest_unit = case when d.noted then null else t.latest_unit end,
                latest_at = case when d.noted then $11 else t.latest_at end,
                latest_link = case when d.noted then d.link else t.latest_link end
              from unnest($1::uuid[], $2::date[], $3::date[], $4::boolean[], $5::date[], $6::date[], $7::text[],
                $8::text[], $9::boolean[], $10::bytea[]) as d (id, old_due_on, due_on, provisional, step_due_on,
                step_soon_on, delegators_due_on, delegators_soon_on, noted, link)
              where t.id = d.id
              returning t.id, t.latest_position, t.status, t.open, t.step_due_on, t.latest_link, d.old_due_on, d.due_on,
                d.noted)
            insert into history_entry (ticket_id, position, action, field, status, written_privately, actor_role,
              old_due_on, new_due_on, step_due_on, reference_version, at, link)
            select id, latest_position, 'RECALCULATE', 'DEADLINE', status, not open, 'SYSTEM',
              case when old_due_on <> due_on then old_due_on end, case when old_due_on <> due_on then due_on end,
              step_due_on, $12, $11, latest_link
            from moved where noted""";

    private final Chain chain;

    DueDayRows(Chain chain) {
        this.chain = chain;
    }

    /** A report that is locked, and the entry it is to have. */
    private record Locked(Row row, HistoryEntry entry) {}

    /** Some at a time, until none is left: a batch takes no more memory, however many end on one day. */
    Uni<Integer> lapsePauses(SqlConnection connection, LocalDate today, Instant now) {
        return Multi.createBy()
                .repeating()
                .uni(() -> lapseSome(connection, today, now))
                .whilst(lapsed -> lapsed == LAPSED_AT_ONCE)
                .collect()
                .in(() -> new int[1], (sum, lapsed) -> sum[0] += lapsed)
                .map(sum -> sum[0]);
    }

    private Uni<Integer> lapseSome(SqlConnection connection, LocalDate today, Instant now) {
        return connection.preparedQuery(LAPSED).execute(Tuple.of(today)).chain(rows -> {
            List<Locked> lapsed = locked(rows, row -> entry(row, Action.RESUME, now));
            return lapsed.isEmpty()
                    ? Uni.createFrom().item(0)
                    : connection
                            .preparedQuery(LAPSE)
                            .execute(Tuple.tuple()
                                    .addArrayOfUUID(column(lapsed, each -> each.row.getUUID("id"), UUID[]::new))
                                    .addValue(links(lapsed, each -> true))
                                    .addOffsetDateTime(now.atOffset(ZoneOffset.UTC)))
                            .map(RowSet::rowCount);
        });
    }

    /** Writes the days that differ; how many reports were moved and noted. */
    Uni<Integer> move(SqlConnection connection, Range range, List<DueDay> due, long referenceVersion, Instant now) {
        Tuple computed = Tuple.tuple()
                .addUUID(range.after())
                .addUUID(range.last())
                .addArrayOfString(column(due, DueDay::key, String[]::new))
                .addArrayOfLocalDate(column(due, day -> day.overall().dueOn(), LocalDate[]::new))
                .addArrayOfBoolean(column(due, day -> day.overall().provisional(), Boolean[]::new))
                .addArrayOfLocalDate(column(due, day -> day.step().dueOn(), LocalDate[]::new))
                .addArrayOfLocalDate(column(due, day -> day.step().soonOn(), LocalDate[]::new))
                .addArrayOfString(column(due, DueDay::delegatorsDueOn, String[]::new))
                .addArrayOfString(column(due, DueDay::delegatorsSoonOn, String[]::new));
        return connection.preparedQuery(DIFFERING).execute(computed).chain(rows -> {
            List<Locked> differing = locked(rows, row -> entry(row, Action.RECALCULATE, now)
                    .recalculated(referenceVersion, row.getLocalDate("old_due_on"), row.getLocalDate("due_on")));
            return differing.isEmpty()
                    ? Uni.createFrom().item(0)
                    : connection
                            .preparedQuery(MOVE)
                            .execute(moved(differing, referenceVersion, now))
                            .map(RowSet::rowCount);
        });
    }

    private Tuple moved(List<Locked> differing, long referenceVersion, Instant now) {
        return Tuple.tuple()
                .addArrayOfUUID(column(differing, each -> each.row.getUUID("id"), UUID[]::new))
                .addArrayOfLocalDate(days(differing, "old_due_on"))
                .addArrayOfLocalDate(days(differing, "due_on"))
                .addArrayOfBoolean(column(differing, each -> each.row.getBoolean("provisional"), Boolean[]::new))
                .addArrayOfLocalDate(days(differing, "step_due_on"))
                .addArrayOfLocalDate(days(differing, "step_soon_on"))
                .addArrayOfString(texts(differing, "delegators_due_on"))
                .addArrayOfString(texts(differing, "delegators_soon_on"))
                .addArrayOfBoolean(column(differing, DueDayRows::isNoted, Boolean[]::new))
                .addValue(links(differing, DueDayRows::isNoted))
                .addOffsetDateTime(now.atOffset(ZoneOffset.UTC))
                .addLong(referenceVersion);
    }

    private static boolean isNoted(Locked each) {
        return each.row.getBoolean("noted");
    }

    /** As the statements above write it. */
    private static HistoryEntry entry(Row row, Action action, Instant now) {
        return new HistoryEntry(
                row.getUUID("id"),
                row.getInteger("latest_position") + 1,
                action,
                Status.valueOf(row.getString("status")),
                !row.getBoolean("open"),
                row.getLocalDate("step_due_on"),
                Actor.SYSTEM,
                now);
    }

    private static List<Locked> locked(RowSet<Row> rows, Function<Row, HistoryEntry> entry) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Locked(row, entry.apply(row)))
                .toList();
    }

    private Buffer[] links(List<Locked> all, Predicate<Locked> linked) {
        return column(
                all,
                each -> linked.test(each)
                        ? Buffer.buffer(each.entry.link(
                                chain, each.row.getBuffer("latest_link").getBytes()))
                        : null,
                Buffer[]::new);
    }

    private static LocalDate[] days(List<Locked> all, String name) {
        return column(all, each -> each.row.getLocalDate(name), LocalDate[]::new);
    }

    private static String[] texts(List<Locked> all, String name) {
        return column(all, each -> each.row.getString(name), String[]::new);
    }

    private static <R, T> T[] column(List<R> rows, Function<R, @Nullable T> value, IntFunction<T[]> array) {
        return rows.stream().map(value).toArray(array);
    }
}
