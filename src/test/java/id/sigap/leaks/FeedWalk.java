package id.sigap.leaks;

import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What changed in each list since a cursor that was told before others did something. */
final class FeedWalk {

    private static final String BEGUN = "query { ticketChanges(scope: %s) { cursor more } }";
    private static final String NEWS = "query { ticketChanges(scope: %s, since: %s, first: %d) { cursor more changes {"
            + " ticketId left ticket { id number status version hiddenFields urgency latestStep { action } } } } }";
    private static final List<Integer> PAGES = List.of(100, 1);

    private final ServedSchema schema;
    private final Map<String, String> cursors = new HashMap<>();

    FeedWalk(ServedSchema schema) {
        this.schema = schema;
    }

    void keep(Caller caller) {
        cursors.clear();
        for (String scope : schema.constants("ChangeScope")) {
            JsonObject page = page(caller.ask(Ask.graphql(BEGUN.formatted(scope))));
            if (page != null) {
                cursors.put(scope, page.getString("cursor"));
            }
        }
    }

    /** Whole, and page by page; where nobody was told where to begin, it is refused. */
    void goOn(Caller caller) {
        Worlds.settle();
        for (String scope : schema.constants("ChangeScope")) {
            for (int first : PAGES) {
                String cursor = cursors.getOrDefault(scope, "AQ");
                JsonObject page;
                do {
                    page = page(caller.ask(Ask.graphql(NEWS.formatted(scope, Ask.quoted(cursor), first))));
                    cursor = page == null ? cursor : page.getString("cursor");
                } while (page != null && page.getBoolean("more"));
            }
        }
    }

    private static JsonObject page(Told told) {
        JsonObject data = told.status() == 200 ? new JsonObject(told.text()).getJsonObject("data") : null;
        return data == null ? null : data.getJsonObject("ticketChanges");
    }
}
