package id.sigap.door.graphql.live;

import static id.sigap.testing.Journey.AGENCY;
import static id.sigap.testing.Journey.LURAH;
import static id.sigap.testing.Journey.REPORTER;
import static id.sigap.testing.Journey.TICKET_ADMIN;
import static id.sigap.testing.Journey.reason;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.Database;
import id.sigap.testing.Journey;
import id.sigap.testing.LiveClient;
import id.sigap.testing.Reports;
import id.sigap.testing.TestClock;
import id.sigap.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Subscriptions: what somebody may know, as soon as it happens, to whoever may know it then. */
@QuarkusTest
@Shows(Promise.C14)
class LiveIT {

    @AfterEach
    void backToTheStart() {
        TestClock.set(TestClock.START);
    }

    @Test
    void theReporterIsToldOfEachStepOfTheirOwnReport() {
        Journey report = Journey.begun();
        try (LiveClient citizen = LiveClient.as(REPORTER).subscribe("a", "MINE")) {
            settle(citizen);
            report.step(LURAH, "ticketReceive");
            JsonObject told = citizen.told(report);
            assertEquals("COORDINATION", told.getJsonObject("ticket").getString("status"));
            assertEquals(false, told.getBoolean("left"));
        }
    }

    @Test
    void anOfficerIsToldWhatComesAndThatItLeft() {
        Journey report = Journey.of(Reports.submit(Api.as(REPORTER), Reports.rubble()));
        report.step(LURAH, "ticketReceive");
        try (LiveClient lurah = LiveClient.as(LURAH).subscribe("x", "INBOX");
                LiveClient agency = LiveClient.as(AGENCY).subscribe("y", "INBOX")) {
            settle(lurah);
            settle(agency);
            report.step(LURAH, "ticketDispose", "unitCode: \"BINAMARGA\"");
            assertEquals(
                    "DISPOSITION", agency.told(report).getJsonObject("ticket").getString("status"));
            JsonObject left = lurah.told(report);
            assertTrue(left.getBoolean("left"));
            assertNull(left.getJsonObject("ticket"));
        }
    }

    /** A deadline is not the officer's to know: nothing comes, until something does that is. */
    @Test
    void whatIsHiddenMakesNoTick() {
        Journey hidden = Journey.begun().inProcess();
        Journey fence = Journey.begun().inProcess();
        try (LiveClient agency = LiveClient.as(AGENCY).subscribe("x", "INBOX")) {
            settle(agency);
            hidden.step(TICKET_ADMIN, "ticketAgreeDate", "on: \"2026-12-30\", " + reason());
            fence.step(AGENCY, "ticketRecordFollowUp", "progress: 50, note: \"Separuh\"");
            JsonObject first = agency.await("next");
            assertEquals(
                    fence.receipt().id(),
                    first.getJsonObject("payload")
                            .getJsonObject("data")
                            .getJsonObject("ticketChanges")
                            .getString("ticketId"));
        }
    }

    @Test
    void aliasesVariablesAndFragmentsAreTheClientsOwn() {
        Journey report = Journey.begun();
        String document = "query Other { viewer { roles } } fragment T on Ticket { id n: number }"
                + " subscription Mine($s: ChangeScope!) { news: ticketChanges(scope: $s) { __typename ticket { ...T } } }";
        try (LiveClient citizen = LiveClient.as(REPORTER)
                .subscribe(
                        "a",
                        new JsonObject()
                                .put("query", document)
                                .put("operationName", "Mine")
                                .put("variables", new JsonObject().put("s", "MINE")))) {
            settle(citizen);
            report.step(LURAH, "ticketReceive");
            JsonObject told = citizen.await("next").getJsonObject("payload").getJsonObject("data");
            assertEquals("TicketChange", told.getJsonObject("news").getString("__typename"));
            assertEquals(
                    report.receipt().number(),
                    told.getJsonObject("news").getJsonObject("ticket").getString("n"));
        }
    }

    @Test
    void whatCannotBeSubscribedToIsRefusedByTheUsualCodes() {
        try (LiveClient citizen = LiveClient.as(REPORTER)) {
            assertEquals("FORBIDDEN", code(citizen.subscribe("1", "INBOX")));
            assertEquals("DOCUMENT_INVALID", code(citizen.subscribe("2", "NOWHERE")));
            for (String document : new String[] {
                "{ viewer { roles } }",
                "mutation { ticketRate(ticket: {id: \\\"x\\\"}, stars: 5) { userErrors { code } } }",
                "subscription { ticketChanges(scope: MINE, first: 100) { ticketId } }",
                "subscription { ticketChanges(scope: MINE, since: 7) { ticketId } }",
                "subscription($sigapSince: String) { ticketChanges(scope: MINE) { ticketId } }",
                "subscription { a: ticketChanges(scope: MINE) { ticketId } b: ticketChanges(scope: MINE) { ticketId } }",
                "subscription { viewer { roles } }",
                "subscription { ticketChanges(scope: MINE) { nothing } }"
            }) {
                String code =
                        code(citizen.subscribe("3", new JsonObject().put("query", document.replace("\\\"", "\""))));
                assertEquals("DOCUMENT_INVALID", code, document);
            }
            assertEquals(
                    "DOCUMENT_MALFORMED",
                    code(citizen.subscribe("4", new JsonObject().put("query", "subscription {"))));
            assertEquals("PARAMETERS_INVALID", code(citizen.subscribe("5", new JsonObject())));
            assertEquals(
                    "DOCUMENT_UNKNOWN",
                    code(citizen.subscribe("6", new JsonObject().put("documentId", "sha256:" + "0".repeat(64)))));
            citizen.send("{\"type\":\"ping\"}").await("pong");
        }
    }

    private static String code(LiveClient client) {
        return client.code();
    }

    @Test
    void whoeverKeepsNotToTheProtocolIsShownOut() {
        assertEquals(4406, LiveClient.without(Api.uri()).closedWith());
        assertEquals(4408, LiveClient.of(Api.uri()).closedWith());
        assertEquals(4403, LiveClient.of(Api.uri()).init(null).closedWith());
        assertEquals(4403, LiveClient.of(Api.uri()).init("x.y.z").closedWith());
        assertEquals(4401, LiveClient.of(Api.uri()).subscribe("a", "MINE").closedWith());
        assertEquals(4400, LiveClient.of(Api.uri()).send("nonsense").closedWith());
        assertEquals(4400, LiveClient.of(Api.uri()).send("{\"type\":\"start\"}").closedWith());
        assertEquals(4400, LiveClient.of(Api.uri()).send("{\"type\":[1]}").closedWith());
        String token = Tokens.of(REPORTER);
        assertEquals(4429, LiveClient.of(Api.uri(), token).init(token).closedWith());
        assertEquals(
                4409,
                LiveClient.of(Api.uri(), token)
                        .subscribe("a", "MINE")
                        .subscribe("a", "MINE")
                        .closedWith());
        assertEquals(4400, LiveClient.of(Api.uri(), token).subscribe("", "MINE").closedWith());
        assertEquals(
                4400,
                LiveClient.of(Api.uri(), token)
                        .subscribe("a".repeat(101), "MINE")
                        .closedWith());
        assertEquals(
                4400,
                LiveClient.of(Api.uri(), token).send("{\"type\":\"complete\"}").closedWith());
        assertEquals(
                4400,
                LiveClient.of(Api.uri(), token)
                        .send("{\"type\":\"subscribe\",\"id\":\"a\"}")
                        .closedWith());
        assertEquals("Invalid message", LiveClient.of(Api.uri()).send("[]").closedBecause());
        assertEquals(
                "Unauthorized", LiveClient.of(Api.uri()).subscribe("a", "MINE").closedBecause());
    }

    @Test
    void whoeverIsDoneIsToldNothingMore() {
        Journey report = Journey.begun();
        try (LiveClient citizen = LiveClient.as(REPORTER).subscribe("a", "MINE").subscribe("b", "MINE")) {
            settle(citizen);
            citizen.send("{\"type\":\"complete\",\"id\":\"a\"}");
            report.step(LURAH, "ticketReceive");
            assertEquals("b", citizen.await("next").getString("id"));
            assertEquals(
                    0,
                    citizen.rest().stream()
                            .filter(it -> "a".equals(it.getString("id")))
                            .count());
        }
    }

    /** What stands in a payload is read as the body of a request is: nothing in it is ours to explain. */
    @Test
    void nonsenseInAPayloadIsRefusedAsInABody() {
        try (LiveClient citizen = LiveClient.as(REPORTER)) {
            String deep = "[".repeat(900) + "]".repeat(900);
            for (String payload : new String[] {
                "{\"query\":1}",
                "{\"query\":\"subscription { ticketChanges(scope: MINE) { ticketId } }\",\"variables\":[]}",
                "{\"query\":\"subscription { ticketChanges(scope: MINE) { ticketId } }\",\"variables\":{\"x\":" + deep
                        + "}}",
                "{\"query\":\"subscription($s: ChangeScope!) { ticketChanges(scope: $s) { ticketId } }\"}",
                "{\"query\":\"subscription($s: ChangeScope!) { ticketChanges(scope: $s) { ticketId } }\",\"variables\":{\"s\":1e999}}",
                "{\"query\":\"subscription($s: ChangeScope!) { ticketChanges(scope: $s) { ticketId } }\",\"variables\":{\"s\":\"NOWHERE\"}}",
                "{\"query\":\"subscription A { ticketChanges(scope: MINE) { ticketId } }\",\"operationName\":\"B\"}"
            }) {
                citizen.send("{\"type\":\"subscribe\",\"id\":\"a\",\"payload\":" + payload + "}");
                assertNotEquals("INTERNAL", citizen.code(), payload);
            }
        }
    }

    @Test
    void onePersonHasTheirShareOfSubscriptionsAndNoMore() {
        try (LiveClient citizen = LiveClient.as("tetangga")) {
            for (int i = 0; i < 20; i++) {
                citizen.subscribe("s" + i, "MINE");
            }
            assertEquals("RATE_LIMITED", code(citizen.subscribe("one too many", "MINE")));
            citizen.send("{\"type\":\"complete\",\"id\":\"s0\"}").subscribe("in its place", "INBOX");
            assertEquals("FORBIDDEN", citizen.code());
        }
    }

    @Test
    void aTokenThatExpiresEndsTheConnection() {
        try (LiveClient citizen = LiveClient.as(REPORTER).subscribe("a", "MINE")) {
            settle(citizen);
            TestClock.set(Instant.now().plus(Duration.ofDays(2)));
            assertEquals(4403, citizen.closedWith());
        }
    }

    @Test
    void anybodyElsesTokenEndsItToo() {
        try (LiveClient citizen = LiveClient.as(REPORTER).subscribe("a", "MINE")) {
            settle(citizen);
            citizen.send(new JsonObject()
                    .put("type", "ping")
                    .put("payload", new JsonObject().put("Authorization", "Bearer " + Tokens.of("tetangga"))));
            citizen.await("pong");
            assertEquals(4403, citizen.closedWith());
        }
    }

    @Test
    void withoutAWebSocketNothingIsThere() {
        assertEquals(404, RestAssured.given().get("/graphql/live").statusCode());
    }

    /** Until it has learned where to begin, and what was open on the server before is over. */
    private static void settle(LiveClient client) {
        client.send("{\"type\":\"ping\"}").await("pong");
        Database.sql("select pg_sleep(1)");
    }
}
