package id.sigap.door.graphql.statistics;

import id.sigap.door.graphql.ListSize;
import id.sigap.door.graphql.reference.UnitType;
import id.sigap.reference.ReferenceBook;
import id.sigap.statistics.LeagueTableView;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Units side by side. */
@Type("LeagueTable")
@Description("Agencies or units side by side in one month.")
public class LeagueTableType {

    private final LeagueTableView view;
    private final YearMonth published;
    private final ReferenceBook book;

    private LeagueTableType(LeagueTableView view, YearMonth published, ReferenceBook book) {
        this.view = view;
        this.published = published;
        this.book = book;
    }

    static @Nullable LeagueTableType of(LeagueTableView view, ReferenceBook book) {
        YearMonth month = view.month();
        return month == null ? null : new LeagueTableType(view, month, book);
    }

    @NonNull
    @Description("The month, as 2026-01.")
    public String getMonth() {
        return published.toString();
    }

    @Description("The number of its release.")
    public int getRelease() {
        return view.release();
    }

    @NonNull
    @ListSize(assumedSize = 120)
    @Description("Those with a place in order, then the others by their codes.")
    public List<@NonNull Row> getRows() {
        return view.rows().stream().map(row -> new Row(row, book)).toList();
    }

    /** A unit among others. */
    @Type("LeagueRow")
    @Description("A unit and its figures.")
    public static class Row {

        private final LeagueTableView.Row row;
        private final ReferenceBook book;

        Row(LeagueTableView.Row row, ReferenceBook book) {
            this.row = row;
            this.book = book;
        }

        @Description("Its place by the median of working days, the same for the same; null under 20 resolved reports.")
        public @Nullable Integer getRank() {
            return row.rank();
        }

        @Description("The unit.")
        public @Nullable UnitType getUnit() {
            return UnitType.of(row.unit(), book);
        }

        @NonNull
        @Description("Its figures of the month.")
        public FiguresType getFigures() {
            return new FiguresType(row.figures());
        }

        @Description("Its figures of the same month a year before; null if they are not published.")
        public @Nullable FiguresType getYearBefore() {
            return FiguresType.of(row.yearBefore());
        }
    }
}
