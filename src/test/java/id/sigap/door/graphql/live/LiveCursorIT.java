package id.sigap.door.graphql.live;

import static id.sigap.testing.Journey.LURAH;
import static id.sigap.testing.Journey.REPORTER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.Database;
import id.sigap.testing.Journey;
import id.sigap.testing.LiveClient;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A subscription goes on where an answer, or another subscription, ended: nothing is lost between them. */
@QuarkusTest
@Shows(Promise.C14)
class LiveCursorIT {

    private static final String WITH_CURSOR =
            "subscription($c: String) { ticketChanges(scope: %s, since: $c) { ticketId } }";

    private static String cursor(String user, String scope) {
        Database.sql("select pg_sleep(0.2)"); // until what others did on the server is over
        return Api.as(user)
                .data("query { ticketChanges(scope: " + scope + ") { cursor } }", Map.of())
                .getJsonObject("ticketChanges")
                .getString("cursor");
    }

    private static JsonObject since(String scope, Object cursor) {
        return new JsonObject()
                .put("query", WITH_CURSOR.formatted(scope))
                .put("variables", new JsonObject().put("c", cursor));
    }

    @Test
    void whatWasDoneBeforeItBeganIsToldToo() {
        Journey report = Journey.begun();
        String cursor = cursor(REPORTER, "MINE");
        report.step(LURAH, "ticketReceive");
        String next;
        try (LiveClient citizen = LiveClient.as(REPORTER).subscribe("a", since("MINE", cursor))) {
            JsonObject told = citizen.await("next").getJsonObject("payload");
            assertEquals(
                    report.receipt().id(),
                    told.getJsonObject("data").getJsonObject("ticketChanges").getString("ticketId"));
            next = told.getJsonObject("extensions").getString("cursor");
        }
        report.step(LURAH, "ticketDispose", "unitCode: \"BINAMARGA\"");
        String document =
                "subscription { news: ticketChanges(scope: MINE, since: \"" + next + "\") { ticket { status } } }";
        try (LiveClient citizen = LiveClient.as(REPORTER).subscribe("b", new JsonObject().put("query", document))) {
            JsonObject data = citizen.await("next").getJsonObject("payload").getJsonObject("data");
            assertEquals(
                    "DISPOSITION",
                    data.getJsonObject("news").getJsonObject("ticket").getString("status"));
        }
    }

    @Test
    void aCursorOfSomebodyElseOrOfAnotherListIsNone() {
        String mine = cursor(REPORTER, "MINE");
        try (LiveClient citizen = LiveClient.as(REPORTER);
                LiveClient other = LiveClient.as("tetangga")) {
            assertEquals(
                    "CURSOR_INVALID", other.subscribe("a", since("MINE", mine)).code());
            assertEquals(
                    "CURSOR_INVALID",
                    citizen.subscribe("a", since("FOLLOWED", mine)).code());
            assertEquals(
                    "CURSOR_INVALID",
                    citizen.subscribe("b", since("MINE", "AQ")).code());
            assertEquals(
                    "CURSOR_INVALID",
                    citizen.subscribe("c", since("MINE", "x".repeat(5000))).code());
            assertEquals(
                    "DOCUMENT_INVALID", citizen.subscribe("d", since("MINE", 7)).code());
            citizen.subscribe("e", since("MINE", null))
                    .subscribe("f", since("MINE", mine))
                    .roundTrip();
            LiveLook.settle(List.of(citizen, other));
            assertEquals(List.of(), citizen.rest());
        }
    }
}
