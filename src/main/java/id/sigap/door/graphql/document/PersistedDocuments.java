package id.sigap.door.graphql.document;

import io.quarkus.runtime.Startup;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Documents that clients were built with, by the SHA-256 of their text. Whoever sends that need not send the text, and a client
 * can be held to them: who steals its token can ask nothing that it does not ask (GraphQL over HTTP, persisted documents).
 */
@Startup // a file that cannot be read, or is another one, is told at the start
@ApplicationScoped
public class PersistedDocuments {

    private static final String FILE = "sigap.graphql.persisted.file";

    private final Map<String, String> texts;
    private final Set<String> held;

    PersistedDocuments(GraphQLSettings settings) {
        GraphQLSettings.Persisted persisted = settings.persisted();
        this.texts = persisted.file().map(PersistedDocuments::read).orElse(Map.of());
        this.held = persisted.onlyFor().orElse(Set.of());
        if (!held.isEmpty() && texts.isEmpty()) {
            throw new IllegalStateException("sigap.graphql.persisted.only-for needs documents in " + FILE);
        }
    }

    /**
     * Which documents a client may run.
     *
     * @param client who asked for the token; null if there is none, or it does not say
     */
    public ClientDocuments of(@Nullable String client) {
        return new ClientDocuments(texts, client != null && held.contains(client));
    }

    private static Map<String, String> read(Path file) {
        JsonObject json;
        try {
            json = new JsonObject(Files.readString(file));
        } catch (IOException | RuntimeException e) {
            throw new IllegalStateException(FILE + ": " + file + " cannot be read as a JSON object", e);
        }
        Map<String, String> texts = new HashMap<>();
        ofTools(json).forEach(entry -> {
            String hash = ClientDocuments.hash(String.valueOf(entry.getKey()));
            String text = String.valueOf(entry.getValue());
            if (!hash.equals(ClientDocuments.sha256(text))) {
                throw new IllegalStateException(FILE + ": " + entry.getKey() + " is not the SHA-256 of its document");
            }
            texts.put(hash, text);
        });
        return Map.copyOf(texts);
    }

    /** Most tools write an object of hash and text; Apollo's a list of operations. */
    private static JsonObject ofTools(JsonObject json) {
        if (!(json.getValue("operations") instanceof JsonArray operations)) {
            return json;
        }
        JsonObject texts = new JsonObject();
        for (Object each : operations) {
            if (!(each instanceof JsonObject operation)) {
                throw new IllegalStateException(FILE + ": an operation is no object");
            }
            texts.put(operation.getString("id"), operation.getString("body"));
        }
        return texts;
    }
}
