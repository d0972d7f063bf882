package id.sigap.ticket.journey;

import static id.sigap.testing.Journey.LURAH;
import static id.sigap.testing.Journey.NEIGHBOUR;
import static id.sigap.testing.Journey.REPORTER;
import static id.sigap.testing.Journey.TICKET_ADMIN;
import static id.sigap.testing.Journey.reason;
import static id.sigap.ticket.journey.ClocksIT.assertClock;
import static id.sigap.ticket.journey.ClocksIT.on;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.Histories;
import id.sigap.testing.Inboxes;
import id.sigap.testing.Journey;
import id.sigap.testing.Reports;
import id.sigap.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Urban villages that pass a report to each other win no time by it, and the second time the Bureau decides. */
@QuarkusTest
@Shows(Promise.C11)
class MovesIT {

    private static final String PLUIT = "areaCode: \"31.72.01.1005\", " + reason();
    private static final String PEJAGALAN = "areaCode: \"31.72.01.1004\", " + reason();
    private static final String CATEGORY = "bakar-sampah";
    private static final String CLOCK = "COORDINATION 2026-11-23 2026-11-24 2026-11-24";

    @AfterEach
    void today() {
        TestClock.set(TestClock.START);
        Histories.assertWhole();
    }

    @Test
    void theSecondMoveBringsTheBureauInAndTheClockGoesOn() {
        Journey report = Journey.begun().step(LURAH, "ticketReceive");
        on("2026-11-24");
        report.step(LURAH, "ticketMove", PEJAGALAN);
        assertEquals("KEL-31.72.01.1004", report.holder());
        assertClock(CLOCK, report);
        on("2026-11-25");
        report.step(NEIGHBOUR, "ticketMove", PLUIT);
        assertEquals("COORDINATION BIRO-PEM", report.status() + " " + report.holder());
        assertEquals("31.72.01.1005", report.column("area_code"), "as who moved it says");
        assertClock(CLOCK, report);
        assertEquals("OVERDUE", band(TICKET_ADMIN, report));
        assertTrue(Inboxes.holds(TICKET_ADMIN, "trotoar", report));
        assertEquals("UNIT_NOT_HOLDER", report.refused(LURAH, "ticketMove", PEJAGALAN));
    }

    /** It decides for one of them, who may be wrong again: that is the Bureau's too. */
    @Test
    void theBureauSettlesItAndIsAskedAgainByEveryFurtherMove() {
        Journey report = Journey.begun().step(LURAH, "ticketReceive");
        report.step(LURAH, "ticketMove", PEJAGALAN).step(NEIGHBOUR, "ticketMove", PLUIT);
        on("2026-11-24");
        report.step(TICKET_ADMIN, "ticketCorrect", PEJAGALAN);
        assertEquals("KEL-31.72.01.1004", report.holder());
        assertClock(CLOCK, report);
        report.step(NEIGHBOUR, "ticketMove", PLUIT);
        assertEquals("BIRO-PEM", report.holder());
        report.step(TICKET_ADMIN, "ticketCorrect", PLUIT).step(LURAH, "ticketAccept");
        assertEquals("PROCESS KEL-31.72.01.1005", report.status() + " " + report.holder());
        assertClock("HANDLING 2026-11-24 2026-12-01 2026-11-30", report);
    }

    /** Returns and moves are counted apart, and a correction by the Bureau is neither. */
    @Test
    void aCorrectionIsNoMoveAndAReturnIsNone() {
        Journey report = Journey.begun().step(LURAH, "ticketReceive");
        report.step(TICKET_ADMIN, "ticketCorrect", PEJAGALAN).step(TICKET_ADMIN, "ticketCorrect", PLUIT);
        report.step(LURAH, "ticketDispose", "unitCode: \"BINAMARGA\"").step(Journey.AGENCY, "ticketReturn", reason());
        report.step(LURAH, "ticketMove", PEJAGALAN);
        assertEquals("KEL-31.72.01.1004", report.holder());
        assertEquals("1 1", report.column("moves || ' ' || returns"));
    }

    /** Who is passed a report on does not know since when its clock runs: a band would tell. */
    @Test
    void theBandIsForWhoHadItWhenTheClockBegan() {
        Journey report = Inboxes.of(CATEGORY).step(LURAH, "ticketReceive");
        assertEquals("ON_TRACK", band(LURAH, report));
        report.step(LURAH, "ticketMove", PEJAGALAN);
        assertNull(band(NEIGHBOUR, report));
        assertTrue(report.seen(NEIGHBOUR, "hiddenFields")
                .getJsonArray("hiddenFields")
                .contains("URGENCY"));
        assertNull(Inboxes.entry(NEIGHBOUR, report, "urgency").getString("urgency"));
        assertFalse(inInboxBy(NEIGHBOUR, "ON_TRACK", report));
        on("2026-11-24");
        assertFalse(inInboxBy(NEIGHBOUR, "DUE_SOON", report));
        assertEquals("DUE_SOON", band(TICKET_ADMIN, report));
        report.step(TICKET_ADMIN, "ticketCorrect", PLUIT);
        assertEquals("DUE_SOON", band(LURAH, report), "it was there when it began");
        assertTrue(inInboxBy(LURAH, "DUE_SOON", report));
    }

    /** A report without a place has its first receiver by it, as one that comes with a place. */
    @Test
    void theFirstUrbanVillageOfAReportHasAClockOfItsOwn() {
        Map<String, Object> input = new HashMap<>(Reports.rubble());
        input.remove("place");
        Journey report = Journey.of(Reports.submit(Api.as(REPORTER), input)).step(TICKET_ADMIN, "ticketReceive");
        on("2026-11-26");
        report.step(TICKET_ADMIN, "ticketCorrect", PLUIT);
        assertClock("COORDINATION 2026-11-26 2026-11-27 2026-11-27", report);
        assertEquals("ON_TRACK", band(LURAH, report));
    }

    private static String band(String user, Journey report) {
        return report.seen(user, "urgency").getString("urgency");
    }

    private static boolean inInboxBy(String user, String band, Journey report) {
        return Api.as(user)
                .data(
                        "query($f: TicketFilter) { inbox(first: 100, filter: $f) { edges { node { number } } } }",
                        Map.of("f", Map.of("urgencies", band, "categoryCodes", CATEGORY)))
                .encode()
                .contains(report.receipt().number());
    }
}
