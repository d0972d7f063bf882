package id.sigap.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class TimeAndChanceTest {

    /** Or what is read from the database would be another instant than what was written to it. */
    @Test
    void theClockTicksAsTheDatabaseKeepsTime() {
        Clock clock = new TimeAndChance().clock();
        for (int i = 0; i < 1_000; i++) {
            Instant now = clock.instant();
            assertEquals(now.truncatedTo(ChronoUnit.MICROS), now);
        }
    }
}
