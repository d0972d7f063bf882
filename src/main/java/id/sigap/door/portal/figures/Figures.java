package id.sigap.door.portal.figures;

import id.sigap.door.portal.chart.Written;
import id.sigap.door.portal.page.Visit;
import id.sigap.problem.Language;
import id.sigap.reference.OrgUnit;
import id.sigap.reference.ReferenceBook;
import id.sigap.statistics.FiguresView;
import id.sigap.statistics.StatisticsView;
import id.sigap.statistics.WorkingDays;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A month as its page shows it.
 *
 * @param name of the month
 * @param earlier the month before, where there is one
 * @param later the month after, likewise
 * @param sentence all of it in one
 * @param release the number of what was published
 */
record Figures(
        YearMonth month,
        String name,
        @Nullable String earlier,
        @Nullable String later,
        String sentence,
        int release,
        List<Tile> tiles,
        Trend trend,
        List<Row> days,
        CountRows firstCategories,
        CountRows otherCategories,
        List<Row> league,
        List<Row> unranked) {

    /** As many rows as are looked through at once; the others are a click away. */
    static final int SHORT = 15;

    static Figures of(Published published, YearMonth latest, ReferenceBook book, Visit visit) {
        YearMonth month = Objects.requireNonNull(published.month());
        Written written = Written.in(visit.language());
        List<StatisticsView.Row> city = published.city().rows();
        FiguresView figures = city.get(city.size() - 1).figures();
        boolean first = city.size() == 1;
        List<Row> categories = categories(published.categories(), book, visit.language(), written);
        return new Figures(
                month,
                written.month(month),
                first ? null : month.minusMonths(1).toString(),
                month.isBefore(latest) ? month.plusMonths(1).toString() : null,
                sentence(written.month(month), figures, written, visit),
                published.city().release(),
                Tile.of(published.city(), visit),
                Trend.of(published.city(), visit),
                days(figures, written, visit),
                CountRows.of(first(categories), visit),
                CountRows.of(others(categories), visit),
                league(published, true, book, written),
                league(published, false, book, written));
    }

    private static String sentence(String month, FiguresView figures, Written written, Visit visit) {
        Double promised = figures.promisedPercent();
        return promised == null
                ? visit.say("figures_sentence_short", month, figures.received(), figures.resolved())
                : visit.say("figures_sentence", month, figures.received(), figures.resolved(), written.tenth(promised));
    }

    private static List<Row> days(FiguresView figures, Written written, Visit visit) {
        List<Integer> bands = figures.workingDays();
        List<Row> rows = new ArrayList<>();
        if (bands != null) {
            int all = bands.stream().mapToInt(Integer::intValue).sum();
            for (int i = 0; i < bands.size(); i++) {
                WorkingDays band = FiguresView.BANDS.get(i);
                rows.add(Row.share(
                        visit.say("figures_days_" + band.name().toLowerCase(Locale.ROOT)), bands.get(i), all, written));
            }
        }
        return rows;
    }

    private static List<Row> categories(StatisticsView view, ReferenceBook book, Language language, Written written) {
        int most = view.rows().stream()
                .mapToInt(row -> row.figures().received())
                .max()
                .orElse(0);
        return view.rows().stream()
                .sorted(Comparator.comparing(
                                (StatisticsView.Row row) -> -row.figures().received())
                        .thenComparing(StatisticsView.Row::code))
                .map(row -> Row.counted(
                        book.category(row.code())
                                .map(category -> category.name().in(language))
                                .orElse(row.code()),
                        "",
                        row.figures(),
                        most,
                        written))
                .toList();
    }

    private static List<Row> league(Published published, boolean ranked, ReferenceBook book, Written written) {
        return published.league().rows().stream()
                .filter(row -> (row.rank() != null) == ranked)
                .map(row -> Row.ranked(row.rank(), unit(row.unit(), book), row.figures(), written))
                .toList();
    }

    static String unit(String code, ReferenceBook book) {
        return book.unit(code).map(OrgUnit::name).orElse(code);
    }

    public List<Row> firstLeague() {
        return first(league);
    }

    public List<Row> otherLeague() {
        return others(league);
    }

    private static List<Row> first(List<Row> rows) {
        return rows.subList(0, Math.min(SHORT, rows.size()));
    }

    private static List<Row> others(List<Row> rows) {
        return rows.subList(Math.min(SHORT, rows.size()), rows.size());
    }
}
