package id.sigap.testing;

import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The application's clock in tests: it stands still until a test moves it, and ticks in microseconds as the usual one. */
@Mock
@ApplicationScoped
public class TestClock extends Clock {

    /** Monday 23 November 2026, 09:00 in Jakarta. */
    public static final Instant START = Instant.parse("2026-11-23T02:00:00Z");

    private static volatile Instant now = START;

    public static void set(Instant instant) {
        now = instant.truncatedTo(ChronoUnit.MICROS);
    }

    public static void advance(Duration duration) {
        set(now.plus(duration));
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.of("Asia/Jakarta");
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
