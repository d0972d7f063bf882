package id.sigap.statistics;

import id.sigap.platform.NamedColumns;
import id.sigap.platform.traffic.Lanes;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what is published: one statement whatever is asked for, and of no report. */
@ApplicationScoped
class PublishedRows {

    /** A release that has no such row is there all the same, with nothing beside it. */
    private static final String READ = """
            select l.month as last, r.month, r.number, c.tabled is not null as filled, c.code, c.other_code, c.received,
              c.resolved, c.rejected, c.year_received, c.year_resolved, c.statuses, c.working_days
            from (select max(month) as month from statistics_release%s) l
            join statistics_release r on r.month = any (array(select (l.month - make_interval(months => o))::date
              from unnest($1::int[]) o))
            left join statistics_cell c on c.release = r.number and c.tabled = $2%s
            order by r.month, c.code, c.other_code""";

    private static final String OF_MONTH = " where month = $3";

    /**
     * By the whole key, which the planner knows to be one row: it then keeps one plan for all, where "or null" and the like would be
     * planned at each request, for twice what reading takes (make bench OPS=R3).
     */
    private static final String OF_ONE = " and c.code = $3 and c.other_code = ''";

    private static final String OF_ONE_IN_MONTH = " and c.code = $4 and c.other_code = ''";

    /** Of a table by two things, what is of one of them. */
    private static final String WITH = " and (c.code = $3 or (c.other_code = $3 and c.other_code <> ''))";

    private static final String WITH_IN_MONTH = " and (c.code = $4 or (c.other_code = $4 and c.other_code <> ''))";

    private final Pool pool;
    private final Lanes lanes;

    PublishedRows(Pool pool, Lanes lanes) {
        this.pool = pool;
        this.lanes = lanes;
    }

    Uni<PublishedMonths> read(StatisticsQuery query) {
        Tuple values = Tuple.tuple()
                .addArrayOfInteger(query.offsets())
                .addString(query.table().name());
        @Nullable LocalDate month = query.firstDay();
        if (month != null) {
            values.addLocalDate(month);
        }
        @Nullable String row = query.isOfOne() ? query.onlyCode() : query.code();
        if (row != null) {
            values.addString(row);
        }
        String statement = READ.formatted(month == null ? "" : OF_MONTH, rows(query, row, month != null));
        return lanes.connected(() -> pool.preparedQuery(statement).execute(values))
                .map(PublishedRows::months);
    }

    private static String rows(StatisticsQuery query, @Nullable String row, boolean inMonth) {
        if (row == null) {
            return "";
        }
        if (query.isOfOne()) {
            return inMonth ? OF_ONE_IN_MONTH : OF_ONE;
        }
        return inMonth ? WITH_IN_MONTH : WITH;
    }

    private static PublishedMonths months(RowSet<Row> rows) {
        PublishedMonths months = new PublishedMonths();
        for (Row row : NamedColumns.of(rows)) {
            Release release = new Release(row.getInteger("number"), YearMonth.from(row.getLocalDate("month")));
            months.add(release, YearMonth.from(row.getLocalDate("last")));
            if (row.getBoolean("filled")) {
                months.add(release, row.getString("code"), row.getString("other_code"), figures(row));
            }
        }
        return months;
    }

    private static FiguresView figures(Row row) {
        return new FiguresView(
                row.getInteger("received"),
                row.getInteger("resolved"),
                row.getInteger("rejected"),
                row.getInteger("year_received"),
                row.getInteger("year_resolved"),
                counts(row.getArrayOfIntegers("statuses")),
                counts(row.getArrayOfIntegers("working_days")));
    }

    private static @Nullable List<Integer> counts(Integer @Nullable [] stored) {
        return stored == null ? null : List.of(stored);
    }
}
