package id.sigap.testing;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;

/** The same step with several reports, as clients send it. */
public final class Bulks {

    private static final String DOCUMENT = "mutation($tickets: [SeenTicket!]!) { act: %s(tickets: $tickets%s) {"
            + " results { ticket { number status holder { code } } userErrors { code path max } }"
            + " userErrors { code path max } } }";

    private Bulks() {}

    /** A report by its number, with that version. */
    public static Map<String, Object> seen(Journey report, String version) {
        return Map.of("ticket", Map.of("number", report.receipt().number()), "version", version);
    }

    /** Each with the version that whoever acts is told. */
    public static List<Map<String, Object>> seen(String user, List<Journey> reports) {
        return reports.stream()
                .map(report -> seen(report, report.seen(user, "version").getString("version")))
                .toList();
    }

    /** The payload. */
    public static JsonObject call(String user, String mutation, String arguments, List<Map<String, Object>> tickets) {
        String more = arguments.isEmpty() ? "" : ", " + arguments;
        return Api.as(user)
                .data(DOCUMENT.formatted(mutation, more), Map.of("tickets", new JsonArray(tickets)))
                .getJsonObject("act");
    }

    /** Of each row its refusal, or the status that the report has now. */
    public static List<String> outcomes(JsonObject payload) {
        return payload.getJsonArray("results").stream()
                .map(JsonObject.class::cast)
                .map(Bulks::outcome)
                .toList();
    }

    private static String outcome(JsonObject result) {
        JsonArray errors = result.getJsonArray("userErrors");
        JsonObject ticket = result.getJsonObject("ticket");
        String shown = ticket == null ? "unseen" : ticket.getString("status");
        return errors.isEmpty() ? shown : Reports.said(errors.getJsonObject(0)) + (ticket == null ? "" : ", " + shown);
    }

    /** What was wrong with all of it. */
    public static List<String> refusals(JsonObject payload) {
        return payload.getJsonArray("userErrors").stream()
                .map(JsonObject.class::cast)
                .map(Reports::said)
                .toList();
    }
}
