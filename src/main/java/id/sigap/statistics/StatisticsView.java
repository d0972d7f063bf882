package id.sigap.statistics;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Published figures.
 *
 * @param month the last month asked for; null if nothing is published of it
 * @param release the number of its release; 0 of none
 * @param rows in the order of the months, and in each of the codes
 */
public record StatisticsView(@Nullable YearMonth month, int release, List<Row> rows) {

    /**
     * A row of a month.
     *
     * @param code of the table's first dimension; empty where there is none, as a report without a place has none
     * @param otherCode the same of its second
     * @param monthBefore of the same a month earlier; null if nothing is published of that
     * @param yearBefore twelve months earlier
     */
    public record Row(
            YearMonth month,
            int release,
            String code,
            String otherCode,
            FiguresView figures,
            @Nullable FiguresView monthBefore,
            @Nullable FiguresView yearBefore) {}
}
