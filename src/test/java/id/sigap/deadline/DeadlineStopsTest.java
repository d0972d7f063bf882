package id.sigap.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The days on which a clock stands still. */
class DeadlineStopsTest {

    private static final LocalDate BASE = LocalDate.of(2026, 2, 20);

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', delimiter = ';', textBlock = """
        "";                                            ""
        2026-03-02/2026-03-05;                         2026-03-02/2026-03-05
        2026-03-02/2026-03-05,2026-04-01/2026-04-01;   2026-03-02/2026-03-05,2026-04-01/2026-04-01
        2026-04-01/2026-04-01,2026-03-02/2026-03-05;   2026-03-02/2026-03-05,2026-04-01/2026-04-01
        2026-03-02/2026-03-05,2026-03-05/2026-03-09;   2026-03-02/2026-03-09
        2026-03-02/2026-03-05,2026-03-06/2026-03-09;   2026-03-02/2026-03-09
        2026-03-02/2026-03-05,2026-03-07/2026-03-09;   2026-03-02/2026-03-05,2026-03-07/2026-03-09
        2026-03-02/2026-03-20,2026-03-05/2026-03-06;   2026-03-02/2026-03-20
        """)
    void whatWasWrittenIsReadSortedAndMerged(String text, String written) {
        assertEquals(written, Stops.parse(text).toString());
        assertEquals(Stops.parse(written), Stops.parse(text));
        assertEquals(Stops.parse(written).hashCode(), Stops.parse(text).hashCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                ",",
                "2026-03-02",
                "2026-03-02/",
                "2026-03-02/2026-03-05,",
                "2026-03-05/2026-03-02",
                "2026-02-30/2026-03-05",
                "2026-3-2/2026-03-05",
                "2026-03-02/2026-03-05/2026-03-06",
                "never/ever",
                "2026-03-02/2026-03-05, 2026-04-01/2026-04-01",
                "2026-03-02/2026-03-05;2026-04-01/2026-04-01"
            })
    void nonsenseIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Stops.parse(text));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01, false", "2026-03-02, true", "2026-03-05, true", "2026-03-06, false", "2026-04-01, true"})
    void bothEndsAreCovered(LocalDate day, boolean covered) {
        assertEquals(
                covered,
                Stops.parse("2026-03-02/2026-03-05,2026-04-01/2026-04-01").covers(day));
    }

    /** The day of the act that stops a clock is not stopped; the last day is. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 2026-03-05, 2026-03-03/2026-03-05",
        "2026-03-02, 2026-03-03, 2026-03-03/2026-03-03",
        "2026-03-02, 2026-03-02, ''",
        "2026-03-02, 2026-02-27, ''"
    })
    void stoppedAreTheDaysAfterTheAct(LocalDate after, LocalDate through, String stops) {
        assertEquals(stops, Stops.NONE.with(after, through).toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2026-03-01; ''",
                "2026-03-02; 2026-03-02/2026-03-02",
                "2026-03-04; 2026-03-02/2026-03-04",
                "2026-03-05; 2026-03-02/2026-03-05",
                "2026-03-31; 2026-03-02/2026-03-05",
                "2026-04-01; 2026-03-02/2026-03-05,2026-04-01/2026-04-01",
                "2026-05-01; 2026-03-02/2026-03-05,2026-04-01/2026-04-02"
            })
    void aPauseThatEndsEarlyKeepsTheDayItEnds(LocalDate day, String left) {
        Stops stops = Stops.parse("2026-03-02/2026-03-05,2026-04-01/2026-04-02");
        assertEquals(left, stops.cutAfter(day).toString());
    }

    @Test
    void nothingChangesWhatIsThere() {
        Stops stops = Stops.parse("2026-03-02/2026-03-05");
        assertNotEquals(stops, stops.with(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 2)));
        assertNotEquals(stops, stops.cutAfter(LocalDate.of(2026, 3, 3)));
        assertEquals("2026-03-02/2026-03-05", stops.toString());
    }

    @Test
    void anyMixtureAgreesWithASetOfDays() {
        Random random = new Random(3);
        for (int run = 0; run < 2_000; run++) {
            Stops stops = Stops.NONE;
            Set<LocalDate> days = new HashSet<>();
            for (int act = random.nextInt(6); act > 0; act--) {
                LocalDate day = BASE.plusDays(random.nextInt(40));
                if (random.nextInt(4) == 0) {
                    stops = stops.cutAfter(day);
                    days.removeIf(stopped -> stopped.isAfter(day));
                } else {
                    LocalDate through = day.plusDays(random.nextInt(12) - 2);
                    stops = stops.with(day, through);
                    day.datesUntil(through.isAfter(day) ? through : day).forEach(each -> days.add(each.plusDays(1)));
                }
            }
            for (LocalDate day = BASE.minusDays(5); day.isBefore(BASE.plusDays(60)); day = day.plusDays(1)) {
                assertEquals(days.contains(day), stops.covers(day), stops + " on " + day);
            }
            assertEquals(stops, Stops.parse(stops.toString()));
        }
    }
}
