package id.sigap.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.startup.ForeignServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Migrations that are cut off, that two begin at once, that find a standby, or somebody who reads for long. By {@code make cluster}. */
@Tag("cluster")
@Shows({Promise.A5, Promise.O2})
class MigrationsIT {

    private static final String DONE =
            "select count(*) from flyway_schema_history where success and version is not null";
    private static final String TWICE =
            "select count(*) - count(distinct version) from flyway_schema_history" + " where version is not null";

    private static final String BUILDING = "select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
            + " and query like 'create index concurrently%' and now() - query_start > interval '3 seconds'";

    @TempDir
    Path folder;

    private ForeignServer server;

    @BeforeEach
    void start() throws Exception {
        server = new ForeignServer(folder);
        server.administer("create role kota login password 'rahasia-kota'", "create database kota owner kota");
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void oneThatIsKilledMidwayGoesOnWithTheNextStart() throws Exception {
        try (Sigap sigap = new Sigap(folder.resolve("sigap"), FailoverIT.settings(server, folder));
                Connection watch = server.connect("kota", "kota", "rahasia-kota")) {
            sigap.begin();
            Standstill.until("some are done", () -> done(watch) >= 3);
            sigap.kill();
            long midway = done(watch);
            assertTrue(midway < all(), "it was killed too late to mean anything: " + midway);
            sigap.start();
            assertEquals(all(), done(watch));
            assertEquals(0, number(watch, TWICE));
            System.out.printf("killed after %d of %d migrations: the next start did the rest%n", midway, all());
        }
    }

    @Test
    void ofTwoThatBeginAtOnceEachMigrationIsDoneByOne() throws Exception {
        try (Sigap one = new Sigap(folder.resolve("one"), FailoverIT.settings(server, folder));
                Sigap other = new Sigap(folder.resolve("other"), FailoverIT.settings(server, folder));
                Connection watch = server.connect("kota", "kota", "rahasia-kota")) {
            one.begin();
            other.begin();
            for (Sigap each : List.of(one, other)) {
                Standstill.until("it is ready", () -> each.ready() == 200);
                assertTrue(!each.log().contains("\"level\":\"ERROR\""), each.log());
            }
            assertEquals(all(), done(watch));
            assertEquals(0, number(watch, TWICE));
        }
    }

    /** It waits for whoever was there before it, however long they read; what follows waits no longer than before. */
    @Test
    void anIndexBesideALongReaderWaitsAndTheServiceGoesOn() throws Exception {
        try (Sigap sigap = new Sigap(folder.resolve("sigap"), FailoverIT.settings(server, folder));
                Connection reader = server.connect("kota", "kota", "rahasia-kota");
                Connection watch = server.connect("kota", "kota", "rahasia-kota")) {
            sigap.start();
            reader.setAutoCommit(false);
            reader.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            number(reader, "select count(*) from ticket");
            ExecutorService beside = Executors.newSingleThreadExecutor();
            Future<?> migrated = beside.submit(() -> next().migrate());
            Standstill.until("it waits longer than anything else may", () -> number(watch, BUILDING) == 1);
            assertTrue(new Asking(sigap)
                    .submit(sigap.issuer().token("warga", "citizen"))
                    .is(200));
            assertEquals(1, number(watch, BUILDING), "who writes does not wait for it, nor it for them");
            reader.commit();
            migrated.get(1, TimeUnit.MINUTES);
            beside.shutdown();
            assertEquals(
                    1,
                    number(
                            watch,
                            "select count(*) from pg_index where indisvalid" + " and indexrelid = 'late'::regclass"));
            assertEquals(1, number(watch, "select count(*) from bound where waits = '1s'"));
        }
    }

    /** What the next release brings. */
    private Flyway next() throws IOException {
        Path next = Files.createDirectory(folder.resolve("next"));
        Files.writeString(next.resolve("V900__index.sql"), "create index concurrently late on ticket (status);\n");
        Files.writeString(next.resolve("V900__index.sql.conf"), "executeInTransaction=false\n");
        Files.writeString(
                next.resolve("V901__after.sql"),
                "create table bound as select current_setting('lock_timeout') as waits;\n");
        return NextRelease.of(server, next);
    }

    @Test
    void aStandbyIsNoPlaceToStartOn() throws Exception {
        try (ForeignServer standby = server.standby(Files.createDirectory(folder.resolve("standby")))) {
            Map<String, String> settings = FailoverIT.settings(standby, folder);
            Sigap sigap = new Sigap(folder.resolve("sigap"), settings);
            sigap.begin();
            assertEquals(1, sigap.exitCode());
            assertTrue(sigap.log().contains("* sigap.database.url"), sigap.log());
            assertTrue(sigap.log().contains("This server can only be read"), sigap.log());
            sigap.close();
        }
    }

    private static long all() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("V"))
                    .count();
        }
    }

    private static long done(Connection database) throws SQLException {
        boolean begun =
                number(database, "select count(*) from pg_tables where tablename = 'flyway_schema_history'") > 0;
        return begun ? number(database, DONE) : 0;
    }

    private static long number(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
