package id.sigap.door.graphql.statistics;

import id.sigap.door.graphql.reference.AreaType;
import id.sigap.door.graphql.reference.CategoryType;
import id.sigap.door.graphql.reference.ChannelType;
import id.sigap.door.graphql.reference.UnitType;
import id.sigap.reference.ReferenceBook;
import id.sigap.statistics.StatisticsDimension;
import id.sigap.statistics.StatisticsTable;
import id.sigap.statistics.StatisticsView;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A row of a table. */
@Type("StatisticsRow")
@Description("What is published of one thing, or of two together, in one month.")
public class StatisticsRowType {

    private static final Set<StatisticsDimension> UNITS =
            EnumSet.of(StatisticsDimension.AGENCY, StatisticsDimension.UNIT);
    private static final Set<StatisticsDimension> AREAS =
            EnumSet.of(StatisticsDimension.SUBDISTRICT, StatisticsDimension.URBAN_VILLAGE);

    private final StatisticsView.Row row;
    private final StatisticsTable table;
    private final ReferenceBook book;

    StatisticsRowType(StatisticsView.Row row, StatisticsTable table, ReferenceBook book) {
        this.row = row;
        this.table = table;
        this.book = book;
    }

    @NonNull
    @Description("The month, as 2026-01.")
    public String getMonth() {
        return row.month().toString();
    }

    @Description("The number of its release.")
    public int getRelease() {
        return row.release();
    }

    @Description("The category, in a table by category.")
    public @Nullable CategoryType getCategory() {
        return CategoryType.of(code(EnumSet.of(StatisticsDimension.CATEGORY)), book);
    }

    @Description("The unit, in a table by unit or by agency.")
    public @Nullable UnitType getUnit() {
        return UnitType.of(code(UNITS), book);
    }

    @Description("The area, in a table by sub-district or by urban village; null there for reports without a place.")
    public @Nullable AreaType getArea() {
        return AreaType.of(code(AREAS), book);
    }

    @Description("The channel, in a table by channel.")
    public @Nullable ChannelType getChannel() {
        return ChannelType.of(code(EnumSet.of(StatisticsDimension.CHANNEL)), book);
    }

    @NonNull
    @Description("The figures of the month.")
    public FiguresType getFigures() {
        return new FiguresType(row.figures());
    }

    @Description("Those of the month before, to compare with; null if they are not published.")
    public @Nullable FiguresType getMonthBefore() {
        return FiguresType.of(row.monthBefore());
    }

    @Description("Those of the same month a year before; null if they are not published.")
    public @Nullable FiguresType getYearBefore() {
        return FiguresType.of(row.yearBefore());
    }

    private @Nullable String code(Set<StatisticsDimension> wanted) {
        for (int which = 0; which < table.dimensions().size(); which++) {
            if (wanted.contains(table.dimensions().get(which))) {
                return which == 0 ? row.code() : row.otherCode();
            }
        }
        return null;
    }
}
