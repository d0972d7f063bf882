package id.sigap.ticket.escalation;

import id.sigap.testing.Api;
import id.sigap.testing.Journey;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What users hear of by the door. */
final class Heard {

    static final String PAGE = """
            query($first: Int! = 100, $after: String) {
              escalations(first: $first, after: $after) {
                edges { cursor node { ticketNumber clock band unit { code } } } pageInfo { hasNextPage hasPreviousPage }
              }
            }""";

    private Heard() {}

    /** All that a user hears of, in the order of the list, as "number clock band unit". */
    static List<String> all(String user) {
        return all(user, 100);
    }

    /** The same in pages of that size. */
    static List<String> all(String user, int first) {
        List<String> heard = new ArrayList<>();
        Map<String, Object> variables = new HashMap<>(Map.of("first", first));
        JsonObject page;
        do {
            page = Api.as(user).data(PAGE, variables).getJsonObject("escalations");
            for (Object edge : page.getJsonArray("edges")) {
                heard.add(said(((JsonObject) edge).getJsonObject("node")));
                variables.put("after", ((JsonObject) edge).getString("cursor"));
            }
        } while (page.getJsonObject("pageInfo").getBoolean("hasNextPage"));
        return heard;
    }

    /** What a user hears of one report, without its number. */
    static List<String> of(Journey report, String user) {
        String number = report.receipt().number() + " ";
        return all(user).stream()
                .filter(heard -> heard.startsWith(number))
                .map(heard -> heard.substring(number.length()))
                .toList();
    }

    private static String said(JsonObject node) {
        return String.join(
                " ",
                node.getString("ticketNumber"),
                node.getString("clock"),
                node.getString("band"),
                node.getJsonObject("unit").getString("code"));
    }
}
