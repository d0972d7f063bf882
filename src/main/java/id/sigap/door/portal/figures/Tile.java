package id.sigap.door.portal.figures;

import id.sigap.door.portal.chart.Sparkline;
import id.sigap.door.portal.chart.Written;
import id.sigap.door.portal.page.Visit;
import id.sigap.statistics.FiguresView;
import id.sigap.statistics.StatisticsView;
import io.quarkus.qute.RawString;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One figure of the month, large, with what it is compared with and its course of a year.
 *
 * @param kind of which there are words
 * @param change in words
 * @param way up, down or same
 */
record Tile(String kind, String value, @Nullable String change, String way, RawString course) {

    private static final int YEAR = 12;

    /** What is shown of a month, and in which words. */
    private enum Kind {
        RECEIVED(figures -> (double) figures.received(), false),
        RESOLVED(figures -> (double) figures.resolved(), false),
        PROMISED(FiguresView::promisedPercent, true),
        MEDIAN(FiguresView::medianWorkingDays, false);

        private final Function<FiguresView, @Nullable Double> value;
        private final boolean percent;

        Kind(Function<FiguresView, @Nullable Double> value, boolean percent) {
            this.value = value;
            this.percent = percent;
        }

        private String key() {
            return "figures_" + name().toLowerCase(Locale.ROOT);
        }

        private String written(double number, Written written) {
            String text =
                    this == RECEIVED || this == RESOLVED ? written.whole(Math.round(number)) : written.tenth(number);
            return percent ? text + " %" : text;
        }
    }

    /** The key of what it is. */
    public String word() {
        return kind;
    }

    static List<Tile> of(StatisticsView city, Visit visit) {
        return Stream.of(Kind.values())
                .flatMap(kind -> of(kind, city.rows(), visit).stream())
                .toList();
    }

    private static List<Tile> of(Kind kind, List<StatisticsView.Row> rows, Visit visit) {
        StatisticsView.Row last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
        Double now = last == null ? null : kind.value.apply(last.figures());
        if (last == null || now == null) {
            return List.of();
        }
        Written written = Written.in(visit.language());
        FiguresView earlier = last.monthBefore();
        Double before = earlier == null ? null : kind.value.apply(earlier);
        double change = before == null ? 0 : rounded(now - before);
        List<Double> course = rows.subList(Math.max(0, rows.size() - YEAR), rows.size()).stream()
                .map(row -> kind.value.apply(row.figures()))
                .filter(Objects::nonNull)
                .toList();
        return List.of(new Tile(
                kind.key(),
                kind.written(now, written),
                before == null
                        ? null
                        : said(kind, change, written.month(last.month().minusMonths(1)), visit),
                change > 0 ? "up" : change < 0 ? "down" : "same",
                new RawString(Sparkline.svg(course))));
    }

    private static String said(Kind kind, double change, String than, Visit visit) {
        Written written = Written.in(visit.language());
        if (change == 0) {
            return visit.say("figures_same", than);
        }
        String by = kind.percent
                ? visit.say("figures_points", written.tenth(Math.abs(change)))
                : kind.written(Math.abs(change), written);
        boolean counted = kind == Kind.RECEIVED || kind == Kind.RESOLVED;
        return change > 0
                ? visit.say(counted ? "figures_more" : "figures_higher", by, than)
                : visit.say(counted ? "figures_less" : "figures_lower", by, than);
    }

    private static double rounded(double change) {
        return Math.round(change * 10) / 10.0;
    }
}
