package id.sigap.testing;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Sight of a private report's photos, granted and taken back over the GraphQL door. */
public final class Grants {

    private static final String GRANT = """
            mutation($t: TicketRefInput!, $officer: String!, $until: DateTime!, $reason: String!) {
              act: photoGrant(ticket: $t, officer: $officer, until: $until, reason: $reason) {
                ticket { photoGrants { id officer unit { code } until reason grantedBy active } } userErrors { code path } } }""";
    private static final String REVOKE = """
            mutation($t: TicketRefInput!, $grant: ID!, $reason: String!) {
              act: photoGrantRevoke(ticket: $t, grant: $grant, reason: $reason) {
                ticket { photoGrants { id active } } userErrors { code path } } }""";

    private Grants() {}

    /** By what an officer can be named: as their own view of themselves says. */
    public static String officerId(String user) {
        return Api.as(user)
                .data("{ viewer { officerId } }", Map.of())
                .getJsonObject("viewer")
                .getString("officerId");
    }

    /** Grants it for a day, demands that it was done, and gives the grant's id. */
    public static String grant(String user, Journey report, String officerId) {
        return grant(user, report, officerId, Duration.ofDays(1));
    }

    public static String grant(String user, Journey report, String officerId, Duration length) {
        JsonObject answer =
                call(user, report, officerId, new TestClock().instant().plus(length), "Perlu melihat lokasi");
        JsonArray errors = answer.getJsonArray("userErrors");
        if (!errors.isEmpty()) {
            throw new AssertionError(errors.encode());
        }
        JsonArray grants = answer.getJsonObject("ticket").getJsonArray("photoGrants");
        return grants.getJsonObject(grants.size() - 1).getString("id");
    }

    public static JsonObject call(String user, Journey report, String officerId, Instant until, String reason) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("t", Map.of("id", report.receipt().id()));
        variables.put("officer", officerId);
        variables.put("until", until.toString());
        variables.put("reason", reason);
        return Api.as(user).data(GRANT, variables).getJsonObject("act");
    }

    public static JsonObject revoke(String user, Journey report, String grant, String reason) {
        Map<String, Object> variables =
                Map.of("t", Map.of("id", report.receipt().id()), "grant", grant, "reason", reason);
        return Api.as(user).data(REVOKE, variables).getJsonObject("act");
    }

    /** The code and field of the one refusal. */
    public static String refusal(JsonObject answer) {
        JsonArray errors = answer.getJsonArray("userErrors");
        if (errors.size() != 1) {
            throw new AssertionError(answer.encode());
        }
        JsonObject error = errors.getJsonObject(0);
        return Reports.said(error);
    }
}
