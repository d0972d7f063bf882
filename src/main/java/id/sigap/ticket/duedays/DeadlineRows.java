package id.sigap.ticket.duedays;

import id.sigap.deadline.ClockStep;
import id.sigap.deadline.StepDue;
import id.sigap.deadline.Stops;
import id.sigap.platform.Turn;
import id.sigap.platform.UnitOfWork;
import id.sigap.reference.ReferenceBook;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The statements of a recompute: their number is the same for every batch, and so is the memory they take. */
@ApplicationScoped
class DeadlineRows {

    /** Bounds a batch that has no end: a bound that may be missing is one that no index is entered by. */
    private static final long AFTER_ALL = Long.MAX_VALUE;

    /** What has a step, and is merged into no other, shows no status that is an end: said, because an index is found by it. */
    static final String RUNNING = "t.ended_as is null and t.step is not null and t.merged_into is null";

    /** All that a report's due days depend on: reports that share it are computed once. */
    static final String KEY = "concat_ws('|', t.day_zero, t.category_code, t.pauses, coalesce(t.agreed_on::text, ''),"
            + " t.step, t.step_from, t.step_stops, t.delegators_from, t.delegators_stops)";

    private static final String STATE =
            "select reference_version, on_day, after_key, check_at is not null as checking, check_at <= now() as check_due"
                    + " from deadline_run";

    private static final String END_OF_BATCH = "select t.order_key from ticket t where " + RUNNING
            + " and t.order_key > $1 order by t.order_key offset $2 limit 1";

    private static final String CLOCKS = "select distinct " + KEY
            + " as key, t.day_zero, t.category_code, t.pauses, t.agreed_on, t.step, t.step_from, t.step_stops,"
            + " t.delegators_from, t.delegators_stops"
            + " from ticket t where " + RUNNING + " and t.order_key > $1 and t.order_key <= $2";

    /** Through for the first time: check later. Through with the check: done. In between nothing changes about that. */
    private static final String REMEMBER = """
            update deadline_run set reference_version = $1, on_day = $2, after_key = $3,
              began_at = case when (reference_version, on_day) = ($1, $2) then began_at else now() end, check_at = case
              when not $4 and $3::bigint is null then now() + $5 * interval '1 second'
              when $4 and $3::bigint is not null then check_at end""";

    private final Pool pool;
    private final UnitOfWork unitOfWork;
    private final DueDayRows dueDays;

    DeadlineRows(Pool pool, UnitOfWork unitOfWork, DueDayRows dueDays) {
        this.pool = pool;
        this.unitOfWork = unitOfWork;
        this.dueDays = dueDays;
    }

    /**
     * How far the latest run came.
     *
     * @param after null once it was through
     * @param checking whether all that is left of it is the check
     * @param checkDue whether the time for that has come; by the database's clock, which all instances share
     */
    record State(
            long referenceVersion, LocalDate day, @Nullable Long after, boolean checking, boolean checkDue) {}

    /** What the due days of some reports depend on. */
    record Clock(
            String key,
            LocalDate dayZero,
            String category,
            String pauses,
            @Nullable LocalDate agreedOn,
            ClockStep step,
            Run holders,
            List<Run> delegators) {

        StepDue due(Run run, ClockStep of, ReferenceBook book) {
            return book.deadlines()
                    .step(of, run.from, run.stops, category, book.workingDays(category, dayZero), agreedOn);
        }
    }

    /** Since when a clock runs, and on which days it stood still. */
    record Run(LocalDate from, Stops stops) {}

    /** The transaction that a batch is done in. */
    record Held(SqlConnection connection) {}

    /** The reports after one key of their order, up to and with another; null is the end of all. */
    record Range(long after, @Nullable Long through) {
        long last() {
            return through == null ? AFTER_ALL : through;
        }
    }

    Uni<State> state() {
        return state(pool);
    }

    Uni<State> state(Held held) {
        return state(held.connection);
    }

    private static Uni<State> state(SqlClient client) {
        return client.query(STATE).execute().map(rows -> state(rows.iterator().next()));
    }

    /** In one transaction of a turn. */
    <T> Uni<T> transaction(Turn turn, Function<Held, Uni<T>> work) {
        return unitOfWork.statements(turn, connection -> work.apply(new Held(connection)));
    }

    Uni<Integer> lapsePauses(Held held, LocalDate today, Instant now) {
        return dueDays.lapsePauses(held.connection, today, now);
    }

    Uni<Range> batch(Held held, long after, long size) {
        return held.connection
                .preparedQuery(END_OF_BATCH)
                .execute(Tuple.of(after, size - 1))
                .map(rows -> {
                    var found = rows.iterator();
                    return new Range(after, found.hasNext() ? found.next().getLong(0) : null);
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
        return dueDays.move(held.connection, range, due, referenceVersion, now);
    }

    Uni<Void> remember(
            Held held, long referenceVersion, LocalDate day, @Nullable Long after, boolean checking, Duration checkIn) {
        return held.connection
                .preparedQuery(REMEMBER)
                .execute(Tuple.of(referenceVersion, day, after, checking, (double) checkIn.toSeconds()))
                .replaceWithVoid();
    }

    private static State state(Row row) {
        return new State(
                row.getLong("reference_version"),
                row.getLocalDate("on_day"),
                row.getLong("after_key"),
                row.getBoolean("checking"),
                Boolean.TRUE.equals(row.getBoolean("check_due")));
    }

    static Clock clock(Row row) {
        return new Clock(
                row.getString("key"),
                row.getLocalDate("day_zero"),
                row.getString("category_code"),
                row.getString("pauses"),
                row.getLocalDate("agreed_on"),
                ClockStep.valueOf(row.getString("step")),
                new Run(row.getLocalDate("step_from"), Stops.parse(row.getString("step_stops"))),
                delegators(row.getArrayOfLocalDates("delegators_from"), row.getArrayOfStrings("delegators_stops")));
    }

    private static List<Run> delegators(LocalDate[] from, String[] stops) {
        return IntStream.range(0, from.length)
                .mapToObj(i -> new Run(from[i], Stops.parse(stops[i])))
                .toList();
    }
}
