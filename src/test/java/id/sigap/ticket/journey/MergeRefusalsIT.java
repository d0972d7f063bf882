package id.sigap.ticket.journey;

import static id.sigap.testing.Journey.LURAH;
import static id.sigap.testing.Journey.REPORTER;
import static id.sigap.testing.Journey.TICKET_ADMIN;
import static id.sigap.testing.Journey.reason;
import static id.sigap.ticket.journey.MergeIT.into;
import static id.sigap.ticket.journey.MergeIT.merged;
import static id.sigap.ticket.journey.MergeIT.ofPrivate;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigap.testing.Journey;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** What cannot be merged, and what a merged report cannot do. */
@QuarkusTest
class MergeRefusalsIT {

    @Test
    void aMergedReportHasNoStepsOfItsOwn() {
        Journey child = merged(Journey.begun(), Journey.begun());
        assertEquals(
                "[]",
                child.seen(REPORTER, "availableActions")
                        .getJsonArray("availableActions")
                        .encode());
        assertEquals("MERGED", child.refused(LURAH, "ticketReceive", ""));
        assertEquals("MERGED", child.refused(LURAH, "ticketReject", "reasonCode: NOT_CLEAR, " + reason()));
        assertEquals("MERGED", child.refused(REPORTER, "ticketWithdraw", ""));
        assertEquals("MERGED", child.refused(TICKET_ADMIN, "ticketCorrect", "categoryCode: \"banjir\", " + reason()));
        assertEquals("MERGED", child.refused(TICKET_ADMIN, "ticketAgreeDate", "on: \"2026-12-30\", " + reason()));
        assertEquals("MERGED", child.refused(TICKET_ADMIN, "ticketMerge", into(Journey.begun())));
        assertEquals(
                "[\"UNMERGE\"]",
                child.seen(TICKET_ADMIN, "availableActions")
                        .getJsonArray("availableActions")
                        .encode());
    }

    @Test
    void whatIsNoMaster() {
        Journey report = Journey.begun();
        Journey master = Journey.begun();
        Journey child = merged(Journey.begun(), master);
        assertEquals("MERGE_NOT_POSSIBLE into", report.refused(TICKET_ADMIN, "ticketMerge", into(report)));
        assertEquals("MERGE_NOT_POSSIBLE into", report.refused(TICKET_ADMIN, "ticketMerge", into(child)));
        assertEquals("MERGE_NOT_POSSIBLE", master.refused(TICKET_ADMIN, "ticketMerge", into(report)));
        Journey withdrawn = Journey.begun().step(REPORTER, "ticketWithdraw");
        assertEquals("MERGE_NOT_POSSIBLE into", report.refused(TICKET_ADMIN, "ticketMerge", into(withdrawn)));
        assertEquals(
                "MERGE_NOT_POSSIBLE into",
                report.refused(TICKET_ADMIN, "ticketMerge", into(Journey.begun().done())));
        assertEquals(
                "REASON_MISSING reason",
                report.refused(
                        TICKET_ADMIN,
                        "ticketMerge",
                        "into: \"" + master.receipt().number() + "\", reason: \" \""));

        assertEquals("MERGE_NOT_POSSIBLE into", report.refused(TICKET_ADMIN, "ticketMerge", into("JK-00000-00000-0")));
        assertEquals("NUMBER_MISTYPED into", report.refused(TICKET_ADMIN, "ticketMerge", into("JK-00000-00000-1")));
        assertEquals("NUMBER_MALFORMED into", report.refused(TICKET_ADMIN, "ticketMerge", into("bukan nomor")));
        assertEquals("NUMBER_MALFORMED into", report.refused(TICKET_ADMIN, "ticketMerge", into("")));
    }

    @Test
    void privateIsNeverMergedWithPublic() {
        Journey open = Journey.begun();
        Journey closed = ofPrivate(REPORTER);
        assertEquals("MERGE_PRIVATE_WITH_PUBLIC into", open.refused(TICKET_ADMIN, "ticketMerge", into(closed)));
        assertEquals("MERGE_PRIVATE_WITH_PUBLIC into", closed.refused(TICKET_ADMIN, "ticketMerge", into(open)));
    }
}
