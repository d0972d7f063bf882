package id.sigap.statistics;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Units side by side.
 *
 * @param month null if nothing is published of it
 * @param release the number of its release; 0 of none
 * @param rows those with a place first, in order
 */
public record LeagueTableView(@Nullable YearMonth month, int release, List<Row> rows) {

    /**
     * A unit.
     *
     * @param rank by the median, the same for the same; null under {@value FiguresView#RANKED} resolved reports
     */
    public record Row(
            @Nullable Integer rank,
            String unit,
            FiguresView figures,
            @Nullable FiguresView yearBefore) {}
}
