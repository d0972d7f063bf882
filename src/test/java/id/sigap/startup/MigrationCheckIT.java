package id.sigap.startup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.testing.Database;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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
