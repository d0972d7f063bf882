package id.sigap.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.replay.EveryCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A replay that is killed, then the service under a replay, both with kill -9: the next run completes every case, and the
 * one after it finds nothing to do. Tokens expire all the while.
 */
class ReplayKilledIT {

    private static final String HISTORY = "select count(*) from history_entry";
    private static final String PHOTOS = "select count(*) from photo where ticket_id is not null";

    private final Path folder =
            Path.of("target", "replay", UUID.randomUUID().toString()).toAbsolutePath();
    private final EveryCase cases = new EveryCase();
    private Sigap sigap;

    @BeforeEach
    void start() throws Exception {
        // Short-lived, so that tokens expire while it is at it.
        sigap = new Sigap(folder, Map.of(), new Issuer(0, Sigap.demoUsers(), Duration.ofSeconds(20)));
        sigap.start();
        Files.write(folder.resolve("cases.csv"), cases.file());
        Files.createDirectories(folder.resolve(".sigap"));
        Files.writeString(
                folder.resolve(".sigap").resolve("dev.properties"),
                "token-url=" + sigap.tokenUrl() + "\nclient-id=replay\n");
    }

    @AfterEach
    void stop() throws InterruptedException {
        sigap.close();
    }

    @Test
    void eachSideMayBeKilledAndEveryCaseIsCarriedToItsEndOnce() throws Exception {
        Process killed = replay();
        await(cases.steps() / 4);
        killed.destroyForcibly().waitFor();
        long first = number(HISTORY);

        Process alone = replay();
        await(cases.steps() / 2);
        sigap.kill();
        long second = number(HISTORY);
        assertTrue(first < second && second < cases.steps(), "killed too late to mean anything: " + second);
        // While it goes on trying: whether it holds out until the service is back is its own affair.
        sigap.start();
        alone.waitFor();

        assertEquals(0, replay().waitFor(), this::log);
        assertEquals(cases.wanted(), standing());
        assertEquals(cases.steps(), number(HISTORY));
        assertEquals(cases.photos(), number(PHOTOS));

        assertEquals(0, replay().waitFor(), this::log);
        assertEquals(cases.steps(), number(HISTORY));
        assertEquals(cases.photos(), number(PHOTOS));
        System.out.printf("replay killed after %d, service after %d of %d steps%n", first, second, cases.steps());
    }

    /** A process of its own, in a folder that looks like the one dev mode was started in. */
    private Process replay() throws IOException {
        Path classes = Path.of("target", "test-classes").toAbsolutePath();
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "id.sigap.replay.Replay",
                "cases.csv",
                sigap.url(),
                "concurrency=3",
                "mapping=" + classes.resolve("replay").resolve("every-status"));
        builder.directory(folder.toFile());
        builder.redirectErrorStream(true);
        builder.redirectOutput(
                ProcessBuilder.Redirect.appendTo(folder.resolve("replay.log").toFile()));
        return builder.start();
    }

    private void await(long steps) throws Exception {
        for (int i = 0; i < 3000 && number(HISTORY) < steps; i++) {
            Thread.sleep(20);
        }
    }

    private Map<String, String> standing() throws Exception {
        Map<String, String> standing = new TreeMap<>();
        try (Connection database = sigap.database();
                ResultSet rows = database.createStatement().executeQuery("select address, status from ticket")) {
            while (rows.next()) {
                standing.put(rows.getString(1), rows.getString(2));
            }
        }
        return standing;
    }

    private long number(String sql) throws IOException, SQLException {
        try (Connection database = sigap.database();
                ResultSet row = database.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("replay.log"));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
