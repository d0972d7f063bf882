package id.sigap.ticket.sealing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.platform.TestKeys;
import id.sigap.platform.limit.Limits;
import id.sigap.platform.limit.RateLimitKey;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Beside;
import id.sigap.ticket.TicketRef.GivenPin;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What somebody opens in ten years who knows the number of every private report and has as many networks as they like
 * (C7), under the limits as shipped. By a clock of the test's.
 */
@Shows(Promise.C7)
@Beside
class PinGuessingTest {

    /** How often all begin with limits that nobody has used: once a day is a database that crashes daily, for ten years. */
    private static final int STARTS_A_DAY = 1;

    private static final double TEN_YEARS_OF_DAYS = 3_652.5;

    private final AtomicInteger minutes = new AtomicInteger();
    private Pins pins = pinsOfOneOf(1);
    private int networks;

    private Pins pinsOfOneOf(int instances) {
        return new Pins(TestKeys.keyring(), Limits.asShipped(new Simulated(), instances));
    }

    /** Over all instances, however many there are: they share, and if they cannot tell each other, each has its part. */
    @ParameterizedTest
    @ValueSource(ints = {1, 4, 7, 12, 40, 60})
    void whoKnowsAllNumbersOpensLessThanOneReportInTenYears(int instances) {
        pins = pinsOfOneOf(instances);
        int atOnce = triesOfNewNetworksNow();
        int day = 0;
        for (int minute = 0; minute < 3 * 24 * 60; minute++) {
            minutes.incrementAndGet();
            day += triesOfNewNetworksNow();
        }
        double aDay = day / 3.0;
        double inAll = instances * TEN_YEARS_OF_DAYS * (aDay + STARTS_A_DAY * atOnce);
        double opened = inAll / Pins.SPACE;
        System.out.printf(
                "PIN guesses: %d at once, %.0f a day and instance, of %d; in ten years %.0f open %.2f reports%n",
                atOnce, aDay, instances, inAll, opened);
        assertTrue(atOnce >= 100 && aDay >= 100, "so few that nobody may mistype");
        assertTrue(opened < 1, "opens " + opened);
    }

    /** Fifty lines that nobody notices, at one report day and night. */
    @Test
    void fiftyNetworksAtOneReportOpenItHardlyEver() {
        UUID report = UUID.randomUUID();
        int tries = 0;
        for (int hour = 0; hour < 10 * 24; hour++) {
            minutes.addAndGet(60);
            for (int network = 0; network < 50; network++) {
                while (isCompared("line " + network, report)) {
                    tries++;
                }
            }
        }
        double opened = tries / 10.0 * TEN_YEARS_OF_DAYS / Pins.SPACE;
        System.out.printf("Fifty networks at one report for ten years: %.3f%n", opened);
        assertTrue(tries > 0 && opened < 0.1, "opens " + opened);
    }

    /** Two hundred networks at all reports, as long as they like: who is new, and who mistypes, still gets in. */
    @Test
    void twoHundredNetworksTakeNothingFromOthers() {
        for (int hour = 0; hour < 48; hour++) {
            minutes.addAndGet(60);
            for (int i = 0; i < 200 * 12; i++) {
                isCompared("attacker " + i % 200, UUID.randomUUID());
            }
            UUID report = UUID.randomUUID();
            String reporter = "reporter " + hour;
            assertTrue(isCompared(reporter, report), "a first mistake, in hour " + hour);
            assertTrue(isCompared(reporter, report), "a second one, in hour " + hour);
            for (int look = 0; look < 20; look++) {
                GivenPin right = new GivenPin(pins.of(report, 1), RateLimitKey.of(reporter));
                assertTrue(pins.proven(right, report, 1), "the right one, in hour " + hour);
            }
        }
    }

    /** As many as are compared before four new networks in turn are refused. */
    private int triesOfNewNetworksNow() {
        int compared = 0;
        for (int refused = 0; refused < 4; ) {
            boolean done = isCompared("network " + networks++, UUID.randomUUID());
            compared += done ? 1 : 0;
            refused = done ? 0 : refused + 1;
        }
        return compared;
    }

    /** A wrong PIN. */
    private boolean isCompared(String network, UUID report) {
        try {
            pins.proven(new GivenPin("none", RateLimitKey.of(network)), report, 1);
            throw new AssertionError("no PIN is that");
        } catch (Problem problem) {
            if (problem.code() != ProblemCode.RATE_LIMITED) {
                assertEquals(ProblemCode.NOT_FOUND, problem.code());
            }
            return problem.code() == ProblemCode.NOT_FOUND;
        }
    }

    private final class Simulated implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return Duration.ofMinutes(minutes.get()).toNanos();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
