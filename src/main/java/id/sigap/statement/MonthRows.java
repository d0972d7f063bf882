package id.sigap.statement;

import id.sigap.platform.act.Transaction;
import id.sigap.statement.counting.Figures;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The months that were computed, and the drafts of them. */
@ApplicationScoped
class MonthRows {

    private static final String MONTHS = """
            select m.month, m.objections_until, m.bureau, m.reference_version,
              exists (select from statement_final f where f.month = m.month) as begun,
              exists (select from statement s where s.month = m.month and not exists
                (select from statement_final f where f.month = s.month and f.unit_code = s.unit_code)) as unfinished
            from statement_month m""";

    private static final String SAVE_MONTH = """
            insert into statement_month (month, computed_on, objections_until, bureau, reference_version)
            values ($1, $2, $3, $4, $5)
            on conflict (month) do update set computed_on = excluded.computed_on, bureau = excluded.bureau,
              reference_version = excluded.reference_version""";

    private static final String EMPTY = """
            update statement set received = 0, done_in_time = 0, done_late = 0, open_overdue = 0, refusals = 0, returns = 0,
              median_half_days = null where month = $1 and unit_code <> all ($2)""";

    private static final String SAVE = """
            insert into statement (month, unit_code, received, done_in_time, done_late, open_overdue, refusals, returns,
              median_half_days)
            select $1, n.* from unnest($2::text[], $3::int[], $4::int[], $5::int[], $6::int[], $7::int[], $8::int[], $9::int[])
              as n (unit_code, received, done_in_time, done_late, open_overdue, refusals, returns, median_half_days)
            on conflict (month, unit_code) do update set received = excluded.received, done_in_time = excluded.done_in_time,
              done_late = excluded.done_late, open_overdue = excluded.open_overdue, refusals = excluded.refusals,
              returns = excluded.returns, median_half_days = excluded.median_half_days""";

    private static final String VERSION = "select version from reference_version for share";

    private final Pool pool;

    MonthRows(Pool pool) {
        this.pool = pool;
    }

    /**
     * A month that was computed.
     *
     * @param begun whether any of its statements is final
     * @param unfinished whether any is not
     */
    record Computed(
            YearMonth month,
            LocalDate objectionsUntil,
            String bureau,
            long referenceVersion,
            boolean begun,
            boolean unfinished) {}

    /** All of them, or what is left to do of them; one cheap read. */
    Uni<List<Computed>> all() {
        return pool.query(MONTHS + " order by m.month").execute().map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map(MonthRows::computed)
                .toList());
    }

    /** In a unit of work. */
    Uni<@Nullable Computed> find(YearMonth month) {
        return Transaction.current()
                .ask(MONTHS + " where m.month = $1", Tuple.of(month.atDay(1)))
                .map(MonthRows::first);
    }

    /** In a unit of work: the version of the reference data, which nobody edits until its end. */
    Uni<Long> referenceVersion() {
        return Transaction.current()
                .ask(VERSION, Tuple.tuple())
                .map(rows -> rows.iterator().next().getLong("version"));
    }

    /** In a unit of work: all that a count came to. Whoever has nothing any more keeps a statement of nothing. */
    void save(Computed month, LocalDate today, Map<String, Figures> figures) {
        Transaction mine = Transaction.current();
        LocalDate first = month.month().atDay(1);
        mine.tell(
                SAVE_MONTH, Tuple.of(first, today, month.objectionsUntil(), month.bureau(), month.referenceVersion()));
        String[] units = figures.keySet().toArray(String[]::new);
        mine.tell(EMPTY, Tuple.tuple().addLocalDate(first).addArrayOfString(units));
        mine.tell(
                SAVE,
                Tuple.tuple()
                        .addLocalDate(first)
                        .addArrayOfString(units)
                        .addArrayOfInteger(column(figures, Figures::received))
                        .addArrayOfInteger(column(figures, Figures::doneInTime))
                        .addArrayOfInteger(column(figures, Figures::doneLate))
                        .addArrayOfInteger(column(figures, Figures::openOverdue))
                        .addArrayOfInteger(column(figures, Figures::refusals))
                        .addArrayOfInteger(column(figures, Figures::returns))
                        .addArrayOfInteger(column(figures, Figures::medianHalfDays)));
    }

    private static Integer[] column(Map<String, Figures> figures, Function<Figures, @Nullable Integer> value) {
        IntFunction<Integer[]> array = Integer[]::new;
        return figures.values().stream().map(value).toArray(array);
    }

    private static @Nullable Computed first(RowSet<Row> rows) {
        return rows.size() == 0 ? null : computed(rows.iterator().next());
    }

    private static Computed computed(Row row) {
        return new Computed(
                YearMonth.from(row.getLocalDate("month")),
                row.getLocalDate("objections_until"),
                row.getString("bureau"),
                row.getLong("reference_version"),
                row.getBoolean("begun"),
                row.getBoolean("unfinished"));
    }
}
