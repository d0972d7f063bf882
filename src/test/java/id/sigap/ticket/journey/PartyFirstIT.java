package id.sigap.ticket.journey;

import static id.sigap.testing.Journey.AGENCY;
import static id.sigap.testing.Journey.LURAH;
import static id.sigap.testing.Journey.NEIGHBOUR;
import static id.sigap.testing.Journey.OTHER_AGENCY;
import static id.sigap.testing.Journey.REPORTER;
import static id.sigap.testing.Journey.TICKET_ADMIN;
import static id.sigap.testing.Journey.reason;
import static id.sigap.ticket.journey.MergeIT.merged;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.Journey;
import id.sigap.testing.Reports;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who may never do a step learns nothing of the report by trying: not that it is merged, nor that a transfer was asked for. */
@QuarkusTest
@Shows(Promise.C12)
class PartyFirstIT {

    /** All that takes a version and depends on the status. */
    private static final Map<String, String> STEPS = Map.ofEntries(
            Map.entry("ticketReceive", ""),
            Map.entry("ticketMove", "areaCode: \"31.72.01.1004\", " + reason()),
            Map.entry("ticketDispose", "unitCode: \"BINAMARGA\", " + reason()),
            Map.entry("ticketReject", "reasonCode: NOT_CLEAR, " + reason()),
            Map.entry("ticketDelegate", "unitCode: \"SUDIN-BM-JU\", " + reason()),
            Map.entry("ticketReturn", reason()),
            Map.entry("ticketAccept", ""),
            Map.entry("ticketRecordFollowUp", "progress: 10"),
            Map.entry("ticketRequestTransfer", "unitCode: \"SDA\", " + reason()),
            Map.entry("ticketDecideTransfer", "unitCode: \"SDA\", approve: true, " + reason()),
            Map.entry("ticketOrderVerification", ""),
            Map.entry("ticketApprove", ""),
            Map.entry("ticketRefuseFollowUp", reason()),
            Map.entry("ticketCorrect", "categoryCode: \"banjir\", " + reason()),
            Map.entry("ticketMerge", "into: \"JK-00000-00000-0\", " + reason()),
            Map.entry("ticketUnmerge", reason()),
            Map.entry("ticketPause", "until: \"2026-11-30\", " + reason()),
            Map.entry("ticketResume", ""),
            Map.entry("ticketAgreeDate", "on: \"2026-12-30\", " + reason()),
            Map.entry("ticketDecideDispute", "accept: true"),
            Map.entry("ticketWithdraw", ""),
            Map.entry("ticketComplete", "text: \"Lebih jelas\""),
            Map.entry("ticketRate", "stars: 5"),
            Map.entry("ticketDispute", "text: \"Masih rusak\""));

    @Test
    void aPublicReportThatIsMergedIsToldByNoStep() {
        Journey ordinary = Journey.begun().step(LURAH, "ticketReceive");
        Journey master = Journey.begun();
        Journey child = merged(Journey.begun(), master);
        master.step(LURAH, "ticketReceive");
        assertEquals(ordinary.status(), child.status());
        for (String user : List.of("", "tetangga", "lapor1708", "loket", AGENCY, OTHER_AGENCY, NEIGHBOUR, "admin")) {
            assertAlike(user, ordinary, child);
        }
    }

    /** Not even by whoever entered it, and may read its status. */
    @Test
    void aPrivateReportThatIsMergedIsNotToldToItsChannel() {
        Journey ordinary = entered().step(LURAH, "ticketReceive");
        Journey master = entered();
        Journey child = merged(entered(), master);
        master.step(LURAH, "ticketReceive");
        assertAlike("lapor1708", ordinary, child);
    }

    /** Who may do a step in some status is answered by the one they are shown. */
    @Test
    void partiesAreAnsweredByTheStatusTheyAreShown() {
        Journey ordinary = Journey.begun().inProcess();
        Journey child = merged(Journey.begun(), Journey.begun().inProcess());
        String reject = STEPS.get("ticketReject");
        for (Journey report : List.of(ordinary, child)) {
            assertEquals("STEP_NOT_POSSIBLE", report.refused(LURAH, "ticketReceive", ""));
            assertEquals("FORBIDDEN", report.refused(LURAH, "ticketReject", reject));
            assertEquals("STEP_NOT_POSSIBLE", report.refused(REPORTER, "ticketWithdraw", ""));
            assertEquals("STEP_NOT_POSSIBLE", report.refused(REPORTER, "ticketRate", "stars: 5"));
            assertEquals(
                    "[]",
                    report.seen(REPORTER, "availableActions")
                            .getJsonArray("availableActions")
                            .encode());
        }
    }

    @Test
    void aPendingTransferAndItsTargetAreTheBureausToKnow() {
        Journey none = Journey.begun().inProcess();
        Journey pending = Journey.begun().inProcess();
        pending.step(AGENCY, "ticketRequestTransfer", "unitCode: \"SDA\", " + reason());
        for (Journey report : List.of(none, pending)) {
            for (String approve : List.of("approve: true, ", "approve: false, ")) {
                for (String unit : List.of("", "unitCode: \"SDA\", ", "unitCode: \"LH\", ")) {
                    String arguments = unit + approve + reason();
                    for (String user : List.of(REPORTER, LURAH, AGENCY, "tetangga", "validator", "admin")) {
                        assertEquals("FORBIDDEN", report.refused(user, "ticketDecideTransfer", arguments), user);
                    }
                    assertEquals("FORBIDDEN", code(report.callWithPin("ticketDecideTransfer", arguments)));
                }
            }
        }
        String another = "unitCode: \"LH\", approve: true, " + reason();
        assertEquals("CONFLICT", pending.refused(TICKET_ADMIN, "ticketDecideTransfer", another));
        assertEquals("STEP_NOT_POSSIBLE", none.refused(TICKET_ADMIN, "ticketDecideTransfer", another));
    }

    private static Journey entered() {
        return Journey.of(Reports.submit(Api.as("lapor1708"), Reports.rubble()));
    }

    private static void assertAlike(String user, Journey ordinary, Journey child) {
        for (String version : new String[] {"x", null}) {
            STEPS.forEach((mutation, arguments) -> {
                String told = refusal(user, ordinary, version, mutation, arguments);
                assertEquals(told, refusal(user, child, version, mutation, arguments), mutation + " by " + user);
                assertTrue(
                        List.of("FORBIDDEN", "UNIT_NOT_HOLDER").contains(told), mutation + " by " + user + ": " + told);
            });
        }
    }

    private static String refusal(String user, Journey report, String version, String mutation, String arguments) {
        String named = version == null ? report.version() : version;
        String versioned = Journey.isVersioned(mutation) ? ", version: \"" + named + "\"" : "";
        String more = arguments.isEmpty() ? "" : ", " + arguments;
        Api api = user.isEmpty() ? Api.anonymous() : Api.as(user);
        return code(api.data(
                        "mutation($t: TicketRefInput!) { act: " + mutation + "(ticket: $t" + versioned + more
                                + ") { userErrors { code } } }",
                        Map.of("t", Map.of("id", report.receipt().id())))
                .getJsonObject("act"));
    }

    private static String code(JsonObject answer) {
        return answer.getJsonArray("userErrors").getJsonObject(0).getString("code");
    }
}
