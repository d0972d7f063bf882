package id.sigap.ticket.journey;

import static id.sigap.testing.Journey.AGENCY;
import static id.sigap.testing.Journey.LURAH;
import static id.sigap.testing.Journey.REPORTER;
import static id.sigap.testing.Journey.TICKET_ADMIN;
import static id.sigap.testing.Journey.VALIDATOR;
import static id.sigap.testing.Journey.photos;
import static id.sigap.testing.Journey.reason;
import static id.sigap.ticket.journey.ClocksIT.assertClock;
import static id.sigap.ticket.journey.ClocksIT.on;
import static id.sigap.ticket.journey.Repetition.OWNER;
import static id.sigap.ticket.journey.Repetition.assertTold;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reporter of a merged report judges what is done for it as any other does; of that nobody learns who knew of no other. */
@QuarkusTest
class MergedReporterIT {

    private static final String OBJECTION = "text: \"Di depan saya masih ada.\"";

    @AfterEach
    void today() {
        TestClock.set(TestClock.START);
        Histories.assertWhole();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void ratesWhatIsDoneByTheStatusThatIsShown(boolean open) {
        Journey master = master(open);
        Journey child = Repetition.of(open).into(master).report();
        assertEquals("STEP_NOT_POSSIBLE", child.refused(OWNER, "ticketRate", "stars: 4"));
        finish(master);
        assertEquals("[\"RATE\",\"DISPUTE\"]", offered(OWNER, child));
        Map<String, String> told = toldOf(master);
        child.step(OWNER, "ticketRate", "stars: 2, text: \"Kurang rapi\"");
        assertEquals("ALREADY_RATED", child.refused(OWNER, "ticketRate", "stars: 4"));
        assertEquals("2 WAITING DONE", child.column("rating || ' ' || status || ' ' || shown_status"));
        assertEquals(2, child.seen(TICKET_ADMIN, "rating").getInteger("rating"));
        assertTold(told, toldOf(master), "of a rating");
        master.step(REPORTER, "ticketRate", "stars: 5");
        assertEquals("2", child.column("rating"));
    }

    @Test
    void ratesAndDisputesByPinAsAnyOther() {
        Journey master = master(true);
        Map<String, Object> input = new HashMap<>(Reports.publicRubble());
        Journey child =
                Journey.of(Reports.submit(Api.anonymous(), input)).step(TICKET_ADMIN, "ticketMerge", into(master));
        finish(master);
        assertEquals(
                "[]",
                child.callWithPin("ticketRate", "stars: 1")
                        .getJsonArray("userErrors")
                        .encode());
        assertEquals(
                "[]",
                child.callWithPin("ticketDispute", OBJECTION)
                        .getJsonArray("userErrors")
                        .encode());
        assertEquals("1 t", child.column("rating || ' ' || left(dispute_pending::text, 1)"));
    }

    /** The fourteen days are those of what was done. */
    @Test
    void disputesWithinFourteenDaysOfWhatWasDone() {
        Journey master = master(true);
        Journey child = Repetition.of(true).into(master).report();
        Journey late = Repetition.of(true).into(master).report();
        finish(master);
        on("2026-12-07");
        child.step(OWNER, "ticketDispute", OBJECTION);
        assertEquals("ALREADY_DISPUTED", child.refused(OWNER, "ticketDispute", OBJECTION));
        on("2026-12-08");
        assertEquals("DISPUTE_TOO_LATE", late.refused(OWNER, "ticketDispute", OBJECTION));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aDisputeIsTheBureausAndNobodyElses(boolean open) {
        Journey master = master(open);
        Journey child = Repetition.of(open).into(master).report();
        Journey sibling = Repetition.of(open).into(master).report();
        finish(master);
        Map<String, String> told = toldOf(master);
        Map<String, String> toldOfSibling = toldOf(sibling);
        child.step(OWNER, "ticketDispute", OBJECTION + ", " + photos(OWNER));
        assertTrue(Inboxes.holds(TICKET_ADMIN, "trotoar", child));
        assertFalse(Inboxes.holds(LURAH, "trotoar", child));
        assertEquals("[\"REFUSE_DISPUTE\",\"UNMERGE\"]", offered(TICKET_ADMIN, child));
        child.step(TICKET_ADMIN, "ticketDecideDispute", "accept: false, " + reason());
        assertFalse(Inboxes.holds(TICKET_ADMIN, "trotoar", child));
        assertEquals("DONE", child.status());
        assertTold(told, toldOf(master), "of a dispute that was refused");
        assertTold(toldOfSibling, toldOf(sibling), "of a dispute that was refused");
    }

    /** What was done for the other was not done for this one: it goes on by itself, with all its days, and nobody else notices. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anAcceptedDisputeLetsItGoOnAlone(boolean open) {
        Journey master = master(open);
        Journey child = Repetition.of(open).into(master).report();
        Journey sibling = Repetition.of(open).into(master).report();
        finish(master);
        Map<String, String> told = toldOf(master);
        Map<String, String> toldOfSibling = toldOf(sibling);
        child.step(OWNER, "ticketDispute", OBJECTION);
        on("2026-12-01");
        assertEquals(
                "REASON_MISSING reason",
                child.refused(TICKET_ADMIN, "ticketDecideDispute", "accept: true, reason: \" \""));
        child.step(TICKET_ADMIN, "ticketDecideDispute", "accept: true, " + reason());
        assertEquals("WAITING", child.status());
        assertClock("COORDINATION 2026-12-01 2026-12-02 2026-12-02", child);
        assertEquals("2026-12-10 f", child.column("due_on || ' ' || left(dispute_pending::text, 1)"));
        assertTrue(Inboxes.holds(LURAH, "trotoar", child));
        TestClock.set(TestClock.START);
        assertTold(told, toldOf(master), "of a dispute that was accepted");
        assertTold(toldOfSibling, toldOf(sibling), "of a dispute that was accepted");
        assertEquals("DONE DONE", master.status() + " " + sibling.status());
        child.step(LURAH, "ticketReceive");
    }

    /** Its own reporter disputes it, and it is checked anew: what others dispute waits for the outcome, and falls with a parting. */
    @Test
    void aDisputeWaitsWhileTheOtherIsCheckedAnew() {
        Journey master = master(true);
        Journey child = Repetition.of(true).into(master).report();
        Journey freed = Repetition.of(true).into(master).report();
        finish(master);
        child.step(OWNER, "ticketDispute", OBJECTION);
        freed.step(OWNER, "ticketDispute", OBJECTION);
        master.step(REPORTER, "ticketDispute", OBJECTION).step(TICKET_ADMIN, "ticketDecideDispute", "accept: true");
        assertEquals("VALIDATION", child.status());
        assertFalse(Inboxes.holds(TICKET_ADMIN, "trotoar", child));
        freed.step(OWNER, "ticketSetVisibility", "visibility: PRIVATE");
        assertEquals("WAITING f", freed.column("shown_status || ' ' || left(dispute_pending::text, 1)"));
        master.step(VALIDATOR, "ticketApprove");
        assertTrue(Inboxes.holds(TICKET_ADMIN, "trotoar", child));
        child.step(TICKET_ADMIN, "ticketDecideDispute", "accept: false, " + reason());
    }

    @Test
    void thatItWasLateBeforeItWasMergedStaysCounted() {
        Journey child = Repetition.of(true).report();
        on("2026-12-03");
        Journey master = master(true);
        child.step(TICKET_ADMIN, "ticketMerge", into(master));
        finish(master);
        child.step(OWNER, "ticketDispute", OBJECTION)
                .step(TICKET_ADMIN, "ticketDecideDispute", "accept: true, " + reason());
        assertEquals("t", child.column("closed_late"));
    }

    private static Journey master(boolean open) {
        return Journey.of(Reports.submit(Api.as(REPORTER), open ? Reports.publicRubble() : Reports.rubble()));
    }

    private static void finish(Journey report) {
        report.disposed()
                .step(AGENCY, "ticketAccept")
                .step(AGENCY, "ticketRecordFollowUp", "progress: 100, " + photos(AGENCY))
                .step(VALIDATOR, "ticketApprove");
    }

    private static Map<String, String> toldOf(Journey report) {
        return Repetition.toldOf(report);
    }

    private static String offered(String user, Journey report) {
        return report.seen(user, "availableActions")
                .getJsonArray("availableActions")
                .encode();
    }

    private static String into(Journey master) {
        return MergeIT.into(master);
    }
}
