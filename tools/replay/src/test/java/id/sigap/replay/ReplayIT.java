package id.sigap.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.replay.testing.City;
import id.sigap.replay.testing.EveryCase;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The whole replay against the real service: broken off amid the file, gone on with, and run once more for nothing. */
class ReplayIT {
    private final EveryCase cases = new EveryCase();

    @Test
    void everyReportGetsToItsStatusOnceHoweverOftenTheRunIsBrokenOff() throws Exception {
        try (City city = new City(cases, Duration.ofHours(1))) {
            city.start();
            Process first = city.replay("first", "--publish", "30");
            city.await(cases.reports() / 3);
            first.destroy(); // the end that Ctrl-C makes
            first.waitFor();
            int broken = city.standing().steps();
            assertTrue(broken < cases.standing().steps(), "it was broken off too late to mean anything");
            assertTrue(city.page("first").contains("**Broken off"), city.page("first"));

            assertEquals(0, city.replay("second", "--publish", "30").waitFor(), city::log);
            assertEquals(cases.standing(), city.standing());

            assertEquals(0, city.replay("third", "--publish", "30").waitFor(), city::log);
            assertEquals(cases.standing(), city.standing());
            String page = city.page("third");
            assertTrue(page.contains("| replayed | " + cases.reports() + " |"), page);
            assertFalse(page.contains(EveryCase.SECRET), "the page repeats what a case says");
        }
    }
}
