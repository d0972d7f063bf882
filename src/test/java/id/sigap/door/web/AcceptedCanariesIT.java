package id.sigap.door.web;

import static id.sigap.testing.Journey.AGENCY;
import static id.sigap.testing.Journey.LURAH;
import static id.sigap.testing.Journey.REPORTER;
import static id.sigap.testing.Journey.TICKET_ADMIN;
import static id.sigap.testing.Journey.VALIDATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.CapturedLog;
import id.sigap.testing.Database;
import id.sigap.testing.Grants;
import id.sigap.testing.Journey;
import id.sigap.testing.Management;
import id.sigap.testing.Reports;
import id.sigap.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Texts that are taken go further than those that are refused: into rows, statements, and exceptions of both (C20). */
@QuarkusTest
@Shows(Promise.C20)
class AcceptedCanariesIT {

    /** In every phone here, and nowhere else. */
    private static final String PHONE = "8997351";

    private static final String REPORTER_OF =
            "query($n: String!, $r: String!) { ticket(number: $n) { reporter(reason: $r) { name phone email } } }";

    private final Canaries canaries = new Canaries();

    @Test
    void whatIsTakenIsInNoLog() throws Exception {
        List<String> logged;
        try (CapturedLog log = new CapturedLog()) {
            Map<String, Object> kept = submitted();
            publicReport();
            privateReport();
            assertEquals(
                    List.of(),
                    log.lines().stream()
                            .filter(line -> line.contains("Incident"))
                            .toList());
            theDatabaseRefuses(kept);
            logged = log.lines();
        }
        System.out.printf("Accepted canaries: %d planted, %d log lines%n", canaries.planted(), logged.size());
        assertTrue(logged.stream().anyMatch(line -> line.contains("Incident")), "the broken database was an incident");
        assertEquals(List.of(), logged.stream().filter(AcceptedCanariesIT::isIn).toList());
        String counted = Management.get("/q/metrics");
        assertEquals(List.of(), counted.lines().filter(AcceptedCanariesIT::isIn).toList());
    }

    /** A report with everything that may be told, and its key once more with another content. */
    private Map<String, Object> submitted() {
        Map<String, Object> input = input();
        Reports.submit(Api.anonymous(), input);
        Map<String, Object> other = new HashMap<>(input);
        other.put("description", text());
        assertEquals("CLIENT_KEY_REUSED", Reports.refusal(Api.anonymous(), other));
        return input;
    }

    private Map<String, Object> input() {
        Map<String, Object> input = Reports.rubble();
        input.put("description", text());
        input.put(
                "place",
                Map.of(
                        "latitude",
                        -6.1262,
                        "longitude",
                        106.7894,
                        "areaCode",
                        "31.72.01.1005",
                        "address",
                        canaries.plain()));
        input.put(
                "reporter",
                Map.of(
                        "name",
                        canaries.plain(),
                        "phone",
                        "+62" + PHONE + "4321",
                        "email",
                        canaries.plain() + "@contoh.id"));
        return input;
    }

    private void publicReport() {
        Map<String, Object> input = input();
        input.put("public", true);
        input.put("clientKey", canaries.plain());
        input.remove("reporter");
        Journey report = Journey.of(Reports.submit(Api.as(REPORTER), input));
        report.step(REPORTER, "ticketComment", "text: " + literal())
                .step(LURAH, "ticketReceive", "note: " + literal())
                .step(LURAH, "ticketReject", "reasonCode: NOT_CLEAR, reason: " + literal())
                .step(REPORTER, "ticketComplete", "text: " + literal())
                .step(LURAH, "ticketReceive", "note: " + literal())
                .step(LURAH, "ticketDispose", "unitCode: \"BINAMARGA\", reason: " + literal())
                .step(AGENCY, "ticketAccept", "note: " + literal())
                .step(TICKET_ADMIN, "ticketAgreeDate", "on: \"2026-12-30\", reason: " + literal())
                .step(AGENCY, "ticketRecordFollowUp", finished())
                .step(VALIDATOR, "ticketRefuseFollowUp", "reason: " + literal())
                .step(AGENCY, "ticketRecordFollowUp", finished())
                .step(VALIDATOR, "ticketApprove", "note: " + literal())
                .step(REPORTER, "ticketRate", "stars: 2, text: " + literal())
                .step(REPORTER, "ticketDispute", "text: " + literal())
                .step(TICKET_ADMIN, "ticketDecideDispute", "accept: false, reason: " + literal());
    }

    private String finished() {
        return "progress: 100, note: " + literal() + ", " + Journey.photos(AGENCY);
    }

    private void privateReport() {
        Map<String, Object> input = input();
        input.remove("reporter");
        input.put("clientKey", canaries.plain());
        Journey report = Journey.of(Reports.submit(Api.as(REPORTER), input)).inProcess();
        JsonObject granted = Grants.call(
                VALIDATOR,
                report,
                Grants.officerId(AGENCY),
                new TestClock().instant().plus(Duration.ofDays(1)),
                text());
        assertEquals(new JsonArray(), granted.getJsonArray("userErrors"));
        String grant = granted.getJsonObject("ticket")
                .getJsonArray("photoGrants")
                .getJsonObject(0)
                .getString("id");
        assertEquals(
                new JsonArray(), Grants.revoke(VALIDATOR, report, grant, text()).getJsonArray("userErrors"));
        Api.as(VALIDATOR).data(REPORTER_OF, Map.of("n", report.receipt().number(), "r", text()));
        report.step(TICKET_ADMIN, "ticketEraseReporter", "reason: " + literal());
    }

    /** As PostgreSQL does by itself of some values, in a message that the driver hands on. */
    private void theDatabaseRefuses(Map<String, Object> input) {
        String number = Reports.submit(Api.anonymous(), input).number();
        Database.sql("create function quoting() returns trigger language plpgsql as"
                + " $$ begin raise exception 'not this: %', to_jsonb(new); end $$");
        for (String table : List.of("disclosure", "ticket")) {
            Database.sql(
                    "create trigger quoting before insert on " + table + " for each row execute function quoting()");
        }
        try {
            assertEquals("INTERNAL", Api.as(VALIDATOR).errorCode(REPORTER_OF, Map.of("n", number, "r", text())));
            assertEquals("INTERNAL", Api.anonymous().errorCode(Reports.SUBMIT, Map.of("input", input())));
        } finally {
            Database.sql("drop function quoting cascade");
        }
    }

    /** With what formatters stumble over, but for what no text may hold. */
    private String text() {
        String mark = canaries.plain();
        return mark + " ${jndi:ldap://127.0.0.1:1/" + mark + "} {0} %s\n2026-11-24 07:00:00,000 ERROR " + mark;
    }

    private String literal() {
        return JsonObject.of("text", text())
                .encode()
                .replaceFirst("^\\{\"text\":", "")
                .replaceFirst("}$", "");
    }

    private static boolean isIn(String text) {
        return Canaries.isIn(text) || text.contains(PHONE);
    }
}
