package id.sigap.platform.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.platform.clock.ClockReading.Moment;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

/** What time it is goes by the database, and by nothing that somebody sets on this machine. */
@Shows(Promise.A8)
class DatabaseClockTest {

    private static final Instant NOON = Instant.parse("2026-11-23T05:00:00Z");

    private final OwnMachine clock = new OwnMachine();

    /** A clock on a machine whose own clocks this test turns. */
    private static final class OwnMachine extends DatabaseClock {
        private Instant day = NOON;
        private long nanos = Long.MAX_VALUE - 1_000; // they may run over

        OwnMachine() {
            super(Duration.ofSeconds(5), Duration.ofMinutes(5));
        }

        @Override
        Moment moment() {
            return new Moment(day, nanos);
        }

        void pass(Duration time) {
            day = day.plus(time);
            nanos += time.toNanos();
        }

        /** A database whose clock is ahead by that much answers at once. */
        void compare(Duration databaseAhead) {
            Moment now = moment();
            compared(ClockReading.between(now, now.time().plus(databaseAhead), now));
        }
    }

    @Test
    void itTellsTheDatabasesTime() {
        clock.compare(Duration.ofMillis(4_200));
        assertEquals(NOON.plusMillis(4_200), clock.instant());
        clock.pass(Duration.ofMinutes(4));
        assertEquals(NOON.plusSeconds(240).plusMillis(4_200), clock.instant());
    }

    /** Between question and answer nobody knows when the database looked: the middle is wrong by half of it at most. */
    @Test
    void theWayThereAndBackIsHalved() {
        Moment asked = clock.moment();
        clock.pass(Duration.ofMillis(80));
        clock.compared(ClockReading.between(asked, NOON.plusSeconds(1), clock.moment()));
        assertEquals(NOON.plusSeconds(1).plusMillis(40), clock.instant());
        assertEquals(Duration.ofMillis(-960), clock.ahead());
    }

    @Test
    void whoeverNeverComparedTellsNoTime() {
        assertRefused(ClockState.NEVER_COMPARED);
    }

    @Test
    void whoeverHasNotComparedForTooLongTellsNoTime() {
        clock.compare(Duration.ZERO);
        clock.pass(Duration.ofMinutes(5));
        assertEquals(ClockState.SURE, clock.state());
        clock.pass(Duration.ofMillis(1));
        assertRefused(ClockState.NOT_COMPARED);
        clock.compare(Duration.ZERO);
        assertEquals(ClockState.SURE, clock.state());
    }

    @Test
    void whoIsFurtherOffThanIsAllowedTellsNoTime() {
        for (Duration off : new Duration[] {Duration.ofSeconds(5), Duration.ofSeconds(-5)}) {
            clock.compare(off);
            assertEquals(ClockState.SURE, clock.state());
            clock.compare(off.multipliedBy(1_001).dividedBy(1_000));
            assertRefused(ClockState.OFF);
        }
        clock.compare(Duration.ofDays(-365));
        assertRefused(ClockState.OFF);
    }

    /** Not until the next comparison: what is erased in that minute is gone. */
    @Test
    void aClockThatIsSetBetweenTwoComparisonsIsSeenAtOnce() {
        clock.compare(Duration.ZERO);
        clock.day = clock.day.plus(Duration.ofDays(365));
        assertRefused(ClockState.OFF);
        clock.day = NOON.minusSeconds(3);
        assertEquals(NOON, clock.instant(), "a little is nobody's matter, and moves nothing");
        clock.day = NOON.minusSeconds(300);
        assertRefused(ClockState.OFF);
    }

    /** As after a failover to a machine whose clock is behind. */
    @Test
    void aDatabaseThatIsSetBackIsBelievedWhereThisMachineAgrees() {
        clock.compare(Duration.ZERO);
        clock.compare(Duration.ofMinutes(-5));
        assertRefused(ClockState.OFF);
        clock.day = clock.day.minus(Duration.ofMinutes(5));
        clock.compare(Duration.ZERO);
        assertEquals(NOON.minusSeconds(300), clock.instant());
    }

    @Test
    void leapDaysAndYearEndsAreTheDatabases() {
        clock.day = Instant.parse("2028-02-28T16:59:59Z");
        clock.compare(Duration.ofSeconds(2));
        assertEquals("2028-02-29", LocalDate.now(clock).toString());
        clock.day = Instant.parse("2026-12-31T16:59:59Z");
        clock.compare(Duration.ofSeconds(2));
        assertEquals("2027-01-01", LocalDate.now(clock).toString());
    }

    /** Or what is read from the database would be another instant than what was written to it. */
    @Test
    void theClockTicksAsTheDatabaseKeepsTime() {
        Clock ticking = new TimeAndChance().clock(clock);
        for (int i = 0; i < 1_000; i++) {
            clock.compare(Duration.ofNanos(i * 7));
            Instant now = ticking.instant();
            assertEquals(now.truncatedTo(ChronoUnit.MICROS), now);
        }
    }

    private void assertRefused(ClockState state) {
        assertEquals(state, clock.state());
        Problem problem = assertThrows(Problem.class, clock::instant);
        assertEquals(ProblemCode.UNAVAILABLE, problem.code());
        assertTrue(problem.retryAfter().isPresent(), "whoever is refused is told when to come again");
    }
}
