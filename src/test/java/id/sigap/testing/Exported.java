package id.sigap.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Holds an export against the list that the schema gives the same viewer: row for row, value for value. */
public final class Exported {

    /** Each column, and where the schema has it. */
    public static final Map<String, String> COLUMNS = new LinkedHashMap<>();

    static {
        for (String name : List.of(
                "number status visibility areaSuggested address description publicDescription progress submittedAt"
                        + " urgency paused listedFrom rating disputePending mergedInto erasure viewerFollows unread"
                        + " claimed claimedBy")) {
            for (String each : name.split(" ")) {
                COLUMNS.put(each, each);
            }
        }
        COLUMNS.putAll(Map.ofEntries(
                Map.entry("statusLabel", "statusLabel.indonesian"),
                Map.entry("category", "category.code"),
                Map.entry("categoryName", "category.name.indonesian"),
                Map.entry("area", "area.code"),
                Map.entry("areaName", "area.name"),
                Map.entry("approximateLatitude", "approximatePoint.latitude"),
                Map.entry("approximateLongitude", "approximatePoint.longitude"),
                Map.entry("exactLatitude", "exactPoint.latitude"),
                Map.entry("exactLongitude", "exactPoint.longitude"),
                Map.entry("channel", "channel.code"),
                Map.entry("holder", "holder.code"),
                Map.entry("holderName", "holder.name"),
                Map.entry("dueOn", "deadline.dueOn"),
                Map.entry("dueProvisional", "deadline.provisional"),
                Map.entry("agreedOn", "deadline.agreedOn"),
                Map.entry("pausedUntil", "deadline.pausedUntil"),
                Map.entry("transferTo", "transferTo.code"),
                Map.entry("reminder", "reminder.indonesian")));
    }

    private static final String FIELDS = "number status statusLabel { indonesian } visibility"
            + " category { code name { indonesian } } area { code name } areaSuggested"
            + " approximatePoint { latitude longitude } exactPoint { latitude longitude } address description"
            + " publicDescription channel { code } holder { code name } progress submittedAt"
            + " deadline { dueOn provisional agreedOn pausedUntil } urgency paused listedFrom transferTo { code } rating"
            + " disputePending mergedInto erasure viewerFollows unread claimed claimedBy reminder { indonesian }";

    private Exported() {}

    /**
     * Both refuse it, or both give the same.
     *
     * @param arguments of the schema's list, such as {@code sort: DUE, }
     * @param asked the same as the door wants it
     * @return how many rows there were; -1 if the list is not for this viewer
     */
    public static int assertAsListed(String user, String list, String arguments, JsonObject asked) {
        HttpResponse<byte[]> answer = ExportApi.as(user).post(asked);
        List<JsonObject> listed = listed(Api.as(user), list, arguments);
        String which = user + " " + asked.encode();
        if (listed == null) {
            assertEquals("403 FORBIDDEN", ExportApi.refusal(answer), which);
            return -1;
        }
        assertEquals(200, answer.statusCode(), () -> which + " " + ExportApi.text(answer));
        List<Map<String, String>> rows = CsvTable.rows(ExportApi.text(answer));
        List<Map<String, String>> expected = new ArrayList<>();
        listed.forEach(node -> expected.add(values(node)));
        List<Map<String, String>> shown = new ArrayList<>();
        rows.forEach(row -> shown.add(new TreeMap<>(row)));
        assertEquals(
                List.of(),
                rows.stream()
                        .flatMap(row -> row.keySet().stream())
                        .distinct()
                        .filter(name -> !COLUMNS.containsKey(name))
                        .toList(),
                "columns that the schema has under no name");
        // What is no column at all must be hidden from this viewer everywhere.
        shown.forEach(row -> COLUMNS.keySet().forEach(name -> row.putIfAbsent(name, "")));
        assertEquals(lines(expected), lines(shown), which);
        return rows.size();
    }

    private static String lines(List<Map<String, String>> rows) {
        StringBuilder lines = new StringBuilder();
        rows.forEach(row -> lines.append(row).append('\n'));
        return lines.toString();
    }

    private static Map<String, String> values(JsonObject node) {
        Map<String, String> values = new TreeMap<>();
        COLUMNS.forEach((column, path) -> {
            Object value = node;
            for (String part : path.split("\\.")) {
                value = value == null ? null : ((JsonObject) value).getValue(part);
            }
            values.put(column, text(value));
        });
        return values;
    }

    private static String text(Object value) {
        if (value instanceof Number number) {
            BigDecimal exact = new BigDecimal(number.toString());
            return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
        }
        String text = value == null ? "" : value.toString();
        return text.matches("(?s)[=+@-].*") ? "'" + text : text;
    }

    /** All pages; null if it is not for this viewer. */
    private static List<JsonObject> listed(Api api, String list, String arguments) {
        List<JsonObject> nodes = new ArrayList<>();
        String after = "";
        while (after != null) {
            JsonObject answer = api.call(
                    "{ " + list + "(" + arguments + "first: 50" + after + ") { edges { node { " + FIELDS
                            + " } } pageInfo { hasNextPage endCursor } } }",
                    Map.of());
            JsonObject page = answer.getJsonObject("data") == null
                    ? null
                    : answer.getJsonObject("data").getJsonObject(list);
            if (page == null) {
                assertEquals(new TreeSet<>(List.of("FORBIDDEN")), codes(answer.getJsonArray("errors")), answer::encode);
                return null;
            }
            page.getJsonArray("edges").forEach(edge -> nodes.add(((JsonObject) edge).getJsonObject("node")));
            JsonObject info = page.getJsonObject("pageInfo");
            after = info.getBoolean("hasNextPage") ? ", after: \"" + info.getString("endCursor") + "\"" : null;
        }
        return nodes;
    }

    private static TreeSet<String> codes(JsonArray errors) {
        TreeSet<String> codes = new TreeSet<>();
        errors.forEach(error ->
                codes.add(((JsonObject) error).getJsonObject("extensions").getString("code")));
        return codes;
    }
}
