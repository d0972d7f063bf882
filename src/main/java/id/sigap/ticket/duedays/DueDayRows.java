package id.sigap.ticket.duedays;

import id.sigap.audit.chain.Chain;
import id.sigap.audit.chain.ReportColumns;
import id.sigap.ticket.duedays.DeadlineRows.Range;
import id.sigap.ticket.report.Actor;
import id.sigap.ticket.report.HistoryEntry;
import id.sigap.ticket.report.Ticket;
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
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
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

    private static final List<String> SEALED = ReportColumns.covered(Ticket.class);

    /** All that a report is sealed with, the end of its history among it. */
    private static final String LOCKED = "t.seal, t." + String.join(", t.", SEALED);

    /** Pauses whose last day is over: the days are in the clocks already, only the mark goes. */
    private static final String LAPSED =
            "select " + LOCKED + " from ticket t where t.ended_as is null and t.paused_until < $1"
                    + " order by t.id limit " + LAPSED_AT_ONCE + " for no key update";

    private static final String LAPSE = """
            with lapsed as (
              update ticket t set paused_until = null, version = version + 1, latest_position = latest_position + 1,
                latest_action = 'RESUME', latest_unit = null, latest_at = e.at, latest_link = e.link, seal = e.seal
              from unnest($1::uuid[], $2::bytea[], $3::timestamptz[], $4::bytea[]) as e (id, link, at, seal) where t.id = e.id
              returning t.id, t.latest_position, t.status, t.open, t.step_due_on, t.latest_at, t.latest_link)
            insert into history_entry
              (ticket_id, position, action, field, status, written_privately, actor_role, step_due_on, at, link)
            select id, latest_position, 'RESUME', 'PAUSE', status, not open, 'SYSTEM', step_due_on, latest_at, latest_link
            from lapsed""";

    /** Only what differs is written, so a second run changes nothing; whatever moved a day leaves an entry. */
    private static final String DIFFERING = """
            select %s, d.due_on as new_due_on, d.provisional as new_provisional, d.step_due_on as new_step_due_on,
              d.step_soon_on as new_step_soon_on, d.delegators_due_on as delegators_due, d.delegators_soon_on as delegators_soon,
              d.delegators_due_on::date[] as new_delegators_due_on, d.delegators_soon_on::date[] as new_delegators_soon_on,
              t.due_on <> d.due_on or t.step_due_on <> d.step_due_on
                or t.delegators_due_on <> d.delegators_due_on::date[] as noted
            from ticket t join unnest($3::text[], $4::date[], $5::boolean[], $6::date[], $7::date[], $8::text[], $9::text[])
              as d (key, due_on, provisional, step_due_on, step_soon_on, delegators_due_on, delegators_soon_on)
              on d.key = %s
            where %s and t.order_key > $1 and t.order_key <= $2
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
                latest_at = case when d.noted then d.at else t.latest_at end,
                latest_link = case when d.noted then d.link else t.latest_link end, seal = d.seal
              from unnest($1::uuid[], $2::date[], $3::date[], $4::boolean[], $5::date[], $6::date[], $7::text[],
                $8::text[], $9::boolean[], $10::bytea[], $11::timestamptz[], $13::bytea[]) as d (id, old_due_on, due_on,
                provisional, step_due_on, step_soon_on, delegators_due_on, delegators_soon_on, noted, link, at, seal)
              where t.id = d.id
              returning t.id, t.latest_position, t.status, t.open, t.step_due_on, t.latest_at, t.latest_link, d.old_due_on,
                d.due_on, d.noted)
            insert into history_entry (ticket_id, position, action, field, status, written_privately, actor_role,
              old_due_on, new_due_on, step_due_on, reference_version, at, link)
            select id, latest_position, 'RECALCULATE', 'DEADLINE', status, not open, 'SYSTEM',
              case when old_due_on <> due_on then old_due_on end, case when old_due_on <> due_on then due_on end,
              step_due_on, $12, latest_at, latest_link
            from moved where noted""";

    private final Chain chain;

    DueDayRows(Chain chain) {
        this.chain = chain;
    }

    /**
     * A report that is locked.
     *
     * @param at when its entry is dated
     * @param link of the entry it is to have; null if it is to have none
     */
    private record Locked(Row row, Instant at, @Nullable Buffer link) {

        /** What both statements write of an entry; nothing if there is none. */
        Map<String, @Nullable Object> end(Action action) {
            Map<String, @Nullable Object> written = new HashMap<>();
            if (link != null) {
                written.put("latest_position", row.getInteger("latest_position") + 1);
                written.put("latest_action", action.name());
                written.put("latest_unit", null);
                written.put("latest_at", at);
                written.put("latest_link", link.getBytes());
            }
            return written;
        }

        Map<String, @Nullable Object> lapsed() {
            Map<String, @Nullable Object> written = end(Action.RESUME);
            written.put("paused_until", null);
            return written;
        }

        Map<String, @Nullable Object> moved() {
            Map<String, @Nullable Object> written = end(Action.RECALCULATE);
            written.put("due_on", row.getLocalDate("new_due_on"));
            written.put("due_provisional", row.getBoolean("new_provisional"));
            written.put("step_due_on", row.getLocalDate("new_step_due_on"));
            written.put("step_soon_on", row.getLocalDate("new_step_soon_on"));
            written.put("delegators_due_on", row.getArrayOfLocalDates("new_delegators_due_on"));
            written.put("delegators_soon_on", row.getArrayOfLocalDates("new_delegators_soon_on"));
            return written;
        }
    }

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
            List<Locked> lapsed = locked(
                    rows,
                    (row, at) -> entry(row, Action.RESUME, row.getLocalDate("step_due_on"), at),
                    row -> true,
                    now);
            return lapsed.isEmpty()
                    ? Uni.createFrom().item(0)
                    : connection
                            .preparedQuery(LAPSE)
                            .execute(Tuple.tuple()
                                    .addArrayOfUUID(column(lapsed, each -> each.row.getUUID("id"), UUID[]::new))
                                    .addValue(links(lapsed))
                                    .addArrayOfOffsetDateTime(times(lapsed))
                                    .addValue(seals(lapsed, Locked::lapsed)))
                            .map(RowSet::rowCount);
        });
    }

    /** Writes the days that differ; how many reports were moved and noted. */
    Uni<Integer> move(SqlConnection connection, Range range, List<DueDay> due, long referenceVersion, Instant now) {
        Tuple computed = Tuple.tuple()
                .addLong(range.after())
                .addLong(range.last())
                .addArrayOfString(column(due, DueDay::key, String[]::new))
                .addArrayOfLocalDate(column(due, day -> day.overall().dueOn(), LocalDate[]::new))
                .addArrayOfBoolean(column(due, day -> day.overall().provisional(), Boolean[]::new))
                .addArrayOfLocalDate(column(due, day -> day.step().dueOn(), LocalDate[]::new))
                .addArrayOfLocalDate(column(due, day -> day.step().soonOn(), LocalDate[]::new))
                .addArrayOfString(column(due, DueDay::delegatorsDueOn, String[]::new))
                .addArrayOfString(column(due, DueDay::delegatorsSoonOn, String[]::new));
        return connection.preparedQuery(DIFFERING).execute(computed).chain(rows -> {
            List<Locked> differing = locked(
                    rows,
                    (row, at) -> entry(row, Action.RECALCULATE, row.getLocalDate("new_step_due_on"), at)
                            .recalculated(referenceVersion, row.getLocalDate("due_on"), row.getLocalDate("new_due_on")),
                    row -> row.getBoolean("noted"),
                    now);
            return differing.isEmpty()
                    ? Uni.createFrom().item(0)
                    : connection
                            .preparedQuery(MOVE)
                            .execute(moved(differing, referenceVersion))
                            .map(RowSet::rowCount);
        });
    }

    private Tuple moved(List<Locked> differing, long referenceVersion) {
        return Tuple.tuple()
                .addArrayOfUUID(column(differing, each -> each.row.getUUID("id"), UUID[]::new))
                .addArrayOfLocalDate(days(differing, "due_on"))
                .addArrayOfLocalDate(days(differing, "new_due_on"))
                .addArrayOfBoolean(column(differing, each -> each.row.getBoolean("new_provisional"), Boolean[]::new))
                .addArrayOfLocalDate(days(differing, "new_step_due_on"))
                .addArrayOfLocalDate(days(differing, "new_step_soon_on"))
                .addArrayOfString(texts(differing, "delegators_due"))
                .addArrayOfString(texts(differing, "delegators_soon"))
                .addArrayOfBoolean(column(differing, each -> each.link != null, Boolean[]::new))
                .addValue(links(differing))
                .addArrayOfOffsetDateTime(times(differing))
                .addLong(referenceVersion)
                .addValue(seals(differing, Locked::moved));
    }

    /** As the statements above write it. */
    private static HistoryEntry entry(Row row, Action action, @Nullable LocalDate stepDueOn, Instant at) {
        return new HistoryEntry(
                row.getUUID("id"),
                row.getInteger("latest_position") + 1,
                action,
                Status.valueOf(row.getString("status")),
                !row.getBoolean("open"),
                stepDueOn,
                Actor.SYSTEM,
                at);
    }

    private List<Locked> locked(
            RowSet<Row> rows, BiFunction<Row, Instant, HistoryEntry> entry, Predicate<Row> noted, Instant now) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> {
                    Instant at = notBefore(row.getOffsetDateTime("latest_at").toInstant(), now);
                    byte[] before = row.getBuffer("latest_link").getBytes();
                    return new Locked(
                            row,
                            at,
                            noted.test(row) ? Buffer.buffer(entry.apply(row, at).link(chain, before)) : null);
                })
                .toList();
    }

    /** The clock may have been set back: history stays in order. */
    private static Instant notBefore(Instant latest, Instant now) {
        return now.isBefore(latest) ? latest : now;
    }

    private static OffsetDateTime[] times(List<Locked> all) {
        return column(all, each -> each.at.atOffset(ZoneOffset.UTC), OffsetDateTime[]::new);
    }

    private static Buffer[] links(List<Locked> all) {
        return column(all, Locked::link, Buffer[]::new);
    }

    /** Of the reports as the statements above leave them; none for one whose seal did not hold before. */
    private Buffer[] seals(List<Locked> all, Function<Locked, Map<String, @Nullable Object>> written) {
        return column(
                all,
                each -> chain.isSealed(
                                ReportColumns.of(SEALED, each.row::getValue, Map.of()),
                                each.row.getBuffer("seal").getBytes())
                        ? Buffer.buffer(chain.seal(ReportColumns.of(SEALED, each.row::getValue, written.apply(each))))
                        : Buffer.buffer(),
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
