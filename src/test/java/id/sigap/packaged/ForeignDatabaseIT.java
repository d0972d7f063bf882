package id.sigap.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.startup.ForeignServer;
import io.vertx.core.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The package starts as README says, on a PostgreSQL that is the operator's: on an empty database, and again on the same one;
 * with one role, and with the two that docs/audit.md makes, of which
 * one migrates by a command of its own.
 */
class ForeignDatabaseIT {

    private static final String SUBMIT =
            "mutation { ticketSubmit(input: { clientKey: \"%s\", categoryCode: \"trotoar\", description: \"Puing.\" })"
                    + " { number pin userErrors { code } } }";
    private static final String TRACK = "{ ticket(number: \"%s\", pin: \"%s\") { status } }";

    @TempDir
    static Path folder;

    private static ForeignServer server;

    @BeforeAll
    static void startTheServer() throws Exception {
        server = new ForeignServer(folder);
    }

    @AfterAll
    static void stopTheServer() throws Exception {
        server.close();
    }

    @Test
    void oneRoleMigratesAndServes() throws Exception {
        server.administer("create role kota login password 'rahasia-kota'", "create database kota owner kota");
        startsFreshAndAgain("one", readme("kota"));
    }

    @Test
    void oneRoleMigratesAndAnotherServes() throws Exception {
        server.administer(
                "create role sigap_owner login password 'rahasia-pemilik'",
                "create role sigap login password 'rahasia-sigap'",
                "create database sigap owner sigap_owner");
        Map<String, String> serving = readme("sigap");
        serving.put("QUARKUS_FLYWAY_MIGRATE_AT_START", "false");
        Map<String, String> migrating = new HashMap<>(serving);
        migrating.put("SIGAP_DATABASE_OWNER_USERNAME", "sigap_owner");
        migrating.put("SIGAP_DATABASE_OWNER_PASSWORD", "rahasia-pemilik");

        Path job = folder.resolve("two-job");
        assertTrue(run(job, serving).startsWith("1\n"));
        assertTrue(Files.readString(job.resolve("command.log")).contains("The database is not at this release yet"));
        assertEquals("2\n", run(job, migrating, "migrate", "now"));
        String done = run(job, migrating, "migrate");
        assertTrue(done.matches("0\nThe database is at version [0-9]+: .+\n"), done);
        // Again is nothing, and no server has the owner's password.
        assertEquals(done, run(job, migrating, "migrate"));
        startsFreshAndAgain("two", serving);

        try (Connection connection = server.connect("sigap", "sigap", "rahasia-sigap");
                Statement statement = connection.createStatement()) {
            SQLException refused =
                    assertThrows(SQLException.class, () -> statement.execute("delete from history_entry"));
            assertEquals("42501", refused.getSQLState(), refused.getMessage());
        }
    }

    private static Map<String, String> readme(String role) {
        Map<String, String> settings = new HashMap<>();
        settings.put("SIGAP_DATABASE_URL", server.url(role));
        settings.put("SIGAP_DATABASE_USERNAME", role);
        settings.put("SIGAP_DATABASE_PASSWORD", "rahasia-" + role);
        settings.put("SIGAP_KEYS_V1", "S3VuY2kgaW5kdWsgdW50dWsgdWppLCBidWthbiByYWhhc2lhLg==");
        settings.put("SIGAP_PHOTOS_FOLDER", folder.resolve("photos").toString());
        // Of each start the first seconds count, and those are cheaper so.
        settings.put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        return settings;
    }

    /** What was submitted after the first start is there after the second, which has nothing to migrate. Each has a log of its own, without others' stops. */
    private static void startsFreshAndAgain(String name, Map<String, String> settings) throws Exception {
        JsonObject report;
        try (Sigap sigap = new Sigap(folder.resolve(name + "-fresh"), settings)) {
            sigap.start();
            report = ask(sigap, SUBMIT.formatted(UUID.randomUUID())).getJsonObject("ticketSubmit");
            assertTrue(report.getJsonArray("userErrors").isEmpty(), report.encode());
        }
        try (Sigap sigap = new Sigap(folder.resolve(name + "-migrated"), settings)) {
            sigap.start();
            String track = TRACK.formatted(report.getString("number"), report.getString("pin"));
            assertEquals("WAITING", ask(sigap, track).getJsonObject("ticket").getString("status"));
            assertFalse(sigap.log().contains("\"level\":\"ERROR\""), sigap.log());
            assertFalse(sigap.log().contains("org.flywaydb"), "nothing was to migrate: " + sigap.log());
        }
    }

    private static String run(Path folder, Map<String, String> settings, String... arguments) throws Exception {
        try (Sigap sigap = new Sigap(folder, settings)) {
            return sigap.run(arguments);
        }
    }

    private static JsonObject ask(Sigap sigap, String document) throws Exception {
        String answer = sigap.post(new JsonObject().put("query", document).encode());
        return new JsonObject(answer).getJsonObject("data");
    }
}
