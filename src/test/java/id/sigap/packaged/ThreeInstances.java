package id.sigap.packaged;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Three processes of the packaged application on one database, open to the tokens of one issuer. */
final class ThreeInstances implements Instances, AutoCloseable {

    static final int COUNT = 3;

    /** Nothing acts by itself while a test looks at locks and histories. */
    private static final Map<String, String> QUIET = Map.of(
            "SIGAP_REFERENCE_REFRESH", "1h",
            "SIGAP_DEADLINES_WATCH", "1h",
            "SIGAP_PARTINGS_WATCH", "1h",
            "SIGAP_AUDIT_WATCH", "1h");

    private final Issuer issuer = new Issuer(0);
    private final List<Sigap> all;

    ThreeInstances(String name) throws IOException, InterruptedException {
        Path folder = Path.of("target", name, UUID.randomUUID().toString());
        all = List.of(
                new Sigap(folder, QUIET, issuer), new Sigap(folder, QUIET, issuer), new Sigap(folder, QUIET, issuer));
        // The first makes the database.
        all.get(0).start();
        CompletableFuture.allOf(starting(1), starting(2)).join();
    }

    private CompletableFuture<Void> starting(int instance) {
        return CompletableFuture.runAsync(() -> {
            try {
                all.get(instance).start();
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** One of them; the numbers go round. */
    Sigap get(int number) {
        return all.get(Math.floorMod(number, COUNT));
    }

    @Override
    public String token(String subject, String... rolesAndGroups) {
        return issuer.token(subject, rolesAndGroups);
    }

    @Override
    public JsonObject ask(int instance, String token, String document, Map<String, Object> variables)
            throws IOException, InterruptedException {
        return new JsonObject(get(instance).post("/graphql", "application/json", token, body(document, variables)));
    }

    static byte[] body(String document, Map<String, Object> variables) {
        return new JsonObject()
                .put("query", document)
                .put("variables", new JsonObject(variables))
                .toBuffer()
                .getBytes();
    }

    /** Straight into their database, as who owns the tables. */
    Connection database() throws IOException, SQLException {
        return all.get(0).database();
    }

    /** The same as who owns the server, and sees what all others wait for. */
    Connection server() throws IOException, SQLException {
        return all.get(0).database("postgres");
    }

    @Override
    public void close() throws InterruptedException {
        for (Sigap each : all) {
            each.close();
        }
    }
}
