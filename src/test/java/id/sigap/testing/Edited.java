package id.sigap.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;

/** Edits of reference data by an admin, over the GraphQL door. Arguments are written as GraphQL writes them. */
public final class Edited {

    public static final String ADMIN = "admin";

    private static final String CLOCK = "{ moved becomeOverdue ceaseOverdue others movedDays { from to reports } }";

    private static final String ANSWER = "{ dryRun version edits { kind code before after } moves { open moved"
            + " becomeProvisional ceaseProvisional overall " + CLOCK + " step " + CLOCK
            + " examples { number dueOn newDueOn stepDueOn newStepDueOn } } userErrors { code path } }";

    private Edited() {}

    /** The version of the reference data, as the service knows it. */
    public static String version() {
        return Api.as(ADMIN).data("{ referenceVersion }", Map.of()).getString("referenceVersion");
    }

    public static JsonObject call(String user, String mutation, String arguments, String version, boolean dryRun) {
        String document = "mutation { act: " + mutation + "(" + arguments + ", version: \"" + version
                + "\", reason: \"Alasan uji\", dryRun: " + dryRun + ") " + ANSWER + " }";
        return (user == null ? Api.anonymous() : Api.as(user))
                .data(document, Map.of())
                .getJsonObject("act");
    }

    /** What it would do. */
    public static JsonObject shown(String mutation, String arguments) {
        return accepted(call(ADMIN, mutation, arguments, version(), true));
    }

    /** Does it; and what it would have done was the same, and wrote nothing. */
    public static JsonObject done(String mutation, String arguments) {
        String before = stored();
        JsonObject shown = shown(mutation, arguments);
        assertEquals(before, stored(), "a dry run wrote something");
        JsonObject done = accepted(call(ADMIN, mutation, arguments, version(), false));
        assertEquals(shown.getJsonArray("edits"), done.getJsonArray("edits"), "a dry run says something else");
        assertEquals(moved(shown), moved(done), "a dry run says something else");
        return done;
    }

    private static String moved(JsonObject answer) {
        JsonObject moves = answer.getJsonObject("moves");
        return moves == null ? "nothing" : moves.getInteger("moved") + " of " + moves.getInteger("open");
    }

    private static JsonObject accepted(JsonObject answer) {
        assertEquals("[]", answer.getJsonArray("userErrors").encode());
        return answer;
    }

    /** By what it is refused, and for which fields; a dry run and the edit itself alike, and nothing is written. */
    public static List<String> refused(String mutation, String arguments) {
        String before = stored();
        List<String> shown = codes(call(ADMIN, mutation, arguments, version(), true));
        assertEquals(shown, codes(call(ADMIN, mutation, arguments, version(), false)), "a dry run says something else");
        assertEquals(before, stored(), "it was refused, and changed something");
        return shown;
    }

    public static List<String> codes(JsonObject answer) {
        JsonArray errors = answer.getJsonArray("userErrors");
        return errors.stream().map(error -> Reports.said((JsonObject) error)).toList();
    }

    /** All that an edit may write. */
    public static String stored() {
        return Database.sql("select md5(concat_ws('|', (select version from reference_version),"
                + " (select position from reference_change_end), (select count(*) from reference_change),"
                + " (select string_agg(h::text, ';' order by h::text) from holiday h),"
                + " (select string_agg(y::text, ';' order by y::text) from calendar_year y)))");
    }
}
