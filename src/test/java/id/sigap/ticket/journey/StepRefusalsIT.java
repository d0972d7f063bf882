package id.sigap.ticket.journey;

import static id.sigap.testing.Journey.AGENCY;
import static id.sigap.testing.Journey.LURAH;
import static id.sigap.testing.Journey.REPORTER;
import static id.sigap.testing.Journey.TICKET_ADMIN;
import static id.sigap.testing.Journey.VALIDATOR;
import static id.sigap.testing.Journey.photos;
import static id.sigap.testing.Journey.reason;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.Journey;
import id.sigap.testing.Reports;
import id.sigap.testing.Rewritten;
import id.sigap.testing.Stages;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may not do a step, or not now: a code for each reason, and nothing changes. */
@QuarkusTest
@Shows(Promise.I1)
class StepRefusalsIT {

    private static final Stages STAGES = new Stages();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            WAITING            | lurah-pluit | ticketAccept            |
            WAITING            | pengelola   | ticketDispose           | unitCode: "BINAMARGA"
            WAITING            | lurah-pluit | ticketMove              | areaCode: "31.72.01.1004", $R
            WAITING            | warga       | ticketComplete          | text: "Lebih jelas."
            COORDINATION       | lurah-pluit | ticketReceive           |
            COORDINATION       | lurah-pluit | ticketRecordFollowUp    | progress: 10
            DISPOSITION        | warga       | ticketWithdraw          |
            DISPOSITION        | petugas     | ticketRecordFollowUp    | progress: 10
            DISPOSITION        | pengelola   | ticketPause             | until: "2026-11-30", $R
            PROCESS            | petugas     | ticketReturn            | $R
            PROCESS            | petugas     | ticketDelegate          | unitCode: "SUDIN-BM-JU"
            PROCESS            | validator   | ticketApprove           |
            PROCESS            | pengelola   | ticketCorrect           | areaCode: "31.72.01.1004", $R
            FOLLOW_UP          | petugas     | ticketAccept            |
            FOLLOW_UP          | pengelola   | ticketDecideTransfer    | approve: true, $R
            FOLLOW_UP          | pengelola   | ticketDecideTransfer    | approve: false, $R
            FOLLOW_UP          | pengelola   | ticketResume            |
            FOLLOW_UP          | pengelola   | ticketUnmerge           | $R
            VALIDATION         | petugas     | ticketRecordFollowUp    | progress: 100, $P
            VALIDATION         | petugas     | ticketRequestTransfer   | unitCode: "SDA", $R
            VALIDATION         | pengelola   | ticketReject            | $R
            VALIDATION         | pengelola   | ticketPause             | until: "2026-11-30", $R
            VALIDATION         | pengelola   | ticketAgreeDate         | on: "2026-12-30", $R
            VERIFICATION       | validator   | ticketOrderVerification |
            FOLLOW_UP_REJECTED | validator   | ticketApprove           |
            FOLLOW_UP_REJECTED | pengelola   | ticketReject            | $R
            FOLLOW_UP_REJECTED | pengelola   | ticketPause             | until: "2026-11-30", $R
            DONE               | validator   | ticketRefuseFollowUp    | $R
            DONE               | petugas     | ticketRecordFollowUp    | progress: 100, $P
            DONE               | pengelola   | ticketDecideDispute     | accept: true
            DONE               | pengelola   | ticketDecideDispute     | accept: false, $R
            REJECTED           | lurah-pluit | ticketReceive           |
            REJECTED           | warga       | ticketRate              | stars: 5
            REJECTED           | warga       | ticketDispute           | text: "Tidak benar."
            """)
    void aStepThatTheStatusDoesNotKnow(String status, String user, String mutation, String arguments) {
        assertEquals("STEP_NOT_POSSIBLE", refused(status, user, mutation, arguments));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"warga", "tetangga", "loket", "lapor1708", "validator", "pengelola", "admin", "tanpa-peran"})
    void whoIsNoOfficerDoesNoOfficersStep(String user) {
        assertEquals("FORBIDDEN", refused("DISPOSITION", user, "ticketAccept", ""));
        assertEquals("FORBIDDEN", refused("PROCESS", user, "ticketRecordFollowUp", "progress: 10"));
        assertEquals("FORBIDDEN", refused("PROCESS", user, "ticketRequestTransfer", "unitCode: \"SDA\", $R"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            WAITING      | petugas     | ticketReceive        |
            WAITING      | tetangga    | ticketWithdraw       |
            WAITING      | loket       | ticketWithdraw       |
            WAITING      | validator   | ticketReceive        |
            WAITING      | lurah-pluit | ticketMerge          | into: "JK-00000-00000-0", $R
            COORDINATION | petugas     | ticketDispose        | unitCode: "BINAMARGA"
            COORDINATION | lurah-pluit | ticketCorrect        | areaCode: "31.72.01.1004", $R
            COORDINATION | validator   | ticketPause          | until: "2026-11-30", $R
            PROCESS      | petugas     | ticketPause          | until: "2026-11-30", $R
            PROCESS      | petugas     | ticketAgreeDate      | on: "2026-12-30", $R
            PROCESS      | petugas     | ticketDecideTransfer | approve: true, $R
            PROCESS      | lurah-pluit | ticketReject         | reasonCode: NOT_CLEAR, $R
            VALIDATION   | petugas     | ticketApprove        |
            VALIDATION   | pengelola   | ticketApprove        |
            VALIDATION   | admin       | ticketApprove        |
            DONE         | tetangga    | ticketRate           | stars: 5
            DONE         | petugas     | ticketDispute        | text: "Tidak benar."
            REJECTED     | tetangga    | ticketComplete       | text: "Lebih jelas."
            """)
    void aStepThatIsForOthers(String status, String user, String mutation, String arguments) {
        assertEquals("FORBIDDEN", refused(status, user, mutation, arguments));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            WAITING      | lurah-pejagalan | ticketReceive        |
            COORDINATION | lurah-pejagalan | ticketDispose        | unitCode: "BINAMARGA"
            DISPOSITION  | lurah-pluit     | ticketAccept         |
            DISPOSITION  | lurah-pluit     | ticketMove           | areaCode: "31.72.01.1004", $R
            COORDINATION | petugas         | ticketAccept         |
            DONE         | petugas-sda     | ticketRecordFollowUp | progress: 10
            DISPOSITION  | petugas-sda     | ticketAccept         |
            DISPOSITION  | petugas-sudin   | ticketReturn         | $R
            PROCESS      | petugas-sudin   | ticketRecordFollowUp | progress: 10
            """)
    void aStepOfAnotherUnit(String status, String user, String mutation, String arguments) {
        assertEquals("UNIT_NOT_HOLDER", refused(status, user, mutation, arguments));
    }

    @Test
    void whoHoldsThePinIsNoOfficer() {
        for (String mutation : new String[] {"ticketAccept", "ticketReturn"}) {
            String arguments = mutation.equals("ticketReturn") ? reason() : "";
            JsonObject answer = STAGES.in("DISPOSITION").callWithPin(mutation, arguments);
            assertEquals("FORBIDDEN", code(answer), mutation);
        }
    }

    @Test
    void noUnitJudgesItsOwnWork() {
        assertEquals("FOUR_EYES", refused("VALIDATION", "rangkap", "ticketApprove", ""));
        assertEquals("FOUR_EYES", refused("VALIDATION", "rangkap", "ticketRefuseFollowUp", "$R"));
        Journey.of(Stages.make("VALIDATION").receipt()).step(VALIDATOR, "ticketApprove");
    }

    @Test
    void nobodyJudgesTheirOwnWorkForWhicheverUnit() {
        Journey report = Journey.begun().disposed().step("rangkap", "ticketAccept");
        report.step(AGENCY, "ticketRecordFollowUp", "progress: 100, " + photos(AGENCY));
        Rewritten.set("worker_units = '{}'", "number = '" + report.number() + "'");
        assertEquals("FOUR_EYES", report.refused("rangkap", "ticketApprove", ""));
        report.step(VALIDATOR, "ticketApprove");
    }

    @Test
    void whoeverSawAnOlderStateIsShownTheNewOne() {
        Journey report = Journey.begun().disposed();
        String old = report.version();
        report.step(AGENCY, "ticketAccept");
        JsonObject answer = report.call(AGENCY, old, "ticketReturn", reason());
        assertEquals("CONFLICT", code(answer));
        assertEquals("PROCESS", answer.getJsonObject("ticket").getString("status"));
        assertEquals(report.version(), answer.getJsonObject("ticket").getString("version"));
        assertEquals("CONFLICT", code(report.call(AGENCY, "", "ticketReturn", reason())));
    }

    /** Whatever version they name: there is none to try again with. */
    @Test
    void whoLostAPublicReportIsToldThatItIsWithOthers() {
        Journey report = Journey.begun().inProcess();
        String old = report.version();
        handOver(report);
        for (String version : new String[] {old, report.version(), "x"}) {
            JsonObject answer = report.call(AGENCY, version, "ticketRecordFollowUp", "progress: 10");
            assertEquals("UNIT_NOT_HOLDER", code(answer));
            assertNull(answer.getJsonObject("ticket"));
        }
    }

    @Test
    void whoLostAPrivateReportIsToldNothing() {
        Journey report = Journey.of(Reports.submit(Api.as(REPORTER), Reports.rubble()));
        report.inProcess();
        String old = report.version();
        handOver(report);
        for (String version : new String[] {old, report.version()}) {
            JsonObject answer = report.call(AGENCY, version, "ticketRecordFollowUp", "progress: 10");
            assertEquals("NOT_FOUND", code(answer));
            assertNull(answer.getJsonObject("ticket"));
        }
        assertNotEquals(old, report.version());
        assertEquals("NOT_FOUND", report.refused(LURAH, "ticketReceive", ""));
    }

    private static void handOver(Journey report) {
        report.step(AGENCY, "ticketRequestTransfer", "unitCode: \"SDA\", " + reason());
        report.step(TICKET_ADMIN, "ticketDecideTransfer", "approve: true, " + reason());
    }

    private static String refused(String status, String user, String mutation, String arguments) {
        return STAGES.in(status).refused(user, mutation, Stages.arguments(user, arguments));
    }

    private static String code(JsonObject answer) {
        return answer.getJsonArray("userErrors").getJsonObject(0).getString("code");
    }
}
