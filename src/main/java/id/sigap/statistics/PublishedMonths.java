package id.sigap.statistics;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What of a table was found published: of which months, and what in each. */
final class PublishedMonths {

    private static final int YEAR = 12;

    private final Map<YearMonth, Release> releases = new TreeMap<>();
    private final Map<YearMonth, Map<Codes, FiguresView>> rows = new LinkedHashMap<>();
    private @Nullable YearMonth last;

    /** What a row is of. */
    private record Codes(String code, String otherCode) {}

    void add(Release release, YearMonth latest) {
        last = latest;
        releases.put(release.month(), release);
        rows.computeIfAbsent(release.month(), none -> new LinkedHashMap<>());
    }

    void add(Release release, String code, String otherCode, FiguresView figures) {
        rows.computeIfAbsent(release.month(), none -> new LinkedHashMap<>()).put(new Codes(code, otherCode), figures);
    }

    @Nullable
    YearMonth last() {
        return last;
    }

    int lastNumber() {
        Release release = last == null ? null : releases.get(last);
        return release == null ? 0 : release.number();
    }

    /** The rows of so many months up to the last; of one thing alone there is a row for each month, be it of zeros. */
    List<StatisticsView.Row> rows(StatisticsQuery query) {
        YearMonth end = last;
        if (end == null) {
            return List.of();
        }
        return releases.values().stream()
                .filter(release -> release.month().isAfter(end.minusMonths(query.months())))
                .flatMap(release -> rows(release, query))
                .toList();
    }

    private Stream<StatisticsView.Row> rows(Release release, StatisticsQuery query) {
        Map<Codes, FiguresView> found = rows.getOrDefault(release.month(), Map.of());
        Stream<Codes> codes = query.isOfOne()
                ? Stream.of(new Codes(query.onlyCode(), StatisticsDimension.NONE))
                : found.keySet().stream();
        return codes.map(row -> new StatisticsView.Row(
                release.month(),
                release.number(),
                row.code(),
                row.otherCode(),
                found.getOrDefault(row, FiguresView.nothing(query.table())),
                before(release.month().minusMonths(1), row, query.table()),
                before(release.month().minusMonths(YEAR), row, query.table())));
    }

    /** Where a month is published and has no such row, nothing was counted. */
    private @Nullable FiguresView before(YearMonth month, Codes codes, StatisticsTable table) {
        Map<Codes, FiguresView> found = rows.get(month);
        return found == null ? null : found.getOrDefault(codes, FiguresView.nothing(table));
    }
}
