package id.sigap.ticket.workload;

import id.sigap.access.FigureScope;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What one unit's counts of a month come to. */
final class Sums {

    private final Map<Figure, SortedMap<Integer, Long>> counted = new EnumMap<>(Figure.class);

    void add(Figure figure, int days, long reports) {
        counted.computeIfAbsent(figure, none -> new TreeMap<>()).merge(days, reports, Long::sum);
    }

    long of(Figure figure) {
        return byDays(figure).values().stream().mapToLong(Long::longValue).sum();
    }

    /** Those that took so many working days or fewer. */
    long within(Figure figure, int days) {
        return byDays(figure).headMap(days + 1).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** The median of the days, half a day where it lies between two; of a few there is none. */
    @Nullable
    Double median(Figure figure) {
        long all = of(figure);
        return all < FigureScope.FEW ? null : (at(figure, (all + 1) / 2) + at(figure, all / 2 + 1)) / 2.0;
    }

    /** The days of the one at that place, from 1 on. */
    private int at(Figure figure, long place) {
        long before = 0;
        int last = 0;
        for (Map.Entry<Integer, Long> each : byDays(figure).entrySet()) {
            last = each.getKey();
            before += each.getValue();
            if (before >= place) {
                break;
            }
        }
        return last;
    }

    private SortedMap<Integer, Long> byDays(Figure figure) {
        return counted.getOrDefault(figure, new TreeMap<>());
    }
}
