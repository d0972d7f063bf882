package id.sigap.startup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.testing.Database;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database of other migrations, under the very configuration that the service migrates with. */
@QuarkusTest
class MigrationCheckIT {

    private static final String OTHER = "made_by_others";

    @Inject
    Flyway flyway;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.flyway.username")
    String user;

    @ConfigProperty(name = "quarkus.flyway.password")
    String password;

    @BeforeEach
    void anotherDatabase() throws SQLException {
        asSuperuser("create database " + OTHER + " owner " + user);
    }

    @AfterEach
    void noOtherDatabase() throws SQLException {
        asSuperuser("drop database if exists " + OTHER + " with (force)");
    }

    @Test
    void oneOfOtherMigrationsIsToldSoAndWhatToDelete() throws SQLException {
        assertTrue(migration().migrate().success, "its own");
        try (Connection other = DriverManager.getConnection(url(), user, password);
                Statement statement = other.createStatement()) {
            statement.execute("update flyway_schema_history set checksum = checksum + 1 where version = '001'");
        }
        String said = refusal();
        assertEquals(
                "This database was made by other migrations. There is no release yet, so nothing updates older data.",
                said.lines().toList().get(1));
        assertTrue(said.contains("delete this folder"), said);
        assertTrue(said.endsWith(Path.of("target", "database").toAbsolutePath().toString()), said);
    }

    /** Of a migration that failed outside a transaction a row is left: nothing of the data is lost, and nobody is told to drop it. */
    @Test
    void oneThatWasCutOffIsToldSoAndHowToGoOn() throws SQLException {
        assertTrue(migration().migrate().success, "its own");
        try (Connection other = DriverManager.getConnection(url(), user, password);
                Statement statement = other.createStatement()) {
            statement.execute("update flyway_schema_history set success = false where version = '001'");
            String said = refusal();
            assertTrue(said.contains("V001__reference.sql was cut off midway"), said);
            assertTrue(said.contains("  delete from flyway_schema_history where not success;"), said);
            assertFalse(said.contains("DROP DATABASE") || said.contains("delete this folder"), said);
        }
    }

    /** It waits for whoever was there before it, however long they read, and what follows waits no longer than before. */
    @Test
    void anIndexBesideALongReaderIsBuiltInTheEnd(@TempDir Path next) throws Exception {
        assertTrue(migration().migrate().success, "its own");
        Files.writeString(next.resolve("V900__index.sql"), "create index concurrently late on area (name);\n");
        Files.writeString(next.resolve("V900__index.sql.conf"), "executeInTransaction=false\n");
        Files.writeString(
                next.resolve("V901__after.sql"),
                "create table bound as select current_setting('lock_timeout') as waits;\n");
        Flyway later = Flyway.configure()
                .configuration(migration().getConfiguration())
                .locations("filesystem:" + next)
                .ignoreMigrationPatterns("*:missing")
                .target("latest")
                .load();
        try (Connection reader = DriverManager.getConnection(url(), user, password);
                Statement statement = reader.createStatement()) {
            reader.setAutoCommit(false);
            reader.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            statement.execute("select count(*) from area");
            ExecutorService beside = Executors.newSingleThreadExecutor();
            Future<Boolean> migrated = beside.submit(() -> later.migrate().success);
            assertThrows(TimeoutException.class, () -> migrated.get(2_500, TimeUnit.MILLISECONDS));
            reader.commit();
            assertTrue(migrated.get(1, TimeUnit.MINUTES));
            beside.shutdown();
            try (ResultSet row = statement.executeQuery("select waits from bound")) {
                assertTrue(row.next());
                assertEquals("1s", row.getString(1));
            }
        }
    }

    /** What Quarkus prints is the message of the last cause. */
    private String refusal() {
        Throwable failure =
                assertThrows(RuntimeException.class, () -> migration().migrate());
        while (failure.getCause() != null) {
            failure = failure.getCause();
        }
        return assertInstanceOf(StartupFailure.class, failure).getMessage();
    }

    /** One migration is enough, without what follows the last. */
    private Flyway migration() {
        return Flyway.configure()
                .configuration(flyway.getConfiguration())
                .dataSource(url(), user, password)
                .target("1")
                .skipDefaultCallbacks(true)
                .load();
    }

    private String url() {
        return url.replaceFirst("/" + Databases.NAME + "\\b", "/" + OTHER);
    }

    private static void asSuperuser(String sql) throws SQLException {
        try (Connection connection = Database.connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
