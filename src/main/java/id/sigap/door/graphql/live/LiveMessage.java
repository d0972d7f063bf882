package id.sigap.door.graphql.live;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message of {@code graphql-transport-ws}; what is none is {@link Optional#empty}.
 *
 * @param id empty if it has none
 */
record LiveMessage(String type, String id, @Nullable JsonObject payload) {

    private static final String BEARER = "Bearer ";

    /** Clients number them, or draw a UUID. */
    private static final int LONGEST_ID = 100;

    static Optional<LiveMessage> read(String text) {
        try {
            JsonObject json = new JsonObject(text);
            Object id = json.getValue("id", "");
            Object payload = json.getValue("payload");
            boolean known = json.getValue("type") instanceof String
                    && id instanceof String name
                    && name.length() <= LONGEST_ID
                    && (payload == null || payload instanceof JsonObject);
            return known
                    ? Optional.of(new LiveMessage(json.getString("type"), (String) id, (JsonObject) payload))
                    : Optional.empty();
        } catch (DecodeException e) {
            return Optional.empty();
        }
    }

    /** What stands where a request has its header. */
    @Nullable
    String token() {
        if (payload == null) {
            return null;
        }
        Object said = payload.getValue("Authorization", payload.getValue("authorization"));
        return said instanceof String text ? token(text) : null;
    }

    static @Nullable String token(@Nullable String header) {
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? header.substring(BEARER.length()).strip()
                : null;
    }

    static String of(String type) {
        return new JsonObject().put("type", type).encode();
    }

    static String next(String id, JsonObject answer) {
        return new JsonObject()
                .put("id", id)
                .put("type", "next")
                .put("payload", answer)
                .encode();
    }

    static String error(String id, JsonArray errors) {
        return new JsonObject()
                .put("id", id)
                .put("type", "error")
                .put("payload", errors)
                .encode();
    }
}
