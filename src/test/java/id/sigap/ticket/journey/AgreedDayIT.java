package id.sigap.ticket.journey;

import static id.sigap.testing.Journey.AGENCY;
import static id.sigap.testing.Journey.TICKET_ADMIN;
import static id.sigap.testing.Journey.VALIDATOR;
import static id.sigap.testing.Journey.photos;
import static id.sigap.testing.Journey.reason;
import static id.sigap.ticket.journey.ClocksIT.assertClock;
import static id.sigap.ticket.journey.ClocksIT.on;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigap.testing.Database;
import id.sigap.testing.Histories;
import id.sigap.testing.Journey;
import id.sigap.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A day that was agreed and mistyped is put right, and hides nothing meanwhile. Counted, the report is due on 2 December. */
@QuarkusTest
class AgreedDayIT {

    @AfterEach
    void today() {
        TestClock.set(TestClock.START);
        Histories.assertWhole();
    }

    @Test
    void aMistypedDayIsCorrectedAndEachCorrectionIsAStep() {
        Journey report = Journey.begun().inProcess();
        agree(report, "2027-01-22");
        agree(report, "2026-12-23");
        agree(report, "2027-01-04");
        agree(report, "2026-12-03");
        assertEquals("2026-12-03", report.column("due_on"));
        assertClock("HANDLING 2026-11-23 2026-12-02 2026-12-01", report);
        assertEquals(
                "2026-12-02/2027-01-22 2027-01-22/2026-12-23 2026-12-23/2027-01-04 2027-01-04/2026-12-03",
                Database.sql(
                        "select string_agg(old_due_on || '/' || new_due_on, ' ' order by position) from history_entry"
                                + " where action = 'AGREE_DATE' and ticket_id = (select id from ticket where number = '"
                                + report.number() + "')"));
        JsonObject seen =
                report.seen(TICKET_ADMIN, "deadline { dueOn agreedOn }").getJsonObject("deadline");
        assertEquals("{\"dueOn\":\"2026-12-03\",\"agreedOn\":\"2026-12-03\"}", seen.encode());
    }

    /** The counted deadline is the city's; no agreement shortens it, corrected or not. */
    @Test
    void noCorrectionComesBeforeTheCountedDeadline() {
        Journey report = Journey.begun().inProcess();
        agree(report, "2027-01-22");
        for (String early : new String[] {"2026-12-02", "2026-11-24", "2026-11-20"}) {
            assertEquals("DATE_OVER_CAP on", report.refused(TICKET_ADMIN, "ticketAgreeDate", argument(early)), early);
        }
        assertEquals("2027-01-22", report.column("due_on"));
    }

    /** Found out in January: the right day was in December, and the report is late since. */
    @Test
    void aCorrectionToADayThatIsOverShowsThatItIsLate() {
        Journey report = Journey.begun().inProcess();
        agree(report, "2027-05-10");
        on("2027-01-11");
        assertEquals("ON_TRACK", band(report));
        agree(report, "2026-12-10");
        assertEquals("OVERDUE", band(report));
        assertEquals("2026-12-10", report.column("due_on"));
        report.step(AGENCY, "ticketRecordFollowUp", "progress: 100, " + photos(AGENCY))
                .step(VALIDATOR, "ticketApprove");
        assertEquals("t", report.column("closed_late"));
    }

    /** What nobody agreed on before is agreed for days to come. */
    @Test
    void theFirstDayAgreedIsNotOver() {
        Journey report = Journey.begun().inProcess();
        on("2027-01-11");
        assertEquals("DATE_OVER_CAP on", report.refused(TICKET_ADMIN, "ticketAgreeDate", argument("2026-12-10")));
        assertEquals("DATE_OVER_CAP on", report.refused(TICKET_ADMIN, "ticketAgreeDate", argument("2027-01-11")));
        agree(report, "2027-01-12");
    }

    private static String band(Journey report) {
        return report.seen(TICKET_ADMIN, "urgency").getString("urgency");
    }

    private static void agree(Journey report, String day) {
        report.step(TICKET_ADMIN, "ticketAgreeDate", argument(day));
    }

    private static String argument(String day) {
        return "on: \"" + day + "\", " + reason();
    }
}
