package id.sigap.ticket.privacy;

import static id.sigap.testing.Journey.REPORTER;
import static id.sigap.testing.Journey.TICKET_ADMIN;
import static id.sigap.testing.Journey.reason;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.Database;
import id.sigap.testing.Histories;
import id.sigap.testing.Journey;
import id.sigap.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When a reporter is erased: nobody who sees that it is done reads a day out of it. */
@QuarkusTest
@Shows(Promise.O5)
class ErasureTimesIT {

    private static final Instant START = TestClock.START;
    private static final Duration RETENTION = Duration.ofDays(365);

    @AfterEach
    void today() {
        TestClock.set(START);
        Histories.assertWhole();
    }

    /** Every tenth of the time that there is, equally often. */
    @Test
    void timesAreSpreadOverAllThatThereIs() {
        ErasureTimes times = new ErasureTimes(new Random(1708));
        spread(times::asked, Duration.ofHours(60));
        spread(times::scheduled, Duration.ofDays(30));
    }

    private static void spread(Function<Instant, Instant> drawn, Duration longest) {
        int[] tenths = new int[10];
        for (int i = 0; i < 10_000; i++) {
            long seconds = Duration.between(START, drawn.apply(START)).toSeconds();
            assertTrue(seconds > 0 && seconds <= longest.toSeconds(), () -> seconds + " s");
            tenths[(int) ((seconds - 1) * 10 / longest.toSeconds())]++;
        }
        assertTrue(IntStream.of(tenths).allMatch(count -> count > 850 && count < 1150), "of 10,000 in tenths");
    }

    @Test
    void whatSomebodyAskedForIsDoneAtARandomTimeWithinSixtyHours() {
        List<Journey> asked = Stream.generate(Journey::begun).limit(12).toList();
        asked.forEach(report -> report.step(REPORTER, "ticketEraseReporter"));
        TreeSet<Instant> times =
                new TreeSet<>(asked.stream().map(ErasureTimesIT::due).toList());
        assertEquals(asked.size(), times.size(), "no two at one time");
        assertTrue(times.first().isAfter(START) && !times.last().isAfter(START.plus(Duration.ofHours(60))));
        assertTrue(Duration.between(times.first(), times.last()).compareTo(Duration.ofHours(10)) > 0, times.toString());
        assertHappenInTime(asked);
    }

    @Test
    void askingAgainDoesNotThrowTheDiceAgain() {
        Journey report = Journey.begun().step(REPORTER, "ticketEraseReporter");
        Instant due = due(report);
        report.step(REPORTER, "ticketEraseReporter").step(TICKET_ADMIN, "ticketEraseReporter", reason());
        run();
        assertEquals(due, due(report));
    }

    @Test
    void whatIsClosedForAYearIsDoneAtARandomTimeOfThirtyDaysThatIsDrawnOnce() {
        List<Journey> closed =
                Stream.generate(() -> Journey.begun().done()).limit(5).toList();
        at(START.plus(RETENTION).minus(Duration.ofDays(1)));
        closed.forEach(report -> assertNull(report.column("erasure_due_at")));
        at(START.plus(RETENTION));
        Set<Instant> times = new TreeSet<>();
        for (Journey report : closed) {
            Instant due = due(report);
            times.add(due);
            assertTrue(due.isAfter(START.plus(RETENTION))
                    && !due.isAfter(START.plus(RETENTION).plus(Duration.ofDays(30))));
            run(); // as after a restart
            assertEquals(due, due(report));
            assertSealed(report);
        }
        assertEquals(closed.size(), times.size());
        assertHappenInTime(closed);
    }

    /** Or it would be done exactly a year after the second closing. */
    @Test
    void whatIsSentAgainAndClosedAgainIsDrawnAnew() {
        Journey report = rejected(Journey.begun());
        at(START.plus(RETENTION));
        Instant first = due(report);
        Instant again = START.plus(RETENTION).plus(Duration.ofMinutes(1));
        TestClock.set(again);
        report.step(REPORTER, "ticketComplete", "text: \"Di depan nomor 12.\"");
        at(first.plusSeconds(1));
        assertEquals("NONE", state(report), "it is not closed");
        rejected(report);
        Instant secondYear = new TestClock().instant().plus(RETENTION);
        at(secondYear.minus(Duration.ofDays(1)));
        assertEquals("NONE", state(report));
        at(secondYear);
        assertEquals("NONE", state(report), "what was drawn for the first closing is long over");
        assertNotEquals(first, due(report));
        assertHappensAt(due(report), report);
    }

    /** Whoever has the PIN could write, and look how soon it is gone, as often as it takes to tell the closing. */
    @Test
    void whatIsWrittenLaterIsDrawnFromThenOnWhateverTheClosingWas() {
        Journey report = Journey.begun().done();
        at(START.plus(RETENTION));
        assertHappensAt(due(report), report);
        Instant later = START.plus(RETENTION).plus(Duration.ofDays(200));
        TestClock.set(later);
        report.callWithPin("ticketComment", "text: \"Masih ada.\"");
        run();
        assertEquals("NONE", state(report));
        assertTrue(due(report).isAfter(later) && !due(report).isAfter(later.plus(Duration.ofDays(30))));
        assertHappensAt(due(report), report);
    }

    /** Nobody moves it unseen. */
    private static void assertSealed(Journey report) {
        assertTrue(isWhole(report));
        Database.sql("update ticket set erasure_due_at = erasure_due_at + interval '9 years' where id = '"
                + report.column("id") + "'");
        assertFalse(isWhole(report));
        Database.sql("update ticket set erasure_due_at = erasure_due_at - interval '9 years' where id = '"
                + report.column("id") + "'");
    }

    private static boolean isWhole(Journey report) {
        return Api.as("admin")
                .data("query($n: String!) { auditCheck(number: $n) { whole } }", Map.of("n", report.number()))
                .getJsonObject("auditCheck")
                .getBoolean("whole");
    }

    private static Journey rejected(Journey report) {
        return report.step(TICKET_ADMIN, "ticketReject", "reasonCode: NOT_CLEAR, " + reason());
    }

    private static void assertHappenInTime(List<Journey> reports) {
        reports.stream()
                .sorted(Comparator.comparing(ErasureTimesIT::due))
                .forEach(report -> assertHappensAt(due(report), report));
    }

    private static void assertHappensAt(Instant due, Journey report) {
        Instant now = new TestClock().instant();
        at(Collections.max(List.of(due.minusMillis(1), START)));
        String before = report.column("erased_at");
        at(due);
        assertNull(before, "too soon");
        assertEquals("DONE", state(report));
        assertNull(report.column("erasure_due_at"));
        TestClock.set(now);
    }

    private static void at(Instant instant) {
        TestClock.set(instant);
        run();
    }

    private static void run() {
        ErasureRuns.run();
    }

    private static Instant due(Journey report) {
        String stored =
                report.column("to_char(erasure_due_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')");
        return OffsetDateTime.parse(stored, DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                .toInstant();
    }

    private static String state(Journey report) {
        return report.seen(TICKET_ADMIN, "erasure").getString("erasure");
    }
}
