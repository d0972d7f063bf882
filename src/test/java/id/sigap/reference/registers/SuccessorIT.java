package id.sigap.reference.registers;

import static id.sigap.testing.Journey.LURAH;
import static id.sigap.testing.Journey.TICKET_ADMIN;
import static id.sigap.testing.Journey.photos;
import static id.sigap.testing.Journey.reason;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.leaks.OwnDatabase;
import id.sigap.testing.Api;
import id.sigap.testing.Edited;
import id.sigap.testing.Journey;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A unit that has closed keeps its reports, and its successor's officers act for it. */
@QuarkusTest
class SuccessorIT {

    private static final String CLOSED = "petugas-bpad";
    private static final String SUCCESSOR = "petugas-bapenda";
    private static final String CLOSE = "code: \"BPAD\", lastDay: \"2026-11-22\", successorCode: \"BAPENDA\"";

    private OwnDatabase own;

    @BeforeEach
    void unitsOfItsOwn() {
        own = OwnDatabase.opened();
    }

    @AfterEach
    void theUsualUnits() {
        own.close();
    }

    @Test
    void theSuccessorSeesAndWorksWhatTheClosedUnitHas() {
        Journey report = atTheUnit();
        assertEquals(0, inbox(SUCCESSOR));
        assertEquals("UNIT_NOT_HOLDER", report.refused(SUCCESSOR, "ticketAccept", ""));
        Edited.done("unitClose", CLOSE);
        assertEquals(1, inbox(SUCCESSOR));
        report.step(SUCCESSOR, "ticketAccept");
        report.step(SUCCESSOR, "ticketRecordFollowUp", "progress: 50");
        assertEquals("BPAD", report.holder());
        JsonArray steps =
                report.seen(TICKET_ADMIN, "steps { unit { code } onBehalf }").getJsonArray("steps");
        JsonObject latest = steps.getJsonObject(steps.size() - 1);
        assertEquals("BAPENDA", latest.getJsonObject("unit").getString("code"));
        assertTrue(latest.getBoolean("onBehalf"));
        assertEquals("{BPAD}", report.column("worker_units"));
        report.step(SUCCESSOR, "ticketRecordFollowUp", "progress: 100, " + photos(SUCCESSOR));
        assertEquals("VALIDATION", report.status());
    }

    /** They were not there when its clock began (docs/adr/0032). */
    @Test
    void theSuccessorReadsNoBand() {
        Journey report = atTheUnit();
        assertEquals("ON_TRACK", report.seen(CLOSED, "urgency").getString("urgency"));
        Edited.done("unitClose", CLOSE);
        assertNull(report.seen(SUCCESSOR, "urgency").getString("urgency"));
        assertEquals("ON_TRACK", report.seen(CLOSED, "urgency").getString("urgency"));
        assertEquals("ON_TRACK", report.seen(TICKET_ADMIN, "urgency").getString("urgency"));
    }

    @Test
    void aTransferMakesTheReportTheSuccessorsOwnWithAClockOfItsOwn() {
        Journey report = atTheUnit();
        Edited.done("unitClose", CLOSE);
        report.step(SUCCESSOR, "ticketAccept")
                .step(SUCCESSOR, "ticketRequestTransfer", "unitCode: \"BAPENDA\", " + reason())
                .step(TICKET_ADMIN, "ticketDecideTransfer", "unitCode: \"BAPENDA\", approve: true, " + reason());
        assertEquals("BAPENDA", report.holder());
        assertEquals("ON_TRACK", report.seen(SUCCESSOR, "urgency").getString("urgency"));
    }

    @Test
    void whatIsClaimedForTheClosedUnitIsClaimedBeforeItsSuccessor() {
        Journey report = atTheUnit();
        Edited.done("unitClose", CLOSE);
        report.step(SUCCESSOR, "ticketClaim");
        assertEquals(
                1,
                Api.as(SUCCESSOR)
                        .data("{ inbox(filter: { claimedByMe: true }) { totalCount } }", Map.of())
                        .getJsonObject("inbox")
                        .getInteger("totalCount"));
    }

    @Test
    void nothingIsHandedToTheClosedUnitAndItsCategoriesAreItsSuccessors() {
        Journey report = Journey.begun()
                .step(LURAH, "ticketReceive")
                .step(TICKET_ADMIN, "ticketCorrect", "categoryCode: \"fasilitas-sosial-fasilitas-umum\", " + reason());
        Edited.done("unitClose", CLOSE);
        assertEquals("UNIT_CLOSED unitCode", report.refused(LURAH, "ticketDispose", "unitCode: \"BPAD\", " + reason()));
        JsonObject seen = report.seen(
                LURAH,
                "category { unit { code } } targets(action: DISPOSE, text: \"BAPENDA\")"
                        + " { unit { code } reasonNeeded }");
        assertEquals(
                "BAPENDA", seen.getJsonObject("category").getJsonObject("unit").getString("code"));
        assertEquals(false, seen.getJsonArray("targets").getJsonObject(0).getBoolean("reasonNeeded"), seen.encode());
        report.step(LURAH, "ticketDispose", "unitCode: \"BAPENDA\"");
    }

    /** What the closed unit delegated comes back to whoever does its work. */
    @Test
    void whatWasDelegatedGoesBackToTheSuccessor() {
        Edited.done(
                "unitAdd",
                "input: { code: \"SUB-BAPENDA\", name: \"Suku Badan Uji\", parentCode: \"BAPENDA\", unitKind: \"UPTD\","
                        + " validFrom: \"2026-11-23\" }");
        Journey report = atTheUnit();
        Edited.done("unitClose", CLOSE);
        report.step(SUCCESSOR, "ticketDelegate", "unitCode: \"SUB-BAPENDA\"");
        assertEquals("SUB-BAPENDA", report.holder());
        assertEquals("{BPAD}", report.column("delegators"));
        Edited.done("unitChange", "code: \"SUB-BAPENDA\", input: { attended: false }");
        report.step(TICKET_ADMIN, "ticketDelegate", "unitCode: \"BAPENDA\", " + reason());
        assertEquals("BAPENDA", report.holder());
        assertNull(report.seen(SUCCESSOR, "urgency").getString("urgency"), "BPAD's clock began before");
    }

    @Test
    void aUnitThatReopensIsItsOwnAgain() {
        Journey report = atTheUnit();
        Edited.done("unitClose", CLOSE);
        Edited.done("unitReopen", "code: \"BPAD\"");
        assertEquals("UNIT_NOT_HOLDER", report.refused(SUCCESSOR, "ticketAccept", ""));
        assertEquals(0, inbox(SUCCESSOR));
        report.step(CLOSED, "ticketAccept");
    }

    private static Journey atTheUnit() {
        return Journey.begun()
                .step(LURAH, "ticketReceive")
                .step(LURAH, "ticketDispose", "unitCode: \"BPAD\", " + reason());
    }

    private static int inbox(String user) {
        return Api.as(user)
                .data("{ inbox { totalCount } }", Map.of())
                .getJsonObject("inbox")
                .getInteger("totalCount");
    }
}
