package id.sigap.door.portal.figures;

import id.sigap.door.portal.chart.Steps;
import id.sigap.door.portal.chart.Written;
import id.sigap.door.portal.map.Choropleth;
import id.sigap.door.portal.map.CityMap;
import id.sigap.door.portal.page.Visit;
import id.sigap.reference.Area;
import id.sigap.reference.ReferenceBook;
import id.sigap.statistics.StatisticsView;
import io.quarkus.qute.RawString;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The city by urban villages: as a map in steps, with the key to them, and as a table.
 *
 * @param rows those with most reports first
 * @param approximate whether the borders of the map are guessed
 */
record VillageMap(RawString svg, List<Step> steps, CountRows rows, boolean approximate) {

    /** A step of the key. */
    record Step(int number, String range) {}

    static VillageMap of(StatisticsView villages, CityMap map, ReferenceBook book, Visit visit) {
        Written written = Written.in(visit.language());
        Map<String, Integer> received = villages.rows().stream()
                .collect(Collectors.toMap(
                        StatisticsView.Row::code, row -> row.figures().received()));
        Steps steps = Steps.of(map.whole().areas().keySet().stream()
                .map(code -> received.getOrDefault(code, 0))
                .toList());
        Choropleth.Words words = new Choropleth.Words(
                visit.say("figures_map"),
                visit.say("figures_map_described"),
                code -> name(code, book) + ": " + written.whole(received.getOrDefault(code, 0)),
                code -> name(code, book));
        return new VillageMap(
                new RawString(
                        Choropleth.svg("peta", map.whole(), code -> steps.of(received.getOrDefault(code, 0)), words)),
                IntStream.rangeClosed(1, steps.from().size())
                        .mapToObj(step -> new Step(step, steps.range(step, written)))
                        .toList(),
                CountRows.of(rows(villages, book, written, visit), visit),
                map.isApproximate());
    }

    private static List<Row> rows(StatisticsView villages, ReferenceBook book, Written written, Visit visit) {
        int most = villages.rows().stream()
                .mapToInt(row -> row.figures().received())
                .max()
                .orElse(0);
        return villages.rows().stream()
                .sorted(Comparator.comparing(
                                (StatisticsView.Row row) -> -row.figures().received())
                        .thenComparing(StatisticsView.Row::code))
                .map(row -> Row.counted(
                        row.code().isEmpty() ? visit.say("figures_no_place") : name(row.code(), book),
                        above(row.code(), book),
                        row.figures(),
                        most,
                        written))
                .toList();
    }

    static String name(String code, ReferenceBook book) {
        String name = book.area(code).map(Area::name).orElse(code);
        return name.replaceFirst("^(Kota|Kabupaten) Administrasi ", "");
    }

    private static String above(String code, ReferenceBook book) {
        return book.area(code)
                .flatMap(area -> book.area(Objects.requireNonNullElse(area.parentCode(), "")))
                .map(Area::name)
                .orElse("");
    }
}
