package id.sigap.door.portal.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.testing.Snapshot;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Charts as they are drawn: bytes that are compared, and what has to be so of any. */
class ChartsTest {

    private static final TrendChart.Words WORDS = new TrendChart.Words(
            "Laporan per bulan", "Diterima & selesai <24 bulan>", "Diterima", "Selesai", Written.INDONESIAN);

    private static final List<Month> MONTHS = IntStream.range(0, 24)
            .mapToObj(i -> new Month(
                    YearMonth.of(2024, 12).plusMonths(i),
                    12_000 + 311 * (i % 7) + 90 * i,
                    11_500 + 290 * (i % 5) + 80 * i))
            .toList();

    @Test
    void theTrendIsDrawnAsItWas() {
        check("trend-wide", TrendChart.svg("tren", TrendChart.Frame.WIDE, MONTHS, WORDS));
        check("trend-narrow", TrendChart.svg("tren-n", TrendChart.Frame.NARROW, MONTHS, WORDS));
    }

    @Test
    void smallThingsAreDrawnAsTheyWere() {
        check("spark", Sparkline.svg(List.of(3, 5, 4, 8, 6, 9)));
        check("bar", Bars.part(30, 120));
        check("bar-dot", Bars.dot(5.2, 15, 7));
    }

    @Test
    void nothingToShowIsNoFault() {
        assertEquals("", Sparkline.svg(List.of(3)));
        assertTrue(TrendChart.svg("x", TrendChart.Frame.WIDE, List.of(), WORDS).endsWith("</svg>"));
        assertTrue(TrendChart.svg("x", TrendChart.Frame.WIDE, List.of(new Month(YearMonth.of(2026, 1), 0, 0)), WORDS)
                .contains("chart-floor"));
        assertTrue(Bars.part(3, 0).contains("width=\"0\""));
    }

    @Test
    void aChartIsSmallSaysWhatItIsAndHasNoStyleOfItsOwn() {
        String wide = TrendChart.svg("tren", TrendChart.Frame.WIDE, MONTHS, WORDS);
        assertTrue(wide.length() < 13_000, wide.length() + " characters");
        assertTrue(wide.contains("aria-labelledby=\"tren-t tren-d\""));
        assertTrue(wide.contains("Diterima &amp; selesai &lt;24 bulan&gt;"));
        assertTrue(wide.contains("November 2026\nDiterima: 14.692\nSelesai: 14.210"), "told: " + wide);
        assertFalse(wide.contains("style="));
        assertFalse(wide.contains("fill="));
    }

    @Test
    void anAxisEndsAtARoundNumberWithFourStepsAtMost() {
        assertEquals(new Scale(1, 1), Scale.upTo(0));
        assertEquals(new Scale(1, 3), Scale.upTo(3));
        assertEquals(new Scale(5, 4), Scale.upTo(17));
        assertEquals(new Scale(5_000, 4), Scale.upTo(15_203));
        assertEquals(
                List.of(0, 5_000, 10_000, 15_000, 20_000), Scale.upTo(15_203).ticks());
    }

    @Test
    void fiveStepsHoldAboutAsManyEachAndBeginAtRoundNumbers() {
        Steps steps = Steps.of(IntStream.rangeClosed(0, 100).boxed().toList());
        assertEquals(List.of(0, 20, 40, 60, 80), steps.from());
        assertEquals(
                List.of(1, 1, 2, 5, 5),
                List.of(steps.of(0), steps.of(19), steps.of(20), steps.of(80), steps.of(9_999)));
        assertEquals("20–39", steps.range(2, Written.INDONESIAN));
        assertEquals("80+", steps.range(5, Written.INDONESIAN));
    }

    @Test
    void fewValuesHaveFewSteps() {
        assertEquals(List.of(0), Steps.of(List.of()).from());
        assertEquals(List.of(0), Steps.of(List.of(0, 0)).from());
        assertEquals(List.of(0, 7), Steps.of(List.of(7, 7, 7)).from());
        assertEquals("0+", Steps.of(List.of()).range(1, Written.ENGLISH));
    }

    @Test
    void numbersAndMonthsAreWrittenAsTheirReadersDo() {
        assertEquals("15.203", Written.INDONESIAN.whole(15_203));
        assertEquals("15,203", Written.ENGLISH.whole(15_203));
        assertEquals("6,4", Written.INDONESIAN.tenth(6.4));
        assertEquals("7", Written.INDONESIAN.tenth(7.0));
        assertEquals("Agustus 2026", Written.INDONESIAN.month(YearMonth.of(2026, 8)));
        assertEquals("Des 2026", Written.INDONESIAN.shortMonth(YearMonth.of(2026, 12)));
        assertEquals("May 2026", Written.ENGLISH.month(YearMonth.of(2026, 5)));
    }

    private static void check(String name, String svg) {
        Snapshot.check("src/test/resources/portal/" + name + ".svg", svg);
    }
}
