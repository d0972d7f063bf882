package id.sigap.startup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.startup.migration.AppliedMigrations;
import id.sigap.testing.Database;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database of other migrations, under the very configuration that the service migrates with. */
@QuarkusTest
class MigrationCheckIT {

    private static final String OTHER = "made_by_others";

    @TempDir
    Path folder;

    @Inject
    Flyway flyway;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.flyway.username")
    String user;

    @ConfigProperty(name = "quarkus.flyway.password")
    String password;

    @ConfigProperty(name = "quarkus.datasource.username")
    String service;

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

    /** Only where nothing is to be said of the migrations is Flyway not asked. */
    @Test
    void oneThatHasAllIsSeenToHaveThemAndNoOther() throws Exception {
        AppliedMigrations release = AppliedMigrations.of(packaged());
        try (Connection other = DriverManager.getConnection(url(), user, password);
                Statement statement = other.createStatement()) {
            assertFalse(release.areAllIn(other), "an empty one");
            assertTrue(all().migrate().success, "its own");
            assertTrue(release.areAllIn(other), "all of them");
            other.setAutoCommit(false);
            for (String change : List.of(
                    "update flyway_schema_history set checksum = checksum + 1 where version = '011'",
                    "update flyway_schema_history set success = false where version = '011'",
                    "update flyway_schema_history set version = '009', script = 'V009__others.sql' where version = '011'",
                    "delete from flyway_schema_history where version = '001'",
                    "delete from flyway_schema_history where version = (select max(version) from flyway_schema_history)",
                    "drop table flyway_schema_history")) {
                statement.execute(change);
                assertFalse(release.areAllIn(other), change);
                other.rollback();
            }
            statement.execute("""
                    insert into flyway_schema_history
                    select 1000, '999', 'later', type, 'V999__later.sql', 7, installed_by, installed_on, 1, true
                    from flyway_schema_history where version = '001'""");
            assertTrue(release.areAllIn(other), "those of a later release are none of ours");
            other.rollback();
        }
    }

    /** Instances that start together. */
    @Test
    void rightsAreGivenByOneAfterTheOther() throws Exception {
        assertTrue(all().migrate().success, "its own");
        String grant = "select grant_service('" + service + "')";
        try (Connection first = DriverManager.getConnection(url(), user, password);
                Statement one = first.createStatement()) {
            first.setAutoCommit(false);
            one.execute(grant);
            CompletableFuture<Void> other = CompletableFuture.runAsync(() -> alone(grant));
            String waiting = "select count(*) from pg_stat_activity where query = '" + grant.replace("'", "''")
                    + "' and wait_event_type = 'Lock'";
            for (int look = 0; look < 600 && !Database.sql(waiting).equals("1"); look++) {
                Thread.sleep(50);
            }
            first.commit();
            other.join();
        }
    }

    private void alone(String sql) {
        try (Connection connection = DriverManager.getConnection(url(), user, password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As Maven packs them. */
    private Path packaged() throws IOException {
        Path jar = folder.resolve("release.jar");
        Path classes = Path.of("target", "classes");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> scripts = Files.list(classes.resolve("db/migration"))) {
            for (Path script : scripts.toList()) {
                out.putNextEntry(new JarEntry(classes.relativize(script).toString()));
                Files.copy(script, out);
            }
        }
        return jar;
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
        return configured().target("1").load();
    }

    private Flyway all() {
        return configured().load();
    }

    private FluentConfiguration configured() {
        return Flyway.configure()
                .configuration(flyway.getConfiguration())
                .dataSource(url(), user, password)
                .skipDefaultCallbacks(true);
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
