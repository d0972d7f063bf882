package id.sigap.ticket;

import id.sigap.deadline.ClockStep;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The statements of a recompute: their number is the same for every batch, and so is the memory they take. */
@ApplicationScoped
class DeadlineRows {

    /** Bounds a batch that has no end: a bound that may be missing is one that no index is entered by. */
    private static final UUID AFTER_ALL = new UUID(-1, -1);

    private static final String RUNNING = "t.step is not null and t.merged_into is null";

    /** All that a report's due days depend on: reports that share it are computed once. */
    private static final String KEY =
            "concat_ws('|', t.day_zero, t.category_code, t.pauses, coalesce(t.agreed_on::text, ''),"
                    + " t.step, t.step_from, t.step_stops)";

    private static final String STATE =
            "select reference_version, on_day, after_id, check_at is not null as checking, check_at <= now() as check_due"
                    + " from deadline_run";

    /** Pauses whose last day is over: the days are in the clocks already, only the mark goes. */
    private static final String LAPSE = """
            with lapsed as (
              update ticket set paused_until = null, version = version + 1, latest_position = latest_position + 1,
                latest_action = 'RESUME', latest_unit = null, latest_at = $2
              where paused_until < $1
              returning id, latest_position, status, open, step_due_on)
            insert into history_entry
              (ticket_id, position, action, field, status, written_privately, actor_role, step_due_on, at)
            select id, latest_position, 'RESUME', 'PAUSE', status, not open, 'SYSTEM', step_due_on, $2 from lapsed""";

    private static final String END_OF_BATCH =
            "select t.id from ticket t where " + RUNNING + " and t.id > $1 order by t.id offset $2 limit 1";

    private static final String CLOCKS = "select distinct " + KEY
            + " as key, t.day_zero, t.category_code, t.pauses, t.agreed_on, t.step, t.step_from, t.step_stops"
            + " from ticket t where " + RUNNING + " and t.id > $1 and t.id <= $2";

    /** Only what differs is written, so a second run changes nothing; whatever moved a day leaves an entry. */
    private static final String MOVE = """
            with due as (
              select * from unnest($3::text[], $4::date[], $5::boolean[], $6::date[], $7::date[])
                as d (key, due_on, provisional, step_due_on, step_soon_on)),
            differing as (
              select t.id, t.due_on as old_due_on, d.due_on, d.provisional, d.step_due_on, d.step_soon_on,
                case when t.due_on <> d.due_on or t.step_due_on <> d.step_due_on then 1 else 0 end as noted
              from ticket t join due d on d.key = %s
              where %s and t.id > $1 and t.id <= $2
                and (t.due_on, t.due_provisional, t.step_due_on, t.step_soon_on)
                  is distinct from (d.due_on, d.provisional, d.step_due_on, d.step_soon_on)
              for update of t),
            moved as (
              update ticket t set due_on = d.due_on, due_provisional = d.provisional, step_due_on = d.step_due_on,
                step_soon_on = d.step_soon_on, version = t.version + 1, latest_position = t.latest_position + d.noted,
                latest_action = case when d.noted = 1 then 'RECALCULATE' else t.latest_action end,
                latest_unit = case when d.noted = 1 then null else t.latest_unit end,
                latest_at = case when d.noted = 1 then $8 else t.latest_at end
              from differing d where t.id = d.id
              returning t.id, t.latest_position, t.status, t.open, t.step_due_on, d.old_due_on, d.due_on, d.noted)
            insert into history_entry (ticket_id, position, action, field, status, written_privately, actor_role,
              old_due_on, new_due_on, step_due_on, reference_version, at)
            select id, latest_position, 'RECALCULATE', 'DEADLINE', status, not open, 'SYSTEM',
              case when old_due_on <> due_on then old_due_on end, case when old_due_on <> due_on then due_on end,
              step_due_on, $9, $8
            from moved where noted = 1""".formatted(KEY, RUNNING);

    /** Through for the first time: check later. Through with the check: done. In between nothing changes about that. */
    private static final String REMEMBER = """
            update deadline_run set reference_version = $1, on_day = $2, after_id = $3, check_at = case
              when not $4 and $3::uuid is null then now() + $5 * interval '1 second'
              when $4 and $3::uuid is not null then check_at end""";

    private final Pool pool;

    DeadlineRows(Pool pool) {
        this.pool = pool;
    }

    /**
     * How far the latest run came.
     *
     * @param after null once it was through
     * @param checking whether all that is left of it is the check
     * @param checkDue whether the time for that has come; by the database's clock, which all instances share
     */
    record State(
            long referenceVersion, LocalDate day, @Nullable UUID after, boolean checking, boolean checkDue) {}

    /** What the due days of some reports depend on. */
    record Clock(
            String key,
            LocalDate dayZero,
            String category,
            String pauses,
            @Nullable LocalDate agreedOn,
            ClockStep step,
            LocalDate stepFrom,
            String stepStops) {}

    /** The transaction that a batch is done in. */
    record Held(SqlConnection connection) {}

    /** The reports after one id, up to and with another; null is the end of all. */
    record Range(UUID after, @Nullable UUID through) {
        UUID last() {
            return through == null ? AFTER_ALL : through;
        }
    }

    Uni<State> state() {
        return pool.query(STATE).execute().map(rows -> state(rows.iterator().next()));
    }

    /** In one transaction. */
    <T> Uni<T> transaction(Function<Held, Uni<T>> work) {
        return pool.withTransaction(connection -> work.apply(new Held(connection)));
    }

    /** The same, held until the end of the transaction; null while somebody else holds it. */
    Uni<@Nullable State> claim(Held held) {
        return held.connection
                .query(STATE + " for update skip locked")
                .execute()
                .map(rows -> {
                    var found = rows.iterator();
                    return found.hasNext() ? state(found.next()) : null;
                });
    }

    Uni<Integer> lapsePauses(Held held, LocalDate today, Instant now) {
        return held.connection
                .preparedQuery(LAPSE)
                .execute(Tuple.of(today, now.atOffset(ZoneOffset.UTC)))
                .map(RowSet::rowCount);
    }

    Uni<Range> batch(Held held, UUID after, long size) {
        return held.connection
                .preparedQuery(END_OF_BATCH)
                .execute(Tuple.of(after, size - 1))
                .map(rows -> {
                    var found = rows.iterator();
                    return new Range(after, found.hasNext() ? found.next().getUUID(0) : null);
                });
    }

    Uni<List<Clock>> clocks(Held held, Range range) {
        return held.connection
                .preparedQuery(CLOCKS)
                .execute(Tuple.of(range.after(), range.last()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(DeadlineRows::clock)
                        .toList());
    }

    /** Writes the days that differ; how many reports were moved and noted. */
    Uni<Integer> move(Held held, Range range, List<DueDay> due, long referenceVersion, Instant now) {
        Tuple parameters = Tuple.tuple()
                .addUUID(range.after())
                .addUUID(range.last())
                .addArrayOfString(column(due, DueDay::key, String[]::new))
                .addArrayOfLocalDate(column(due, day -> day.overall().dueOn(), LocalDate[]::new))
                .addArrayOfBoolean(column(due, day -> day.overall().provisional(), Boolean[]::new))
                .addArrayOfLocalDate(column(due, day -> day.step().dueOn(), LocalDate[]::new))
                .addArrayOfLocalDate(column(due, day -> day.step().soonOn(), LocalDate[]::new))
                .addOffsetDateTime(now.atOffset(ZoneOffset.UTC))
                .addLong(referenceVersion);
        return held.connection.preparedQuery(MOVE).execute(parameters).map(RowSet::rowCount);
    }

    private static <T> T[] column(List<DueDay> due, Function<DueDay, T> value, IntFunction<T[]> array) {
        return due.stream().map(value).toArray(array);
    }

    Uni<Void> remember(
            Held held, long referenceVersion, LocalDate day, @Nullable UUID after, boolean checking, Duration checkIn) {
        return held.connection
                .preparedQuery(REMEMBER)
                .execute(Tuple.of(referenceVersion, day, after, checking, (double) checkIn.toSeconds()))
                .replaceWithVoid();
    }

    private static State state(Row row) {
        return new State(
                row.getLong("reference_version"),
                row.getLocalDate("on_day"),
                row.getUUID("after_id"),
                row.getBoolean("checking"),
                Boolean.TRUE.equals(row.getBoolean("check_due")));
    }

    private static Clock clock(Row row) {
        return new Clock(
                row.getString("key"),
                row.getLocalDate("day_zero"),
                row.getString("category_code"),
                row.getString("pauses"),
                row.getLocalDate("agreed_on"),
                ClockStep.valueOf(row.getString("step")),
                row.getLocalDate("step_from"),
                row.getString("step_stops"));
    }
}
