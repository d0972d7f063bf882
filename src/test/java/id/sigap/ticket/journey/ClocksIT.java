package id.sigap.ticket.journey;

import static id.sigap.testing.Journey.AGENCY;
import static id.sigap.testing.Journey.LURAH;
import static id.sigap.testing.Journey.OTHER_AGENCY;
import static id.sigap.testing.Journey.REPORTER;
import static id.sigap.testing.Journey.TICKET_ADMIN;
import static id.sigap.testing.Journey.VALIDATOR;
import static id.sigap.testing.Journey.photos;
import static id.sigap.testing.Journey.reason;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigap.testing.Journey;
import id.sigap.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Which clock runs, from when, and when it is due. Counted by hand: 23 November 2026 is a Monday; 24 and 25 December are
 * days off, as are 1 and 5 January.
 */
@QuarkusTest
class ClocksIT {

    @AfterEach
    void today() {
        TestClock.set(TestClock.START);
    }

    @Test
    void coordinationHasOneDayAndTheWholeSeven() {
        Journey report = Journey.begun();
        assertClock("COORDINATION 2026-11-23 2026-11-24 2026-11-24", report);
        assertEquals("2026-12-02", report.column("due_on"));
        on("2026-11-24");
        report.step(LURAH, "ticketReceive");
        assertClock("COORDINATION 2026-11-23 2026-11-24 2026-11-24", report);
    }

    @Test
    void handlingHasFiveDaysFromTheHandOver() {
        Journey report = Journey.begun().step(LURAH, "ticketReceive");
        on("2026-11-24");
        report.step(LURAH, "ticketDispose", "unitCode: \"BINAMARGA\"");
        String clock = "HANDLING 2026-11-24 2026-12-01 2026-11-30";
        assertClock(clock, report);
        on("2026-11-26");
        report.step(AGENCY, "ticketAccept").step(AGENCY, "ticketRecordFollowUp", "progress: 10");
        assertClock(clock, report);
        assertEquals("2026-12-02", report.column("due_on"));
    }

    @Test
    void anUrbanVillageThatHandlesItItselfHasFiveDaysToo() {
        Journey report = Journey.begun().step(LURAH, "ticketReceive");
        on("2026-11-24");
        report.step(LURAH, "ticketAccept");
        assertClock("HANDLING 2026-11-24 2026-12-01 2026-11-30", report);
    }

    @Test
    void aReturnAndASecondAgencyEachBeginAnewAndANeighbourDoesNot() {
        Journey report = Journey.begun().step(LURAH, "ticketReceive");
        on("2026-11-25");
        report.step(LURAH, "ticketMove", "areaCode: \"31.72.01.1004\", " + reason());
        assertClock("COORDINATION 2026-11-23 2026-11-24 2026-11-24", report);
        report.step(Journey.NEIGHBOUR, "ticketDispose", "unitCode: \"BINAMARGA\"");
        on("2026-11-27");
        report.step(AGENCY, "ticketReturn", reason());
        assertClock("COORDINATION 2026-11-27 2026-11-30 2026-11-30", report);
        on("2026-11-30");
        report.step(Journey.NEIGHBOUR, "ticketDispose", "unitCode: \"SDA\", " + reason());
        assertClock("HANDLING 2026-11-30 2026-12-07 2026-12-04", report);
        assertEquals("2026-12-02", report.column("due_on"));
    }

    @Test
    void aTransferBeginsAnewWhenItIsApprovedNotWhenItIsAskedFor() {
        Journey report = Journey.begun().inProcess();
        on("2026-11-25");
        report.step(AGENCY, "ticketRequestTransfer", "unitCode: \"SDA\", " + reason());
        assertClock("HANDLING 2026-11-23 2026-11-30 2026-11-27", report);
        on("2026-11-26");
        report.step(TICKET_ADMIN, "ticketDecideTransfer", "approve: true, " + reason());
        assertClock("HANDLING 2026-11-26 2026-12-03 2026-12-02", report);
        report.step(OTHER_AGENCY, "ticketAccept");
        assertClock("HANDLING 2026-11-26 2026-12-03 2026-12-02", report);
    }

    /** Finished on the third of five days, refused on Monday: two are left. */
    @Test
    void aRefusedFollowUpHasWhatWasLeft() {
        Journey report = Journey.begun().step(LURAH, "ticketReceive");
        on("2026-11-24");
        report.step(LURAH, "ticketDispose", "unitCode: \"BINAMARGA\"").step(AGENCY, "ticketAccept");
        on("2026-11-27");
        finish(report);
        assertClock("VALIDATION 2026-11-27 2026-11-30 2026-11-30", report);
        on("2026-11-30");
        report.step(VALIDATOR, "ticketOrderVerification");
        assertClock("VALIDATION 2026-11-27 2026-11-30 2026-11-30", report);
        report.step(VALIDATOR, "ticketRefuseFollowUp", reason() + ", " + photos(VALIDATOR));
        assertClock("HANDLING 2026-11-24 2026-12-02 2026-12-01", report);
        on("2026-12-01");
        finish(report);
        on("2026-12-03");
        report.step(VALIDATOR, "ticketRefuseFollowUp", reason());
        assertClock("HANDLING 2026-11-24 2026-12-04 2026-12-01", report);
        assertEquals("2026-12-02", report.column("due_on"));
    }

    @Test
    void aCompletionStartsANewDayZero() {
        Journey report = Journey.begun();
        on("2026-11-24");
        report.step(LURAH, "ticketReject", "reasonCode: NOT_CLEAR, " + reason());
        assertClock("null null null null", report);
        assertEquals("2026-12-02", report.column("due_on"));
        on("2026-11-26");
        report.step(REPORTER, "ticketComplete", "text: \"Di depan nomor 12.\"");
        assertClock("COORDINATION 2026-11-26 2026-11-27 2026-11-27", report);
        assertEquals("2026-12-07", report.column("due_on"));
    }

    @Test
    void whatIsReopenedHasSevenNewDaysAndFiveOfThemForTheWork() {
        Journey report = Journey.begun().done();
        on("2026-11-27");
        report.step(REPORTER, "ticketDispute", "text: \"Puing kembali.\"");
        on("2026-11-30");
        report.step(TICKET_ADMIN, "ticketDecideDispute", "accept: true");
        assertClock("VALIDATION 2026-11-30 2026-12-01 2026-12-01", report);
        assertEquals("2026-12-09", report.column("due_on"));
        on("2026-12-01");
        report.step(VALIDATOR, "ticketRefuseFollowUp", reason());
        assertClock("HANDLING 2026-11-30 2026-12-08 2026-12-07", report);
    }

    /** In time until the end of the last day; and what was late once stays late. */
    @Test
    void latenessStaysCounted() {
        Journey inTime = Journey.begun().waitingForValidation();
        Journey late = Journey.begun().waitingForValidation();
        TestClock.set(java.time.Instant.parse("2026-12-02T16:59:59Z"));
        inTime.step(VALIDATOR, "ticketApprove");
        assertEquals("f", inTime.column("closed_late"));
        TestClock.set(java.time.Instant.parse("2026-12-02T17:00:00Z"));
        late.step(VALIDATOR, "ticketApprove");
        assertEquals("t", late.column("closed_late"));
        late.step(REPORTER, "ticketDispute", "text: \"Puing kembali.\"")
                .step(TICKET_ADMIN, "ticketDecideDispute", "accept: true")
                .step(VALIDATOR, "ticketApprove");
        assertEquals("t", late.column("closed_late"));
        assertEquals("2026-12-14", late.column("due_on"));
    }

    @Test
    void holidaysDoNotCount() {
        on("2026-12-18");
        Journey report = Journey.begun().disposed();
        assertClock("HANDLING 2026-12-18 2026-12-29 2026-12-28", report);
        assertEquals("2026-12-31", report.column("due_on"));
        on("2026-12-28");
        assertEquals("2027-01-08", Journey.begun().column("due_on"));
    }

    private static void finish(Journey report) {
        report.step(AGENCY, "ticketRecordFollowUp", "progress: 100, " + photos(AGENCY));
    }

    /** Nine in the morning. */
    static void on(String day) {
        TestClock.set(LocalDate.parse(day)
                .atTime(LocalTime.of(9, 0))
                .atZone(ZoneId.of("Asia/Jakarta"))
                .toInstant());
    }

    /** Which step, since when, due when, and due soon from when. */
    static void assertClock(String expected, Journey report) {
        assertEquals(
                expected,
                report.column("step") + " " + report.column("step_from") + " " + report.column("step_due_on") + " "
                        + report.column("step_soon_on"));
    }
}
