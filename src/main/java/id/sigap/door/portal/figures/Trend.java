package id.sigap.door.portal.figures;

import id.sigap.door.portal.chart.Month;
import id.sigap.door.portal.chart.TrendChart;
import id.sigap.door.portal.chart.TrendChart.Frame;
import id.sigap.door.portal.chart.Written;
import id.sigap.door.portal.page.Visit;
import id.sigap.statistics.StatisticsView;
import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The months up to one: as charts for wide and for narrow screens, and as a table, the latest first.
 *
 * @param months how many
 */
record Trend(RawString wide, RawString narrow, List<Row> rows, int months) {

    static Trend of(StatisticsView city, Visit visit) {
        Written written = Written.in(visit.language());
        List<Month> months = city.rows().stream()
                .map(row -> new Month(
                        row.month(), row.figures().received(), row.figures().resolved()))
                .toList();
        List<Row> rows = new ArrayList<>(city.rows().stream()
                .map(row -> Row.counted(written.month(row.month()), "", row.figures(), 0, written))
                .toList());
        Collections.reverse(rows);
        return new Trend(
                chart("tren-lebar", Frame.WIDE, months, written, visit),
                chart("tren-sempit", Frame.NARROW, months, written, visit),
                rows,
                months.size());
    }

    private static RawString chart(String id, Frame frame, List<Month> months, Written written, Visit visit) {
        Month last = months.get(months.size() - 1);
        TrendChart.Words words = new TrendChart.Words(
                visit.say("figures_trend"),
                visit.say(
                        "figures_trend_described",
                        Math.min(months.size(), frame.most()),
                        written.month(last.month()),
                        last.received(),
                        last.resolved()),
                visit.say("figures_received"),
                visit.say("figures_resolved"),
                written);
        return new RawString(TrendChart.svg(id, frame, months, words));
    }
}
