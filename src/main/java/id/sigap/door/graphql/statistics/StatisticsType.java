package id.sigap.door.graphql.statistics;

import id.sigap.door.graphql.ListSize;
import id.sigap.reference.ReferenceBook;
import id.sigap.statistics.StatisticsDimension;
import id.sigap.statistics.StatisticsTable;
import id.sigap.statistics.StatisticsView;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A table. */
@Type("Statistics")
@Description("A table of published figures.")
public class StatisticsType {

    private final StatisticsView view;
    private final YearMonth last;
    private final StatisticsTable table;
    private final ReferenceBook book;

    private StatisticsType(StatisticsView view, YearMonth last, StatisticsTable table, ReferenceBook book) {
        this.view = view;
        this.last = last;
        this.table = table;
        this.book = book;
    }

    static @Nullable StatisticsType of(StatisticsView view, StatisticsTable table, ReferenceBook book) {
        YearMonth month = view.month();
        return month == null ? null : new StatisticsType(view, month, table, book);
    }

    @NonNull
    @Description("Which table it is.")
    public StatisticsTable getTable() {
        return table;
    }

    @NonNull
    @ListSize(assumedSize = 2)
    @Description("By what its reports are told apart; of the city by nothing.")
    public List<@NonNull StatisticsDimension> getDimensions() {
        return table.dimensions();
    }

    @NonNull
    @Description("The month, or the last of the months, as 2026-01.")
    public String getMonth() {
        return last.toString();
    }

    @Description("The number of the release with that month, counted from 1: it says that figures are the same.")
    public int getRelease() {
        return view.release();
    }

    @NonNull
    @ListSize(assumedSize = 120)
    @Description(
            "Its rows, by month and code. Where nothing was counted there is none, but of one thing alone there is one"
                    + " for each month.")
    public List<@NonNull StatisticsRowType> getRows() {
        return view.rows().stream()
                .map(row -> new StatisticsRowType(row, table, book))
                .toList();
    }
}
