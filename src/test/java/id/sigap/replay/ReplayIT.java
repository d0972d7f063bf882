package id.sigap.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.testing.Api;
import id.sigap.testing.Database;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole replay against the real service: broken off amid the file, gone on with, and run once more for nothing. */
@QuarkusTest
class ReplayIT {
    private static final String ISSUER = "quarkus.oidc.auth-server-url";
    private static final String OURS = "from ticket where address like 'REPLAY-IT %'";
    private static final String OUR_STEPS =
            "select count(*) from history_entry where ticket_id in (select id " + OURS + ")";
    private static final String OUR_PHOTOS = "select count(*) from photo where ticket_id in (select id " + OURS + ")";

    @TempDir
    private Path folder;

    private final EveryCase cases = new EveryCase();

    @BeforeEach
    void write() throws IOException {
        Files.write(folder.resolve("cases.csv"), cases.file());
        String issuer = ConfigProvider.getConfig().getValue(ISSUER, String.class);
        Files.writeString(
                folder.resolve("dev.properties"),
                "token-url=" + issuer + "/token\nclient-id=quarkus-app\nclient-secret=secret\n");
    }

    @Test
    void everyReportGetsToItsStatusOnceHoweverOftenTheRunIsBrokenOff() throws Exception {
        Thread first = new Thread(() -> replay("first"));
        first.start();
        await(cases.steps() / 3);
        first.interrupt();
        first.join();
        long broken = count(OUR_STEPS);
        assertTrue(broken < cases.steps(), "it was broken off too late to mean anything");
        assertTrue(report("first").contains("**Broken off"), report("first"));

        assertEquals(0, replay("second"), () -> report("second"));
        assertEquals(cases.wanted(), standing());
        assertEquals(cases.steps(), count(OUR_STEPS));
        assertEquals(cases.photos(), count(OUR_PHOTOS));

        assertEquals(0, replay("third"));
        assertEquals(cases.wanted(), standing());
        assertEquals(cases.steps(), count(OUR_STEPS));
        assertEquals(cases.photos(), count(OUR_PHOTOS));
        assertTrue(report("third").contains("| replayed | " + cases.wanted().size() + " |"), report("third"));
        assertFalse(report("third").contains(EveryCase.SECRET), "the report repeats what a case says");
    }

    /** By the address, which is another one for each case. */
    private static Map<String, String> standing() {
        Map<String, String> standing = new TreeMap<>();
        String all = Database.sql("select string_agg(address || '=' || status, ';') " + OURS);
        for (String pair : all.split(";")) {
            String[] parts = pair.split("=");
            standing.put(parts[0], parts[1]);
        }
        return standing;
    }

    private static void await(long steps) throws InterruptedException {
        for (int i = 0; i < 6000 && count(OUR_STEPS) < steps; i++) {
            Thread.sleep(10);
        }
    }

    private static long count(String sql) {
        return Long.parseLong(Database.sql(sql));
    }

    private String report(String name) {
        try {
            return Files.readString(folder.resolve(name + ".md"));
        } catch (IOException e) {
            return "no report: " + e;
        }
    }

    private int replay(String name) {
        PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return new Replay(out, new AccessFinder(Map.of(), folder.resolve("dev.properties")))
                .run(List.of(
                        folder.resolve("cases.csv").toString(),
                        Api.uri().toString().replace("/graphql", ""),
                        "mapping=" + mapping(),
                        "concurrency=3",
                        "publish=30",
                        "report=" + folder.resolve(name + ".md")));
    }

    private static Path mapping() {
        try {
            return Path.of(ReplayIT.class.getResource("/replay/every-status").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
