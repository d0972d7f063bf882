package id.sigap.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts units in order: the shorter they took, the better. What is too few to say so has no place, and stands behind. */
final class League {

    private static final Comparator<StatisticsView.Row> BY_MEDIAN =
            Comparator.comparing(row -> median(row), Comparator.nullsLast(Comparator.naturalOrder()));

    private League() {}

    static List<LeagueTableView.Row> of(List<StatisticsView.Row> units) {
        List<StatisticsView.Row> ranked = units.stream()
                .filter(League::isRanked)
                .sorted(BY_MEDIAN.thenComparing(StatisticsView.Row::code))
                .toList();
        Stream<StatisticsView.Row> others =
                units.stream().filter(row -> !isRanked(row)).sorted(Comparator.comparing(StatisticsView.Row::code));
        return Stream.concat(ranked.stream(), others)
                .map(row -> new LeagueTableView.Row(
                        isRanked(row) ? rank(row, ranked) : null, row.code(), row.figures(), row.yearBefore()))
                .toList();
    }

    private static boolean isRanked(StatisticsView.Row row) {
        return row.figures().resolved() >= FiguresView.RANKED && median(row) != null;
    }

    /** One more than those that were quicker. */
    private static int rank(StatisticsView.Row row, List<StatisticsView.Row> ranked) {
        return 1
                + (int) ranked.stream()
                        .filter(other -> BY_MEDIAN.compare(other, row) < 0)
                        .count();
    }

    private static @Nullable Double median(StatisticsView.Row row) {
        return row.figures().medianWorkingDays();
    }
}
