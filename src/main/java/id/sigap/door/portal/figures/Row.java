package id.sigap.door.portal.figures;

import id.sigap.door.portal.chart.Bars;
import id.sigap.door.portal.chart.Written;
import id.sigap.statistics.FiguresView;
import io.quarkus.qute.RawString;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table on the page.
 *
 * @param place in the league; empty without one
 * @param above what it lies in, of an area
 * @param within how many per cent took seven working days at most; a dash where that is not told
 * @param median of the working days, likewise
 * @param bar how it compares with the others
 */
record Row(
        String place,
        String name,
        String above,
        String received,
        String resolved,
        String within,
        String median,
        RawString bar) {

    private static final String UNTOLD = "–";

    /** Beyond which a median is told no more. */
    private static final double LONGEST = 15;

    private static final double PROMISED = 7;

    /** With how many came in. */
    static Row counted(String name, String above, FiguresView figures, int most, Written written) {
        return of("", name, above, figures, written, Bars.part(figures.received(), most));
    }

    /** With how long they took. */
    static Row ranked(@Nullable Integer place, String name, FiguresView figures, Written written) {
        Double median = figures.medianWorkingDays();
        return of(
                place == null ? "" : place.toString(),
                name,
                "",
                figures,
                written,
                median == null ? "" : Bars.dot(median, LONGEST, PROMISED));
    }

    /** One of the bands of working days. */
    static Row share(String name, int count, int all, Written written) {
        String percent = all == 0 ? UNTOLD : written.tenth(Math.round(1_000.0 * count / all) / 10.0) + " %";
        return new Row("", name, "", written.whole(count), "", percent, "", new RawString(Bars.part(count, all)));
    }

    private static Row of(String place, String name, String above, FiguresView figures, Written written, String bar) {
        Double within = figures.promisedPercent();
        Double median = figures.medianWorkingDays();
        return new Row(
                place,
                name,
                above,
                written.whole(figures.received()),
                written.whole(figures.resolved()),
                within == null ? UNTOLD : written.tenth(within) + " %",
                median == null ? UNTOLD : (median >= LONGEST ? "≥ " : "") + written.tenth(median),
                new RawString(bar));
    }
}
