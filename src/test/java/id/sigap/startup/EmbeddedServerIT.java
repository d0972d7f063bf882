package id.sigap.startup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.testing.Beside;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real servers in real processes, all on one data directory, which is made once. */
@Beside
class EmbeddedServerIT {

    @TempDir
    static Path folder;

    private final Path data = folder.resolve("database");

    @BeforeEach
    void noServerIsLeftFromTheTestBefore() throws Exception {
        assertEquals(Optional.empty(), server());
    }

    @Test
    void isDurableAndPrivateAndSetAsTold() throws Exception {
        String prefix = "it's \\ %m \"[%p]\" ";
        try (ServerProcess sigap =
                ServerProcess.start("dev", data, "sigap.database.settings.log_line_prefix", prefix)) {
            assertEquals("on", show(sigap, "fsync"));
            assertEquals("on", show(sigap, "synchronous_commit"));
            assertEquals("on", show(sigap, "full_page_writes"));
            assertEquals("on", show(sigap, "data_checksums"));
            assertEquals("UTF8", show(sigap, "server_encoding"));
            assertEquals("127.0.0.1", show(sigap, "listen_addresses"));
            assertEquals("off", show(sigap, "is_superuser"));
            assertEquals(prefix, show(sigap, "log_line_prefix"));
            for (Path secret : List.of(data.resolve("sigap.pgpass"), folder.resolve("sigap.key"))) {
                assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)));
            }
        }
    }

    @Test
    void keepsDataAndKeyBetweenRunsButNotForTests() throws Exception {
        String key;
        try (ServerProcess sigap = ServerProcess.start("dev", data)) {
            run(sigap, "create table kept as select 17 as number");
            key = sigap.masterKey();
        }
        try (ServerProcess sigap = ServerProcess.start("dev", data)) {
            assertEquals("17", ask(sigap, "select number from kept"));
            assertEquals(key, sigap.masterKey());
        }
        try (ServerProcess sigap = ServerProcess.start("test", data)) {
            assertEquals("0", ask(sigap, "select count(*) from pg_tables where tablename = 'kept'"));
        }
    }

    @Test
    void startsAnewAsToldNowWhatAKilledProcessLeftBehindAndRecoversWhenTheServerWasKilledToo() throws Exception {
        ServerProcess killed = ServerProcess.start("dev", data);
        run(killed, "create table orphaned as select 18 as number");
        killed.kill();
        PidFile orphan = server().orElseThrow();

        ServerProcess killedToo = ServerProcess.start("dev", data, "sigap.database.settings.max_connections", "17");
        assertFalse(orphan.isServer());
        assertEquals("18", ask(killedToo, "select number from orphaned"));
        assertEquals("17", show(killedToo, "max_connections"));
        run(killedToo, "create table recovered as select 19 as number");
        killedToo.kill();
        killServer();
        anotherProgramHasItsPidNow();

        try (ServerProcess sigap = ServerProcess.start("dev", data)) {
            assertEquals("18", ask(sigap, "select number from orphaned"));
            assertEquals("19", ask(sigap, "select number from recovered"));
        }
    }

    @Test
    void isSharedAndStoppedByTheLastToLeaveEvenIfSomebodyIsStillConnected() throws Exception {
        ServerProcess first = ServerProcess.start("dev", data);
        ServerProcess second = ServerProcess.start("dev", data);
        assertEquals(first.url(), second.url());
        first.close();
        assertEquals("1", ask(second, "select 1"));
        try (Connection connection = second.connect()) {
            second.close();
            assertEquals(Optional.empty(), server());
            assertFalse(connection.isValid(1));
        }
    }

    /** As who answers the last request is, while the process ends. */
    @Test
    void waitsForWhoIsStillAtWorkWhenItStops() throws Exception {
        ServerProcess sigap = ServerProcess.start("dev", data);
        try (Connection connection = sigap.connect();
                Statement atWork = connection.createStatement()) {
            CompletableFuture<Boolean> done = CompletableFuture.supplyAsync(() -> {
                try (connection) {
                    return atWork.execute("select pg_sleep(2)");
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            Thread.sleep(500);
            sigap.close();
            assertTrue(done.join());
        }
        assertEquals(Optional.empty(), server());
    }

    private void killServer() throws Exception {
        ProcessHandle postgres = ProcessHandle.of(server().orElseThrow().pid()).orElseThrow();
        postgres.destroyForcibly();
        postgres.onExit().join();
    }

    private void anotherProgramHasItsPidNow() throws Exception {
        List<String> left = new ArrayList<>(Files.readAllLines(data.resolve("postmaster.pid")));
        left.set(0, Long.toString(ProcessHandle.current().pid()));
        Files.write(data.resolve("postmaster.pid"), left);
    }

    /** The server that runs now, if one does. */
    private Optional<PidFile> server() throws Exception {
        return PidFile.read(data.resolve("postmaster.pid")).filter(PidFile::isServer);
    }

    private static String show(ServerProcess sigap, String setting) throws SQLException {
        return ask(sigap, "show " + setting);
    }

    private static String ask(ServerProcess sigap, String query) throws SQLException {
        try (Connection connection = sigap.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void run(ServerProcess sigap, String command) throws SQLException {
        try (Connection connection = sigap.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
