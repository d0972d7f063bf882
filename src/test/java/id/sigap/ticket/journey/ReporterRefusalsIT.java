package id.sigap.ticket.journey;

import static id.sigap.testing.Journey.LURAH;
import static id.sigap.testing.Journey.REPORTER;
import static id.sigap.testing.Journey.TICKET_ADMIN;
import static id.sigap.testing.Journey.reason;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import id.sigap.testing.Api;
import id.sigap.testing.Journey;
import id.sigap.testing.Stages;
import id.sigap.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is too late, too early, too often or too far away, for reporters and for the Bureau. */
@QuarkusTest
class ReporterRefusalsIT {

    private static final Stages STAGES = new Stages();

    private static final String OFFERED = "actions { action until }";

    @AfterEach
    void today() {
        TestClock.set(TestClock.START);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 6, -1, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void starsThatAreNone(int stars) {
        assertEquals("STARS_OUT_OF_RANGE stars", STAGES.in("DONE").refused(REPORTER, "ticketRate", "stars: " + stars));
    }

    @Test
    void aReportIsRatedOnce() {
        Journey report = Journey.begun().done().step(REPORTER, "ticketRate", "stars: 1");
        assertEquals("ALREADY_RATED", report.refused(REPORTER, "ticketRate", "stars: 5"));
    }

    /** Fourteen days: until the end of the fourteenth day in Jakarta. */
    @Test
    void aDisputeComesWithinFourteenDays() {
        Journey late = Journey.begun().done();
        Journey justInTime = Journey.begun().done();
        assertEquals("2026-12-07", until(late.seen(REPORTER, OFFERED)));
        TestClock.set(Instant.parse("2026-12-07T16:59:59Z"));
        justInTime.step(REPORTER, "ticketDispute", "text: \"Puing kembali.\"");
        TestClock.advance(Duration.ofSeconds(1));
        assertEquals("DISPUTE_TOO_LATE", late.refused(REPORTER, "ticketDispute", "text: \"Puing kembali.\""));
        justInTime.step(TICKET_ADMIN, "ticketDecideDispute", "accept: true");
        assertEquals("2026-12-07", until(late.seen(REPORTER, OFFERED)), "it is said when it was over");
    }

    /** That day is the one of the acceptance, but for a number that everybody knows. */
    @Test
    void whoSeesNoTimesIsNotToldUntilWhen() {
        Journey report = Journey.begun().done();
        JsonObject withPin = Api.anonymous()
                .data(
                        "query($n: String!, $p: String) { ticket(number: $n, pin: $p) { " + OFFERED + " } }",
                        Map.of(
                                "n",
                                report.receipt().number(),
                                "p",
                                report.receipt().pin()))
                .getJsonObject("ticket");
        assertNull(until(withPin));
    }

    /** Of the offered dispute, and of nothing else. */
    private static String until(JsonObject ticket) {
        List<JsonObject> offered = ticket.getJsonArray("actions").stream()
                .map(JsonObject.class::cast)
                .toList();
        offered.stream()
                .filter(each -> !each.getString("action").equals("DISPUTE"))
                .forEach(each -> assertNull(each.getString("until"), each.encode()));
        return offered.stream()
                .filter(each -> each.getString("action").equals("DISPUTE"))
                .findFirst()
                .orElseThrow()
                .getString("until");
    }

    @Test
    void aReportIsDisputedOnceEvenIfThatWasRefused() {
        Journey report = Journey.begun().done().step(REPORTER, "ticketDispute", "text: \"Puing kembali.\"");
        assertEquals("ALREADY_DISPUTED", report.refused(REPORTER, "ticketDispute", "text: \"Lagi.\""));
        assertEquals(
                "REASON_MISSING reason",
                report.refused(TICKET_ADMIN, "ticketDecideDispute", "accept: false, reason: \" \""));
        report.step(TICKET_ADMIN, "ticketDecideDispute", "accept: false, " + reason());
        assertEquals("ALREADY_DISPUTED", report.refused(REPORTER, "ticketDispute", "text: \"Lagi.\""));
        assertEquals("STEP_NOT_POSSIBLE", report.refused(TICKET_ADMIN, "ticketDecideDispute", "accept: true"));
    }

    @Test
    void whatIsWithdrawnIsNobodysToCompleteOrWithdrawAgain() {
        Journey report = Journey.begun().step(REPORTER, "ticketWithdraw");
        assertEquals("WITHDRAWN", report.refused(REPORTER, "ticketComplete", "text: \"Masih ada.\""));
        assertEquals("STEP_NOT_POSSIBLE", report.refused(REPORTER, "ticketWithdraw", ""));
        assertEquals("STEP_NOT_POSSIBLE", report.refused(LURAH, "ticketReceive", ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ticketComplete | text: "x", place: {areaCode: "99.99.99.9999"}             | AREA_UNKNOWN
            ticketComplete | text: "x", place: {latitude: -6.1}                        | PLACE_INCOMPLETE
            ticketComplete | text: "x", place: {latitude: 37.77, longitude: -122.42}   | PLACE_OUTSIDE_CITY
            """)
    void aCompletionLiesInTheCity(String mutation, String arguments, String refusal) {
        String said = STAGES.in("REJECTED").refused(REPORTER, mutation, arguments);
        assertEquals(refusal, said.split(" ")[0]);
    }

    /** The last day of a pause: after today, and at most thirty days away. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22", "2026-11-23", "2026-12-24", "9999-12-31", "0001-01-01"})
    void aPauseEndsAfterTodayAndWithinItsCap(String until) {
        for (String status : new String[] {"COORDINATION", "PROCESS", "FOLLOW_UP"}) {
            assertEquals(
                    "PAUSE_OVER_CAP until",
                    STAGES.in(status).refused(TICKET_ADMIN, "ticketPause", "until: \"" + until + "\", " + reason()));
        }
    }

    @Test
    void aPauseOfThirtyDaysIsPossibleOnce() {
        Journey report = Stages.make("PROCESS");
        report.step(TICKET_ADMIN, "ticketPause", "until: \"2026-12-23\", " + reason());
        assertEquals(
                "STEP_NOT_POSSIBLE", report.refused(TICKET_ADMIN, "ticketPause", "until: \"2026-11-30\", " + reason()));
        report.step(TICKET_ADMIN, "ticketResume");
        assertEquals("STEP_NOT_POSSIBLE", report.refused(TICKET_ADMIN, "ticketResume", ""));
    }

    /** Due on 2 December; 180 days from today end on 22 May. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22", "2026-11-23", "2026-12-01", "2026-12-02", "2027-05-23", "9999-12-31"})
    void anAgreedDayIsLaterThanTheDeadlineAndWithinItsCap(String on) {
        for (String status : new String[] {"WAITING", "PROCESS", "FOLLOW_UP_REJECTED"}) {
            assertEquals(
                    "DATE_OVER_CAP on",
                    STAGES.in(status).refused(TICKET_ADMIN, "ticketAgreeDate", "on: \"" + on + "\", " + reason()));
        }
    }

    @Test
    void theFirstAndTheLastDayThatCanBeAgreed() {
        Journey report = Stages.make("PROCESS");
        report.step(TICKET_ADMIN, "ticketAgreeDate", "on: \"2026-12-03\", " + reason());
        report.step(TICKET_ADMIN, "ticketAgreeDate", "on: \"2027-05-22\", " + reason());
        assertEquals("2027-05-22", report.column("due_on"));
    }
}
