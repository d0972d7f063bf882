package id.sigap.testing;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.Map;

/** Words that are hidden over the GraphQL door, and what is read of them then. */
public final class Redactions {

    /** Whatever has words in it. */
    public static final String EVERYTHING =
            "description publicDescription steps { note publicNote } latestStep { note publicNote }";

    private Redactions() {}

    /** A new public report of these words, in Pluit. */
    public static Journey report(String words) {
        Map<String, Object> input = new HashMap<>(Reports.publicRubble());
        input.put("description", words);
        return Journey.of(Reports.submit(Api.as(Journey.REPORTER), input));
    }

    /** Hides a word of the description. */
    public static void redact(String user, Journey report, String words, String hidden) {
        int from = words.indexOf(hidden);
        report.step(
                user, "ticketRedact", "description: " + span(from, from + hidden.length()) + ", " + Journey.reason());
    }

    public static String span(int from, int to) {
        return "[{ from: " + from + ", to: " + to + " }]";
    }

    /** As arguments: a part of the note of the first step of that kind. */
    public static String ofNote(Journey report, String action, int from, int to) {
        return "note: { note: \"" + noteId(report, action) + "\", spans: " + span(from, to) + " }, " + Journey.reason();
    }

    public static String noteId(Journey report, String action) {
        return step(report, Journey.VALIDATOR, action).getString("noteId");
    }

    /** The first step of that kind, as a user sees it. */
    public static JsonObject step(Journey report, String user, String action) {
        return report
                .seen(user, "steps { action note publicNote " + (user == null ? "" : "officer ") + "noteId }")
                .getJsonArray("steps")
                .stream()
                .map(JsonObject.class::cast)
                .filter(step -> action.equals(step.getString("action")))
                .findFirst()
                .orElseThrow();
    }

    /** What a user reads of it in the public list, from which it is listed as of long ago. */
    public static JsonObject inPublicList(String user, Journey report) {
        Rewritten.set("listed_from = date '2000-01-01'", "number = '" + report.number() + "'");
        Map<String, Object> variables = new HashMap<>();
        while (true) {
            JsonArray edges = (user == null ? Api.anonymous() : Api.as(user))
                    .data(
                            "query($a: String) { publicTickets(first: 100, after: $a, filter: { categoryCode: \"trotoar\" })"
                                    + " { edges { cursor node { number description latestStep { note } } } } }",
                            variables)
                    .getJsonObject("publicTickets")
                    .getJsonArray("edges");
            for (Object edge : edges) {
                JsonObject node = ((JsonObject) edge).getJsonObject("node");
                if (node.getString("number").equals(report.receipt().number())) {
                    return node;
                }
                variables.put("after", ((JsonObject) edge).getString("cursor"));
            }
            if (edges.isEmpty()) {
                throw new AssertionError("not listed");
            }
            variables.put("a", variables.remove("after"));
        }
    }
}
