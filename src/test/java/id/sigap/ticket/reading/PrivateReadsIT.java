package id.sigap.ticket.reading;

import static id.sigap.testing.Journey.AGENCY;
import static id.sigap.testing.Journey.LURAH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.Database;
import id.sigap.testing.Grants;
import id.sigap.testing.Inboxes;
import id.sigap.testing.Journey;
import id.sigap.testing.PhotoApi;
import id.sigap.testing.Reports;
import id.sigap.testing.Reports.Receipt;
import id.sigap.testing.TestClock;
import id.sigap.testing.Uploads;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nothing of a private report leaves unrecorded: what is served is what is in the log, and without a log nothing is served. */
@QuarkusTest
@Shows(Promise.I7)
class PrivateReadsIT {

    private static final String OPEN = "query($n: String!) { ticket(number: $n) { description } }";
    private static final String BLOCK = "alter table disclosure add constraint blocked check (false) not valid";
    private static final String UNBLOCK = "alter table disclosure drop constraint blocked";

    @Test
    void asManyRecordsAsPrivateThingsServed() {
        run(400);
    }

    @Test
    @Tag("long")
    void asManyRecordsAsPrivateThingsServedInALongRun() {
        run(100_000);
    }

    private static void run(int calls) {
        PrivateReads reads = new PrivateReads(6, 20261124);
        long before = Database.count("disclosure");
        for (int i = 0; i < calls; i++) {
            reads.act();
        }
        System.out.printf("Private reads: %d served in %d calls%n", reads.served(), calls);
        assertTrue(reads.served() > calls / 10, "too few to mean anything: " + reads.served());
        assertEquals(before + reads.served(), Database.count("disclosure"));
    }

    @Test
    void whatCannotBeRecordedIsNotServed() {
        Map<String, Object> input = Reports.rubble();
        String photo = Uploads.photo("warga");
        input.put("photos", List.of(photo));
        Receipt receipt = Reports.submit(Api.as("warga"), input);
        Journey report = Journey.of(receipt);
        String version = report.version();
        Database.sql(BLOCK);
        try {
            for (String user : List.of(LURAH, "validator", "pengelola", "admin")) {
                assertRefused(Api.as(user).call(OPEN, Map.of("n", receipt.number())));
            }
            assertEquals(500, PhotoApi.as("validator").get(photo).statusCode());
            assertEquals(200, PhotoApi.as("warga").get(photo).statusCode());
            assertTrue(
                    report.seen("warga", "description").getString("description").contains("Puing"));
            JsonObject act = Api.as(LURAH)
                    .call(
                            "mutation($t: TicketRefInput!, $v: String!) { ticketReceive(ticket: $t, version: $v)"
                                    + " { ticket { description } } }",
                            Map.of("t", Map.of("id", receipt.id()), "v", version));
            assertRefused(act);
            assertEquals("WAITING", report.column("status"), "an act whose answer cannot be recorded is not done");
        } finally {
            Database.sql(UNBLOCK);
        }
        report.step(LURAH, "ticketReceive");
        assertTrue(report.seen(LURAH, "description").getString("description").contains("Puing"));
    }

    /** Also of what is no step of the journey. */
    @Test
    void whatCannotBeRecordedIsNotDone() {
        Journey report =
                Journey.of(Reports.submit(Api.as("warga"), Reports.rubble())).disposed();
        String officer = "officer: \"" + Grants.officerId(AGENCY) + "\", until: \""
                + TestClock.START.plus(Duration.ofDays(1)) + "\"";
        Map<String, String> own = Map.of("id", report.receipt().id());
        String before = stored(report);
        Database.sql(BLOCK);
        try {
            assertNotDone("pengelola", own, "ticketEraseReporter(ticket: $t, reason: \"Uji\")");
            assertNotDone("validator", own, "photoGrant(ticket: $t, reason: \"Uji\", " + officer + ")");
        } finally {
            Database.sql(UNBLOCK);
        }
        assertEquals(before, stored(report));
        long records = Database.count("disclosure");
        report.step("pengelola", "ticketEraseReporter", "reason: \"Uji\"");
        assertEquals(records + 1 + 1, Database.count("disclosure"), "the look for its version, and the act");
    }

    /** Only what somebody else wrote meanwhile may be gone the next time. */
    @Test
    void whatWouldFailAgainIsTriedOnce() {
        Journey report =
                Journey.of(Reports.submit(Api.as("warga"), Reports.rubble())).disposed();
        Map<String, String> own = Map.of("id", report.receipt().id());
        Database.sql(BLOCK);
        try {
            List<String> sent = Database.statementsOf(
                    () -> assertNotDone("pengelola", own, "ticketEraseReporter(ticket: $t, reason: \"Uji\")"));
            assertEquals(1, sent.stream().filter("BEGIN"::equals).count(), sent.toString());
        } finally {
            Database.sql(UNBLOCK);
        }
    }

    private static void assertNotDone(String user, Map<String, String> ticket, String act) {
        assertRefused(Api.as(user)
                .call(
                        "mutation($t: TicketRefInput!) { act: " + act + " { ticket { description } } }",
                        Map.of("t", ticket)));
    }

    private static String stored(Journey report) {
        return report.column("ticket::text")
                + Database.sql("select count(*) from ticket_comment where ticket_id = '" + report.column("id") + "'");
    }

    @Test
    void anInboxTellsNoWordsOfAPrivateReportAndItsOpeningDoes() {
        Journey report =
                Journey.of(Reports.submit(Api.as("warga"), Reports.rubble())).disposed();
        String fields = "status hiddenFields description address steps { note } version availableActions"
                + " reminder { english } urgency";
        JsonObject node = Inboxes.entry(AGENCY, report, fields);
        assertEquals(null, node.getString("description"));
        assertEquals(null, node.getJsonArray("steps"));
        assertTrue(node.getJsonArray("hiddenFields").contains("DESCRIPTION"));
        assertEquals("DISPOSITION", node.getString("status"));
        assertTrue(node.getJsonArray("availableActions").contains("ACCEPT"));
        assertTrue(report.seen(AGENCY, "description").getString("description").contains("Puing"));
    }

    private static void assertRefused(JsonObject answer) {
        assertFalse(answer.encode().contains("Puing"), answer.encode());
        assertEquals(
                "INTERNAL",
                answer.getJsonArray("errors")
                        .getJsonObject(0)
                        .getJsonObject("extensions")
                        .getString("code"));
    }
}
