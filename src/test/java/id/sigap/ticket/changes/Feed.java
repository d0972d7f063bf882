package id.sigap.ticket.changes;

import id.sigap.testing.Api;
import id.sigap.testing.Journey;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What one viewer is told of what changed in one list, from where they began. */
final class Feed {

    static final String PAGE = """
            query($scope: ChangeScope!, $since: String, $first: Int = 100) {
              ticketChanges(scope: $scope, since: $since, first: $first) {
                changes { ticketId left ticket { id number status hiddenFields latestStep { action } } } cursor more
              }
            }""";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Api api;
    private final String scope;
    private String cursor;

    private Feed(Api api, String scope) {
        this.api = api;
        this.scope = scope;
    }

    /** From now on. */
    static Feed of(String user, String scope) {
        Feed feed = new Feed(Api.as(user), scope);
        feed.cursor = feed.ask(null, 100).getString("cursor");
        return feed;
    }

    String cursor() {
        return cursor;
    }

    String refused(String since, int first) {
        Map<String, Object> variables = new HashMap<>(Map.of("scope", scope, "first", first));
        variables.put("since", since);
        return api.errorCode(PAGE, variables);
    }

    JsonObject ask(String since, int first) {
        Map<String, Object> variables = new HashMap<>(Map.of("scope", scope, "first", first));
        variables.put("since", since);
        return api.data(PAGE, variables).getJsonObject("ticketChanges");
    }

    /** All that is new, by the id of its report; whoever reads on is told nothing of it again. */
    Map<String, JsonObject> news() {
        Map<String, JsonObject> news = new LinkedHashMap<>();
        JsonObject page;
        do {
            page = ask(cursor, 100);
            cursor = page.getString("cursor");
            page.getJsonArray("changes")
                    .forEach(change -> news.put(((JsonObject) change).getString("ticketId"), (JsonObject) change));
        } while (page.getBoolean("more"));
        return news;
    }

    /** The same, once it tells of that report: it stays behind whatever transaction is open anywhere on the server. */
    Map<String, JsonObject> newsWith(Journey report) {
        Map<String, JsonObject> all = new LinkedHashMap<>();
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!all.containsKey(report.receipt().id())) {
            if (System.nanoTime() > until) {
                throw new AssertionError(
                        scope + " tells nothing of " + report.receipt().number() + ": " + all);
            }
            all.putAll(news());
        }
        return all;
    }
}
