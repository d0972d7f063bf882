package id.sigap.ticket.journey;

import static id.sigap.testing.Journey.AGENCY;
import static id.sigap.testing.Journey.LURAH;
import static id.sigap.testing.Journey.REPORTER;
import static id.sigap.testing.Journey.TICKET_ADMIN;
import static id.sigap.testing.Journey.VALIDATOR;
import static id.sigap.testing.Journey.photos;
import static id.sigap.testing.Journey.reason;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.testing.Api;
import id.sigap.testing.Inboxes;
import id.sigap.testing.Journey;
import id.sigap.testing.Reports;
import id.sigap.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two reports of the same: one is worked, the other mirrors its status, and each opens its own fields only. */
@QuarkusTest
class MergeIT {

    private static final String NEIGHBOUR = "tetangga";

    @AfterEach
    void today() {
        TestClock.set(TestClock.START);
    }

    @Test
    void theRepetitionMirrorsTheOthersStatusItsWholeLife() {
        Journey master = Journey.begun();
        Journey child = merged(Journey.begun(), master);
        String version = child.version();
        master.step(LURAH, "ticketReceive");
        mirrors(child, "COORDINATION");
        master.step(LURAH, "ticketDispose", "unitCode: \"BINAMARGA\"");
        mirrors(child, "DISPOSITION");
        master.step(AGENCY, "ticketAccept");
        mirrors(child, "PROCESS");
        master.step(AGENCY, "ticketRecordFollowUp", "progress: 100, " + photos(AGENCY));
        mirrors(child, "VALIDATION");
        master.step(VALIDATOR, "ticketRefuseFollowUp", reason());
        mirrors(child, "FOLLOW_UP_REJECTED");
        master.step(AGENCY, "ticketRecordFollowUp", "progress: 30");
        mirrors(child, "FOLLOW_UP");
        master.step(AGENCY, "ticketRecordFollowUp", "progress: 100, " + photos(AGENCY));
        master.step(VALIDATOR, "ticketApprove");
        mirrors(child, "DONE");
        master.step(REPORTER, "ticketDispute", "text: \"Masih ada.\"");
        master.step(TICKET_ADMIN, "ticketDecideDispute", "accept: true");
        mirrors(child, "VALIDATION");
        assertEquals(version, child.version());
        assertEquals("WAITING", child.column("status"));
    }

    @Test
    void eachNumberOpensItsOwnFieldsOnly() {
        Journey master = ofPrivate(REPORTER);
        Journey child = merged(ofPrivate(NEIGHBOUR), master);
        master.step(LURAH, "ticketReceive", "note: \"Catatan laporan utama\"");
        assertNull(master.seen(NEIGHBOUR, "status"));
        assertNull(child.seen(REPORTER, "status"));
        JsonObject own = child.seen(NEIGHBOUR, "status mergedInto steps { action } holder { code }");
        assertEquals("COORDINATION", own.getString("status"));
        assertNull(own.getString("mergedInto"));
        assertEquals("[{\"action\":\"SUBMIT\"}]", own.getJsonArray("steps").encode());
        String seen = "query($n: String!, $p: String) { ticket(number: $n, pin: $p) { id status } }";
        Map<String, String> withTheOthersPin =
                Map.of("n", master.receipt().number(), "p", child.receipt().pin());
        assertEquals("NOT_FOUND", Api.anonymous().errorCode(seen, withTheOthersPin));
        assertEquals(
                master.receipt().number(),
                child.seen(TICKET_ADMIN, "mergedInto").getString("mergedInto"));
    }

    @Test
    void takenApartItIsWhereItWasAndItsClocksGoOn() {
        Journey master = Journey.begun();
        Journey child = merged(Journey.begun().step(LURAH, "ticketReceive"), master);
        ClocksIT.on("2026-11-26");
        master.step(LURAH, "ticketReceive").step(LURAH, "ticketDispose", "unitCode: \"BINAMARGA\"");
        child.step(TICKET_ADMIN, "ticketUnmerge", reason());
        assertEquals("COORDINATION", child.status());
        assertEquals("KEL-31.72.01.1005", child.holder());
        ClocksIT.assertClock("COORDINATION 2026-11-23 2026-11-27 2026-11-27", child);
        assertEquals("2026-12-07", child.column("due_on"));
        assertEquals("0", master.column("merged_count"));
        assertEquals("STEP_NOT_POSSIBLE", child.refused(TICKET_ADMIN, "ticketUnmerge", reason()));
        child.step(LURAH, "ticketDispose", "unitCode: \"BINAMARGA\"");
        assertNotNull(merged(master, child).seen(TICKET_ADMIN, "mergedInto").getString("mergedInto"));
    }

    @Test
    void hidingTheRepetitionPartsThem() {
        Journey master = Journey.begun();
        Journey child = merged(Journey.begun(), master);
        Journey sibling = merged(Journey.begun(), master);
        setVisibility(child, "PRIVATE");
        assertParted(child);
        assertEquals("1", master.column("merged_count"));
        assertEquals(
                master.receipt().number(),
                sibling.seen(TICKET_ADMIN, "mergedInto").getString("mergedInto"));
    }

    @Test
    void publishingTheRepetitionPartsThem() {
        Journey master = ofPrivate(REPORTER);
        Journey child = merged(ofPrivate(REPORTER), master);
        setVisibility(child, "PUBLIC");
        assertParted(child);
        assertEquals("0", master.column("merged_count"));
    }

    @Test
    void theRepetitionIsNotInTheInbox() {
        Journey master = Journey.begun();
        Journey child = merged(Journey.begun(), master);
        assertTrue(Inboxes.holds(LURAH, "trotoar", master));
        assertFalse(Inboxes.holds(LURAH, "trotoar", child));
        child.step(TICKET_ADMIN, "ticketUnmerge", reason());
        assertTrue(Inboxes.holds(LURAH, "trotoar", child));
    }

    private static void assertParted(Journey child) {
        JsonObject seen = child.seen(TICKET_ADMIN, "status mergedInto steps { action unit { code } officer }");
        assertNull(seen.getString("mergedInto"));
        assertEquals("WAITING", seen.getString("status"));
        JsonObject parting = seen.getJsonArray("steps").stream()
                .map(JsonObject.class::cast)
                .filter(step -> step.getString("action").equals("UNMERGE"))
                .findFirst()
                .orElseThrow();
        assertNull(parting.getJsonObject("unit"));
        assertNull(parting.getString("officer"));
    }

    private static void mirrors(Journey child, String status) {
        for (String user : new String[] {null, REPORTER, TICKET_ADMIN}) {
            assertEquals(status, child.seen(user, "status").getString("status"), user);
        }
    }

    static Journey merged(Journey child, Journey master) {
        return child.step(TICKET_ADMIN, "ticketMerge", into(master));
    }

    static String into(Journey master) {
        return into(master.receipt().number());
    }

    static String into(String number) {
        return "into: \"" + number + "\", " + reason();
    }

    static Journey ofPrivate(String user) {
        return Journey.of(Reports.submit(Api.as(user), Reports.rubble()));
    }

    private static void setVisibility(Journey report, String to) {
        report.step(REPORTER, "ticketSetVisibility", "visibility: " + to);
    }
}
