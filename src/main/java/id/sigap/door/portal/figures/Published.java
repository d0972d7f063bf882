package id.sigap.door.portal.figures;

import id.sigap.statistics.LeagueTableView;
import id.sigap.statistics.StatisticsView;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * All tables of a month that the page is made of.
 *
 * @param month null if nothing is published of it
 * @param city of months up to that one, the earliest first
 */
record Published(
        @Nullable YearMonth month,
        StatisticsView city,
        StatisticsView categories,
        StatisticsView villages,
        LeagueTableView league) {}
