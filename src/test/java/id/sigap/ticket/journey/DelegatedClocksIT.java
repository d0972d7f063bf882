package id.sigap.ticket.journey;

import static id.sigap.testing.Journey.AGENCY;
import static id.sigap.testing.Journey.DISTRICT;
import static id.sigap.testing.Journey.LURAH;
import static id.sigap.testing.Journey.MAYOR;
import static id.sigap.testing.Journey.OTHER_AGENCY;
import static id.sigap.testing.Journey.REPORTER;
import static id.sigap.testing.Journey.SUB_DEPARTMENT;
import static id.sigap.testing.Journey.TICKET_ADMIN;
import static id.sigap.testing.Journey.VALIDATOR;
import static id.sigap.testing.Journey.photos;
import static id.sigap.testing.Journey.reason;
import static id.sigap.ticket.journey.ClocksIT.assertClock;
import static id.sigap.ticket.journey.ClocksIT.on;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Journey;
import id.sigap.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A chain of delegations has a clock for each unit in it. Counted by hand: 23 November 2026 is a Monday, and handling has
 * five days.
 */
@QuarkusTest
@Shows(Promise.C11)
class DelegatedClocksIT {

    private static final String AGENCYS = "{BINAMARGA} {2026-11-24} {2026-12-01} {2026-11-30}";
    private static final String NOBODYS = "{} {} {} {}";

    @AfterEach
    void today() {
        TestClock.set(TestClock.START);
    }

    @Test
    void theUnitBelowHasItsOwnAndTheAgencysRunsOn() {
        Journey report = delegated();
        assertClock("HANDLING 2026-11-26 2026-12-03 2026-12-02", report);
        assertDelegators(AGENCYS, report);
        on("2026-12-02");
        assertEquals("OVERDUE", band(AGENCY, report));
        assertEquals("DUE_SOON", band(SUB_DEPARTMENT, report));
        assertEquals("DUE_SOON", band(TICKET_ADMIN, report));
    }

    /** Handed back late: the agency is late all the same. */
    @Test
    void nobodyWinsTimeByDelegating() {
        Journey report = delegated();
        on("2026-12-02");
        report.step(SUB_DEPARTMENT, "ticketDelegate", "unitCode: \"BINAMARGA\", " + reason());
        assertClock("HANDLING 2026-11-24 2026-12-01 2026-11-30", report);
        assertDelegators(NOBODYS, report);
        assertEquals("OVERDUE", band(AGENCY, report));
        assertEquals("OVERDUE", band(TICKET_ADMIN, report));
        assertEquals(null, band(SUB_DEPARTMENT, report));
        report.step(AGENCY, "ticketDelegate", "unitCode: \"SUDIN-BM-JU\"");
        assertClock("HANDLING 2026-12-02 2026-12-09 2026-12-08", report);
        assertDelegators(AGENCYS, report);
        report.step(SUB_DEPARTMENT, "ticketAccept");
        assertClock("HANDLING 2026-12-02 2026-12-09 2026-12-08", report);
        assertDelegators(AGENCYS, report);
    }

    /** Each of the mayor's office, the district's and the urban village's that it is returned to knows its own day. */
    @Test
    void eachUnitOfAChainHasItsOwn() {
        Journey report = Journey.begun().step(LURAH, "ticketReceive");
        report.step(LURAH, "ticketDispose", "unitCode: \"WK-JU\", " + reason());
        assertClock("HANDLING 2026-11-23 2026-11-30 2026-11-27", report);
        on("2026-11-25");
        report.step(MAYOR, "ticketDelegate", "unitCode: \"KEC-31.72.01\"");
        assertClock("HANDLING 2026-11-25 2026-12-02 2026-12-01", report);
        on("2026-11-27");
        assertEquals("DUE_SOON DUE_SOON ON_TRACK", bands(report, LURAH, MAYOR, DISTRICT));
        report.step(DISTRICT, "ticketReturn", reason());
        assertClock("COORDINATION 2026-11-27 2026-11-30 2026-11-30", report);
        assertEquals("KEC-31.72.01", report.column("handed_by"));
        assertDelegators(NOBODYS, report);
        assertEquals("ON_TRACK null ON_TRACK", bands(report, LURAH, MAYOR, DISTRICT));
        on("2026-12-01");
        assertEquals("OVERDUE null OVERDUE", bands(report, LURAH, MAYOR, DISTRICT));
        report.step(LURAH, "ticketAccept");
        assertEquals("ON_TRACK null null", bands(report, LURAH, MAYOR, DISTRICT), "it handed over no work");
    }

    @Test
    void aPauseStopsThemAll() {
        Journey report = delegated().step(SUB_DEPARTMENT, "ticketAccept");
        report.step(TICKET_ADMIN, "ticketPause", "until: \"2026-12-04\", " + reason());
        assertClock("HANDLING 2026-11-26 2026-12-11 2026-12-10", report);
        assertDelegators("{BINAMARGA} {2026-11-24} {2026-12-09} {2026-12-08}", report);
        on("2026-11-30");
        report.step(TICKET_ADMIN, "ticketResume");
        assertClock("HANDLING 2026-11-26 2026-12-07 2026-12-04", report);
        assertDelegators("{BINAMARGA} {2026-11-24} {2026-12-03} {2026-12-02}", report);
    }

    @Test
    void aMergeStopsThemAll() {
        Journey report = delegated();
        Journey master = Journey.begun();
        report.step(TICKET_ADMIN, "ticketMerge", "into: \"" + master.receipt().number() + "\", " + reason());
        assertEquals("null null", bands(report, AGENCY, TICKET_ADMIN));
        on("2026-11-30");
        report.step(TICKET_ADMIN, "ticketUnmerge", reason());
        assertClock("HANDLING 2026-11-26 2026-12-07 2026-12-04", report);
        assertDelegators("{BINAMARGA} {2026-11-24} {2026-12-03} {2026-12-02}", report);
    }

    @Test
    void anAgreedDayMovesThemAll() {
        Journey report = delegated();
        report.step(TICKET_ADMIN, "ticketAgreeDate", "on: \"2026-12-16\", " + reason());
        assertClock("HANDLING 2026-11-26 2026-12-15 2026-12-14", report);
        assertDelegators("{BINAMARGA} {2026-11-24} {2026-12-15} {2026-12-14}", report);
    }

    /** Finished on Friday, refused on Tuesday; the days between count for neither. */
    @Test
    void aCheckedFollowUpStopsThemAllAndARefusedOneLetsThemGoOn() {
        Journey report = delegated().step(SUB_DEPARTMENT, "ticketAccept");
        on("2026-11-27");
        finish(report);
        assertClock("VALIDATION 2026-11-27 2026-11-30 2026-11-30", report);
        assertEquals("null null null ON_TRACK", bands(report, LURAH, AGENCY, SUB_DEPARTMENT, TICKET_ADMIN));
        on("2026-12-01");
        report.step(VALIDATOR, "ticketRefuseFollowUp", reason());
        assertClock("HANDLING 2026-11-26 2026-12-07 2026-12-04", report);
        assertDelegators("{BINAMARGA} {2026-11-24} {2026-12-03} {2026-12-02}", report);
        on("2026-12-03");
        assertEquals("DUE_SOON DUE_SOON ON_TRACK", bands(report, LURAH, AGENCY, SUB_DEPARTMENT));
    }

    /** The Bureau opens it again: all of them have all their days, and the lurah handed over nothing of that. */
    @Test
    void aReopenedOneBeginsAnewForAll() {
        Journey report = delegated().step(SUB_DEPARTMENT, "ticketAccept");
        finish(report);
        report.step(VALIDATOR, "ticketApprove");
        assertEquals("null null null null", bands(report, LURAH, AGENCY, SUB_DEPARTMENT, TICKET_ADMIN));
        report.step(REPORTER, "ticketDispute", "text: \"Puing kembali.\"");
        on("2026-11-30");
        report.step(TICKET_ADMIN, "ticketDecideDispute", "accept: true")
                .step(VALIDATOR, "ticketRefuseFollowUp", reason());
        assertClock("HANDLING 2026-11-30 2026-12-07 2026-12-04", report);
        assertDelegators("{BINAMARGA} {2026-11-30} {2026-12-07} {2026-12-04}", report);
        assertEquals("null ON_TRACK ON_TRACK", bands(report, LURAH, AGENCY, SUB_DEPARTMENT));
    }

    @Test
    void anotherAgencyBeginsAChainOfItsOwn() {
        Journey report = delegated().step(SUB_DEPARTMENT, "ticketAccept");
        report.step(SUB_DEPARTMENT, "ticketRequestTransfer", "unitCode: \"SDA\", " + reason());
        on("2026-11-30");
        report.step(TICKET_ADMIN, "ticketDecideTransfer", "approve: true, " + reason());
        assertClock("HANDLING 2026-11-30 2026-12-07 2026-12-04", report);
        assertDelegators(NOBODYS, report);
        assertEquals("null null null ON_TRACK", bands(report, LURAH, AGENCY, SUB_DEPARTMENT, OTHER_AGENCY));
    }

    @Test
    void whatIsSentAgainHasNoChain() {
        Journey report = delegated();
        report.step(TICKET_ADMIN, "ticketReject", reason());
        assertEquals("null null null null", bands(report, LURAH, AGENCY, SUB_DEPARTMENT, TICKET_ADMIN));
        report.step(REPORTER, "ticketComplete", "text: \"Di depan nomor 12.\"");
        assertDelegators(NOBODYS, report);
        assertEquals(null, report.column("handed_by"));
        assertEquals("ON_TRACK null", bands(report, LURAH, AGENCY));
    }

    /** Disposed on Tuesday, delegated on Thursday. */
    private static Journey delegated() {
        Journey report = Journey.begun().step(LURAH, "ticketReceive");
        on("2026-11-24");
        report.step(LURAH, "ticketDispose", "unitCode: \"BINAMARGA\"");
        on("2026-11-26");
        return report.step(AGENCY, "ticketDelegate", "unitCode: \"SUDIN-BM-JU\"");
    }

    private static void finish(Journey report) {
        report.step(SUB_DEPARTMENT, "ticketRecordFollowUp", "progress: 100, " + photos(SUB_DEPARTMENT));
    }

    private static String bands(Journey report, String... users) {
        StringBuilder bands = new StringBuilder();
        for (String user : users) {
            bands.append(bands.isEmpty() ? "" : " ").append(band(user, report));
        }
        return bands.toString();
    }

    private static String band(String user, Journey report) {
        return report.seen(user, "urgency").getString("urgency");
    }

    private static void assertDelegators(String expected, Journey report) {
        assertEquals(
                expected,
                report.column(
                        "delegators::text || ' ' || delegators_from::text || ' ' || delegators_due_on::text || ' '"
                                + " || delegators_soon_on::text"));
    }
}
