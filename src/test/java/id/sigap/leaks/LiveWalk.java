package id.sigap.leaks;

import id.sigap.door.graphql.live.LiveLook;
import id.sigap.testing.Api;
import id.sigap.testing.LiveClient;
import id.sigap.testing.Tokens;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is told of each list to whoever subscribed to it before others did something. The rounds are made by hand, one behind
 * each thing that happens: what is told, and behind which of them, has to be the same in all worlds.
 */
final class LiveWalk {

    /** What can be subscribed to; {@link TwinWorldIT} looks whether there is anything else. */
    static final Set<String> ROOTS = Set.of("ticketChanges");

    private static final String DOCUMENT =
            "subscription { ticketChanges(scope: %s) { ticketId left ticket { id number status version hiddenFields"
                    + " urgency latestStep { action } } } }";

    private final ServedSchema schema;
    private final Map<String, LiveClient> clients = new LinkedHashMap<>();
    private final Map<String, StringBuilder> heard = new LinkedHashMap<>();

    LiveWalk(ServedSchema schema) {
        this.schema = schema;
    }

    /** One connection for each list; who has no token is shown out. */
    void begin(Caller caller) {
        end();
        heard.clear();
        String user = caller.who().user();
        if (user == null) {
            int code = LiveClient.of(Api.uri()).init(null).closedWith();
            caller.hears(ask("nothing"), Integer.toString(code));
            return;
        }
        for (String scope : schema.constants("ChangeScope")) {
            JsonObject payload = new JsonObject().put("query", DOCUMENT.formatted(scope));
            clients.put(scope, LiveClient.of(Api.uri(), Tokens.of(user)).subscribe("a", payload));
            heard.put(scope, new StringBuilder());
        }
        LiveLook.settle(clients.values());
        look();
    }

    /** Behind something that others did, or that happened by itself. */
    void look() {
        if (!clients.isEmpty()) {
            Worlds.settle();
            LiveLook.now(clients.values());
            clients.forEach((scope, client) -> heard.get(scope)
                    .append(client.rest().stream()
                            .map(JsonObject::encode)
                            .collect(Collectors.joining("\n", "[", "]\n"))));
        }
    }

    /** All that was told. */
    void tell(Caller caller) {
        end();
        heard.forEach((scope, frames) -> caller.hears(ask(scope), frames.toString()));
    }

    private void end() {
        clients.values().forEach(LiveClient::close);
        clients.clear();
    }

    private static Ask ask(String scope) {
        return new Ask("SUBSCRIBE", "/graphql/live " + scope, List.of(), null);
    }
}
