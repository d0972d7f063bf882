package id.sigap.screens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.door.graphql.GlobalId;
import id.sigap.testing.Api;
import id.sigap.testing.Bulks;
import id.sigap.testing.Journey;
import id.sigap.testing.Reports;
import id.sigap.testing.ServerLog;
import id.sigap.testing.ServerLog.Sent;
import id.sigap.testing.Snapshot;
import id.sigap.testing.Uploads;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Asks for each screen as an app does, and writes what it took into docs/screens.md. */
@QuarkusTest
class ScreensSnapshotIT {

    private static final String PAGE = """
            # Screens, each in one request

            What the citizens' app and the officers' console ask for, from `src/test/graphql`. Written by a test (`ScreensSnapshotIT`), which asks each of them
            of the running service. Cost is of the 12,000 that a document may have, depth of 10; statements are the most that PostgreSQL may be
            sent for the answer, without begin and commit; some send fewer, as for an empty list.

            | screen | what for | as | cost | depth | statements |
            |---|---|---|---|---|---|
            """;

    @Test
    void everyScreenIsOneRequest() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (Screen screen : Screen.all()) {
            Map<String, Object> variables = variables(screen);
            AtomicReference<JsonObject> answer = new AtomicReference<>();
            // Once before: what is looked up once a minute, or for the first time, is not this screen's.
            if (!screen.text().contains("mutation ")) {
                asked(screen, variables);
            }
            List<Sent> sent = ServerLog.withoutWatches(() -> answer.set(asked(screen, variables)));
            long statements =
                    sent.stream().filter(it -> !it.begins() && !it.ends()).count();
            assertTrue(statements <= screen.statements(), screen.name() + " took " + statements + ": " + sent);
            JsonObject cost = answer.get().getJsonObject("extensions").getJsonObject("cost");
            rows.append("| [%s](../src/test/graphql/%s.graphql) | %s | %s | %d | %d | %d |%n"
                    .formatted(
                            screen.name(),
                            screen.name(),
                            screen.purpose(),
                            screen.user(),
                            cost.getInteger("document"),
                            screen.depth(),
                            screen.statements()));
        }
        Snapshot.check("docs/screens.md", PAGE + rows);
    }

    private static JsonObject asked(Screen screen, Map<String, Object> variables) {
        Api api = screen.user().equals("nobody") ? Api.anonymous() : Api.as(screen.user());
        JsonObject body = new JsonObject()
                .put("query", screen.text())
                .put("variables", new JsonObject(variables))
                .put("extensions", new JsonObject().put("cost", true));
        JsonObject answer = new JsonObject(api.send(body).body());
        assertNull(answer.getValue("errors"), screen.name() + ": " + answer.getValue("errors"));
        answer.getJsonObject("data").forEach(root -> {
            if (root.getValue() instanceof JsonObject payload && payload.containsKey("userErrors")) {
                assertEquals(new JsonArray(), payload.getJsonArray("userErrors"), screen.name());
            }
        });
        return answer;
    }

    private static Map<String, Object> variables(Screen screen) {
        Map<String, Object> variables = new HashMap<>();
        if (screen.variables().contains("number")) {
            Journey report = screen.name().equals("citizen-rate")
                    ? Journey.begun().done()
                    : Journey.begun().inProcess();
            variables.put("number", report.receipt().number());
            if (screen.variables().contains("version")) {
                variables.put("version", report.seen(screen.user(), "version").getString("version"));
            }
        }
        if (screen.variables().contains("input")) {
            Map<String, Object> input = Reports.publicRubble();
            input.put("photos", List.of(Uploads.photo(screen.user())));
            variables.put("input", input);
        }
        if (screen.variables().contains("point")) {
            variables.put("point", Map.of("latitude", -6.1262, "longitude", 106.7894));
        }
        if (screen.variables().contains("ids")) {
            variables.put("ids", List.of(Journey.begun().receipt().id(), GlobalId.of(GlobalId.Kind.UNIT, "BINAMARGA")));
        }
        if (screen.variables().contains("tickets")) {
            variables.put(
                    "tickets", new JsonArray(Bulks.seen(screen.user(), List.of(Journey.begun(), Journey.begun()))));
        }
        return variables;
    }
}
