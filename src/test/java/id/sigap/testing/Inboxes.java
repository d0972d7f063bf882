package id.sigap.testing;

import static id.sigap.testing.Journey.REPORTER;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Inboxes as desks read them. A test that counts has a category of its own. */
public final class Inboxes {

    public static final String PAGE = """
            query($filter: TicketFilter, $first: Int! = 100, $after: String) {
              inbox(filter: $filter, first: $first, after: $after) {
                edges { cursor node { number urgency status deadline { dueOn } } } pageInfo { hasNextPage } totalCount
              }
            }""";

    private Inboxes() {}

    /** Whether a user's inbox has that report. */
    public static boolean holds(String user, String category, Journey report) {
        return held(user, category, report).get(0);
    }

    /** Which of these reports a user's inbox has, however many pages it takes. */
    public static List<Boolean> held(String user, String category, Journey... reports) {
        Set<String> numbers = new HashSet<>();
        Map<String, Object> variables = new HashMap<>(Map.of("filter", Map.of("categoryCodes", category)));
        JsonObject page;
        do {
            page = page(user, variables);
            for (Object edge : page.getJsonArray("edges")) {
                numbers.add(((JsonObject) edge).getJsonObject("node").getString("number"));
                variables.put("after", ((JsonObject) edge).getString("cursor"));
            }
        } while (page.getJsonObject("pageInfo").getBoolean("hasNextPage"));
        return Stream.of(reports)
                .map(report -> numbers.contains(report.receipt().number()))
                .toList();
    }

    /** What a user's inbox shows of that report, wherever it stands; fails if it is not there. */
    public static JsonObject entry(String user, Journey report, String fields) {
        String document = "query($after: String) { inbox(first: 100, after: $after) { edges { cursor node { number "
                + fields + " } } } }";
        Map<String, Object> variables = new HashMap<>();
        while (true) {
            JsonArray edges = Api.as(user)
                    .data(document, variables)
                    .getJsonObject("inbox")
                    .getJsonArray("edges");
            for (Object edge : edges) {
                JsonObject node = ((JsonObject) edge).getJsonObject("node");
                if (node.getString("number").equals(report.receipt().number())) {
                    return node;
                }
                variables.put("after", ((JsonObject) edge).getString("cursor"));
            }
            assertFalse(edges.isEmpty(), "not in the inbox of " + user);
        }
    }

    public static JsonObject page(String user, Map<String, ?> variables) {
        return Api.as(user).data(PAGE, variables).getJsonObject("inbox");
    }

    /** A new public report of this category, in Pluit. */
    public static Journey of(String category) {
        Map<String, Object> input = new HashMap<>(Reports.publicRubble());
        input.put("categoryCode", category);
        return Journey.of(Reports.submit(Api.as(REPORTER), input));
    }
}
