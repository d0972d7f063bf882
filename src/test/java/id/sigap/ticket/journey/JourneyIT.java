package id.sigap.ticket.journey;

import static id.sigap.testing.Journey.AGENCY;
import static id.sigap.testing.Journey.LURAH;
import static id.sigap.testing.Journey.NEIGHBOUR;
import static id.sigap.testing.Journey.OTHER_AGENCY;
import static id.sigap.testing.Journey.REPORTER;
import static id.sigap.testing.Journey.SUB_DEPARTMENT;
import static id.sigap.testing.Journey.TICKET_ADMIN;
import static id.sigap.testing.Journey.VALIDATOR;
import static id.sigap.testing.Journey.photos;
import static id.sigap.testing.Journey.reason;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Journey;
import id.sigap.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The lives that a report can have, each told as its people live it. */
@QuarkusTest
@Shows(Promise.I1)
class JourneyIT {

    @AfterEach
    void today() {
        TestClock.set(TestClock.START);
    }

    @Test
    void fromWaitingToDone() {
        Journey report = Journey.begun();
        assertEquals("WAITING", report.status());
        report.step(LURAH, "ticketReceive");
        assertEquals("COORDINATION KEL-31.72.01.1005", where(report));
        report.step(LURAH, "ticketDispose", "unitCode: \"BINAMARGA\"");
        assertEquals("DISPOSITION BINAMARGA", where(report));
        report.step(AGENCY, "ticketAccept");
        assertEquals("PROCESS BINAMARGA", where(report));
        report.step(AGENCY, "ticketRecordFollowUp", "progress: 50, note: \"Separuh selesai\"");
        assertEquals("FOLLOW_UP BINAMARGA", where(report));
        report.step(AGENCY, "ticketRecordFollowUp", "progress: 100, note: \"Bersih\", " + photos(AGENCY));
        assertEquals("VALIDATION BINAMARGA", where(report));
        report.step(VALIDATOR, "ticketApprove");
        assertEquals("DONE BINAMARGA", where(report));
        report.step(REPORTER, "ticketRate", "stars: 5");
        assertEquals(5, report.seen(REPORTER, "rating").getInteger("rating"));
        assertEquals(
                List.of("SUBMIT", "RECEIVE", "DISPOSE", "ACCEPT", "RECORD_FOLLOW_UP", "FINISH_FOLLOW_UP", "APPROVE"),
                actions(report, null));
    }

    /** Anybody reads the public notes and the evidence; nobody outside staff who it was, nobody but the Bureau when. */
    @Test
    void thePublicReadsTheWorkAndNotTheWorkers() {
        Journey report = Journey.begun();
        report.step(LURAH, "ticketReceive", "note: \"Catatan dalam\"")
                .step(LURAH, "ticketDispose", "unitCode: \"BINAMARGA\"");
        report.step(AGENCY, "ticketAccept")
                .step(AGENCY, "ticketRecordFollowUp", "progress: 40, note: \"Mulai\", " + photos(AGENCY));
        String fields = "progress steps { action note officer progress photos { id } unit { code } at }";
        JsonObject work = last(report.seen(null, fields));
        assertEquals("Mulai", work.getString("note"));
        assertEquals(40, work.getInteger("progress"));
        assertEquals(1, work.getJsonArray("photos").size());
        assertNull(work.getString("officer"));
        assertNull(work.getString("at"));
        assertNull(
                report.seen(null, fields).getJsonArray("steps").getJsonObject(1).getString("note"));
        JsonObject staff = report.seen(AGENCY, fields);
        assertEquals(
                "Catatan dalam", staff.getJsonArray("steps").getJsonObject(1).getString("note"));
        assertTrue(last(staff).getString("officer") != null, "an officer is named to staff");
        assertNull(last(staff).getString("at"));
        assertTrue(last(report.seen(TICKET_ADMIN, fields)).getString("at") != null);
    }

    @Test
    void aRefusedFollowUpIsRepeatedFromTheBeginning() {
        Journey report = Journey.begun().waitingForValidation();
        report.step(VALIDATOR, "ticketRefuseFollowUp", reason());
        assertEquals("FOLLOW_UP_REJECTED BINAMARGA", where(report));
        assertNull(report.seen(AGENCY, "progress").getInteger("progress"));
        report.step(AGENCY, "ticketRecordFollowUp", "progress: 10");
        report.step(AGENCY, "ticketRecordFollowUp", "progress: 100, " + photos(AGENCY));
        report.step(VALIDATOR, "ticketApprove");
        assertEquals("DONE", report.status());
    }

    @Test
    void theSecondReturnBringsItToTheBureau() {
        Journey report = Journey.begun().disposed();
        report.step(AGENCY, "ticketReturn", reason());
        assertEquals("COORDINATION KEL-31.72.01.1005", where(report));
        report.step(LURAH, "ticketDispose", "unitCode: \"SDA\", " + reason());
        report.step(OTHER_AGENCY, "ticketReturn", reason());
        assertEquals("COORDINATION BIRO-PEM", where(report));
        report.step(TICKET_ADMIN, "ticketDispose", "unitCode: \"BINAMARGA\"");
        assertEquals("DISPOSITION BINAMARGA", where(report));
    }

    @Test
    void aRejectedReportIsCompletedAndBeginsAnew() {
        Journey report = Journey.begun();
        report.step(LURAH, "ticketReject", "reasonCode: NOT_CLEAR, reason: \"Di mana persisnya?\"");
        assertEquals("REJECTED", report.status());
        TestClock.advance(Duration.ofDays(2));
        report.step(
                REPORTER,
                "ticketComplete",
                "text: \"Di depan nomor 12.\", place: {areaCode: \"31.72.01.1004\", address: \"Nomor 12\"}, "
                        + photos(REPORTER));
        assertEquals("WAITING KEL-31.72.01.1004", where(report));
        JsonObject seen = report.seen(REPORTER, "description photos { id } deadline { dueOn }");
        assertTrue(seen.getString("description").endsWith("\n\nDi depan nomor 12."), seen.encode());
        assertEquals(1, seen.getJsonArray("photos").size());
        assertEquals("2026-12-04", seen.getJsonObject("deadline").getString("dueOn"));
    }

    @Test
    void whatIsWithdrawnIsClosedForGood() {
        Journey report = Journey.begun();
        JsonObject refused = report.callWithPin("ticketWithdraw", "");
        assertEquals(
                "FORBIDDEN", refused.getJsonArray("userErrors").getJsonObject(0).getString("code"));
        JsonObject answer = report.call(REPORTER, "ticketWithdraw", "");
        assertEquals("REJECTED", answer.getJsonObject("ticket").getString("status"));
        assertEquals(
                "[]",
                answer.getJsonObject("ticket").getJsonArray("availableActions").encode());
        assertEquals("WITHDRAWN", report.refused(REPORTER, "ticketComplete", "text: \"Masih ada.\""));
    }

    @Test
    void aTransferIsAskedForAndDecided() {
        Journey report = Journey.begun().inProcess();
        report.step(AGENCY, "ticketRequestTransfer", "unitCode: \"SDA\", " + reason());
        report.step(TICKET_ADMIN, "ticketDecideTransfer", "approve: false, " + reason());
        assertEquals("PROCESS BINAMARGA", where(report));
        report.step(AGENCY, "ticketRequestTransfer", "unitCode: \"SDA\", " + reason());
        report.step(TICKET_ADMIN, "ticketDecideTransfer", "approve: true, " + reason());
        assertEquals("DISPOSITION SDA", where(report));
        report.step(OTHER_AGENCY, "ticketAccept");
    }

    @Test
    void aVisitComesBeforeTheDecision() {
        Journey report = Journey.begun().waitingForValidation();
        report.step(VALIDATOR, "ticketOrderVerification");
        assertEquals("VERIFICATION", report.status());
        report.step(VALIDATOR, "ticketApprove", "note: \"Sudah bersih\", " + photos(VALIDATOR));
        assertEquals("DONE", report.status());
    }

    @Test
    void aDisputeOpensItAgain() {
        Journey report = Journey.begun().done();
        TestClock.advance(Duration.ofDays(10));
        report.step(REPORTER, "ticketDispute", "text: \"Puing kembali.\"");
        assertTrue(report.seen(REPORTER, "disputePending").getBoolean("disputePending"));
        report.step(TICKET_ADMIN, "ticketDecideDispute", "accept: true");
        assertEquals("VALIDATION BINAMARGA", where(report));
        assertEquals("2026-12-14", due(report));
        report.step(VALIDATOR, "ticketRefuseFollowUp", reason());
        report.step(AGENCY, "ticketRecordFollowUp", "progress: 100, " + photos(AGENCY));
        report.step(VALIDATOR, "ticketApprove");
        assertEquals("ALREADY_DISPUTED", report.refused(REPORTER, "ticketDispute", "text: \"Lagi.\""));
    }

    @Test
    void aRefusedDisputeLeavesItDone() {
        Journey report = Journey.begun().done();
        assertEquals(
                "DONE",
                report.callWithPin("ticketDispute", "text: \"x\"")
                        .getJsonObject("ticket")
                        .getString("status"));
        report.step(TICKET_ADMIN, "ticketDecideDispute", "accept: false, " + reason());
        assertEquals("DONE", report.status());
        assertEquals(false, report.seen(REPORTER, "disputePending").getBoolean("disputePending"));
    }

    @Test
    void anAgencyDelegatesDownAndGetsItBack() {
        Journey report = Journey.begun().disposed();
        report.step(AGENCY, "ticketDelegate", "unitCode: \"SUDIN-BM-JU\"");
        assertEquals("DISPOSITION SUDIN-BM-JU", where(report));
        assertEquals("UNIT_NOT_HOLDER", report.refused(AGENCY, "ticketAccept", ""));
        assertEquals(
                "REASON_MISSING reason", report.refused(SUB_DEPARTMENT, "ticketDelegate", "unitCode: \"BINAMARGA\""));
        report.step(SUB_DEPARTMENT, "ticketDelegate", "unitCode: \"BINAMARGA\", " + reason());
        assertEquals("DISPOSITION BINAMARGA", where(report));
        report.step(AGENCY, "ticketAccept");
    }

    @Test
    void aKelurahanMovesItToItsNeighbourAndHandlesItThere() {
        Journey report = Journey.begun().step(LURAH, "ticketReceive");
        report.step(LURAH, "ticketMove", "areaCode: \"31.72.01.1004\", " + reason());
        assertEquals("COORDINATION KEL-31.72.01.1004", where(report));
        report.step(NEIGHBOUR, "ticketAccept")
                .step(NEIGHBOUR, "ticketRecordFollowUp", "progress: 100, " + photos(NEIGHBOUR));
        report.step(VALIDATOR, "ticketApprove");
        assertEquals("DONE KEL-31.72.01.1004", where(report));
    }

    @Test
    void whoPassesAPrivateReportOnLosesSightOfIt() {
        Journey report = Journey.of(
                id.sigap.testing.Reports.submit(id.sigap.testing.Api.as(REPORTER), id.sigap.testing.Reports.rubble()));
        report.step(LURAH, "ticketReceive");
        JsonObject answer = report.call(LURAH, "ticketDispose", "unitCode: \"BINAMARGA\"");
        assertEquals("[]", answer.getJsonArray("userErrors").encode());
        assertNull(answer.getJsonObject("ticket"));
        assertNull(report.seen(LURAH, "status"));
        assertEquals("PRIVATE", report.seen(AGENCY, "visibility").getString("visibility"));
    }

    private static String where(Journey report) {
        return report.status() + " " + report.holder();
    }

    private static String due(Journey report) {
        return report.seen(REPORTER, "deadline { dueOn }")
                .getJsonObject("deadline")
                .getString("dueOn");
    }

    private static List<String> actions(Journey report, String user) {
        JsonArray steps = report.seen(user, "steps { action }").getJsonArray("steps");
        return steps.stream()
                .map(step -> ((JsonObject) step).getString("action"))
                .toList();
    }

    private static JsonObject last(JsonObject ticket) {
        JsonArray steps = ticket.getJsonArray("steps");
        return steps.getJsonObject(steps.size() - 1);
    }
}
