package id.sigap.ticket.journey;

import static id.sigap.testing.Journey.LURAH;
import static id.sigap.testing.Journey.REPORTER;
import static id.sigap.testing.Journey.TICKET_ADMIN;
import static id.sigap.testing.Journey.reason;
import static id.sigap.ticket.journey.ClocksIT.assertClock;
import static id.sigap.ticket.journey.ClocksIT.on;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import id.sigap.testing.Edits;
import id.sigap.testing.Journey;
import id.sigap.testing.TestClock;
import id.sigap.testing.Watch;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Pauses, agreed days and corrections: what moves a clock that runs. */
@QuarkusTest
class StandingClocksIT {

    @AfterEach
    void today() {
        TestClock.set(TestClock.START);
    }

    /** Three days of the week stand still, for both clocks. */
    @Test
    void aPauseStopsBothClocks() {
        Journey report = Journey.begun().inProcess();
        on("2026-11-24");
        pause(report, "2026-11-27");
        assertEquals("2026-11-25/2026-11-27", report.column("pauses"));
        assertClock("HANDLING 2026-11-23 2026-12-03 2026-12-02", report);
        assertEquals("2026-12-07", report.column("due_on"));
        assertEquals(true, report.seen(REPORTER, "paused").getBoolean("paused"));
    }

    @Test
    void aPauseThatEndsEarlyCountsOnlyWhatPassed() {
        Journey report = Journey.begun().inProcess();
        on("2026-11-24");
        pause(report, "2026-12-11");
        on("2026-11-26");
        report.step(TICKET_ADMIN, "ticketResume");
        assertEquals("2026-11-25/2026-11-26", report.column("pauses"));
        assertClock("HANDLING 2026-11-23 2026-12-02 2026-12-01", report);
        assertEquals("2026-12-04", report.column("due_on"));
        assertNull(report.column("paused_until"));
    }

    @Test
    void aPauseThatIsTakenBackTheSameDayLeavesNothing() {
        Journey report = Journey.begun().inProcess();
        pause(report, "2026-12-11");
        report.step(TICKET_ADMIN, "ticketResume");
        assertEquals("", report.column("pauses"));
        assertClock("HANDLING 2026-11-23 2026-11-30 2026-11-27", report);
        assertEquals("2026-12-02", report.column("due_on"));
    }

    @Test
    void aStepEndsThePause() {
        Journey report = Journey.begun().step(LURAH, "ticketReceive");
        on("2026-11-24");
        pause(report, "2026-12-11");
        on("2026-11-26");
        report.step(LURAH, "ticketDispose", "unitCode: \"BINAMARGA\"");
        assertNull(report.column("paused_until"));
        assertEquals("2026-11-25/2026-11-26", report.column("pauses"));
        assertClock("HANDLING 2026-11-26 2026-12-03 2026-12-02", report);
        assertEquals("2026-12-04", report.column("due_on"));
    }

    /** The first look after its last day takes the mark away, and the days stay as they were. */
    @Test
    void aPauseEndsByItselfWhenItsLastDayIsOver() {
        Journey report = Journey.begun().inProcess();
        pause(report, "2026-11-25");
        String due = report.column("due_on");
        String version = report.version();
        TestClock.set(Instant.parse("2026-11-25T16:59:59Z"));
        Watch.look();
        assertEquals("2026-11-25", report.column("paused_until"));
        TestClock.advance(Duration.ofSeconds(1));
        Watch.look();
        assertNull(report.column("paused_until"));
        assertEquals(due, report.column("due_on"));
        assertEquals(version, report.version());
        JsonArray steps =
                report.seen(REPORTER, "steps { action unit { code } }").getJsonArray("steps");
        assertEquals(new JsonObject().put("action", "RESUME").putNull("unit"), steps.getJsonObject(steps.size() - 1));
    }

    /** The handling ends a working day before the day agreed, which is the validation's. */
    @Test
    void anAgreedDayMovesTheDeadlineAndTheHandling() {
        Journey report = Journey.begun().inProcess();
        report.step(TICKET_ADMIN, "ticketAgreeDate", "on: \"2026-12-16\", " + reason());
        assertEquals("2026-12-16", report.column("due_on"));
        assertClock("HANDLING 2026-11-23 2026-12-15 2026-12-14", report);
        JsonArray steps = report.seen(REPORTER, "steps { action note dueBefore dueAfter }")
                .getJsonArray("steps");
        assertEquals(
                new JsonObject()
                        .put("action", "AGREE_DATE")
                        .put("note", "Alasan uji")
                        .put("dueBefore", "2026-12-02")
                        .put("dueAfter", "2026-12-16"),
                steps.getJsonObject(steps.size() - 1));
    }

    @Test
    void anAgreedDayLeavesCoordinationAlone() {
        Journey report = Journey.begun();
        report.step(TICKET_ADMIN, "ticketAgreeDate", "on: \"2026-12-16\", " + reason());
        assertClock("COORDINATION 2026-11-23 2026-11-24 2026-11-24", report);
        on("2026-11-25");
        report.step(LURAH, "ticketReceive").step(LURAH, "ticketDispose", "unitCode: \"BINAMARGA\"");
        assertClock("HANDLING 2026-11-25 2026-12-15 2026-12-14", report);
    }

    @Test
    void whatWasAgreedAndPausedIsOverWhenItBeginsAnew() {
        Journey report = Journey.begun().step(LURAH, "ticketReceive");
        report.step(TICKET_ADMIN, "ticketAgreeDate", "on: \"2026-12-16\", " + reason());
        pause(report, "2026-12-04");
        report.step(LURAH, "ticketReject", "reasonCode: NOT_CLEAR, " + reason());
        on("2026-11-26");
        report.step(REPORTER, "ticketComplete", "text: \"Di depan nomor 12.\"");
        assertEquals("", report.column("pauses"));
        assertNull(report.column("agreed_on"));
        assertEquals("2026-12-07", report.column("due_on"));
    }

    /** A category with ten days: eight of them are the handling's. */
    @Test
    void theDeadlinesFollowACorrectedCategory() {
        Journey coordinated = Journey.begun();
        Journey handled = Journey.begun().inProcess();
        Edits.during(
                "update category_days set working_days = 10 where category_code = 'sumur-resapan'",
                "update category_days set working_days = 7 where category_code = 'sumur-resapan'",
                () -> {
                    on("2026-11-24");
                    for (Journey report : new Journey[] {coordinated, handled}) {
                        report.step(TICKET_ADMIN, "ticketCorrect", "categoryCode: \"sumur-resapan\", " + reason());
                        assertEquals("2026-12-07", report.column("due_on"));
                    }
                    assertClock("COORDINATION 2026-11-23 2026-11-24 2026-11-24", coordinated);
                    assertClock("HANDLING 2026-11-23 2026-12-03 2026-12-02", handled);
                });
    }

    private static void pause(Journey report, String until) {
        report.step(TICKET_ADMIN, "ticketPause", "until: \"" + until + "\", " + reason());
    }
}
