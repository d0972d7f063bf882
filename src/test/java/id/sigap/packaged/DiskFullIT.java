package id.sigap.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.startup.ForeignServer;
import id.sigap.testing.Reports;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The database's disk is full: each write is refused with a word to come back, health says so, nothing acknowledged is lost, and
 * when there is room again all goes on. On a small disk in memory, which only root may mount. By {@code make cluster}.
 */
@Tag("cluster")
@Shows(Promise.I4)
class DiskFullIT {

    private static final Set<String> LATER = Set.of("UNAVAILABLE", "OUTCOME_UNKNOWN");

    @TempDir
    static Path folder;

    @Test
    void nothingAcknowledgedIsLostAndItComesBackWithTheRoom() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(mount(disk), "only root can mount a small disk");
        try (ForeignServer server = new ForeignServer(disk)) {
            server.administer("create role kota login password 'rahasia-kota'", "create database kota owner kota");
            try (Sigap sigap = new Sigap(folder.resolve("sigap"), FailoverIT.settings(server, folder))) {
                sigap.start();
                Map<String, Map<String, Object>> acknowledged = new HashMap<>();
                for (int i = 0; i < 20; i++) {
                    assertEquals("", submit(sigap, Reports.rubble(), acknowledged));
                }
                fill(disk.resolve("ballast"));
                Set<String> told = new TreeSet<>();
                for (int i = 0; i < 400 && told.size() < 2; i++) {
                    told.add(submit(sigap, Reports.rubble(), acknowledged));
                    told.remove("");
                    if (!told.isEmpty() && i % 20 == 19) {
                        break;
                    }
                }
                assertFalse(told.isEmpty(), "there was room all the time");
                assertTrue(LATER.containsAll(told), told.toString());

                Files.delete(disk.resolve("ballast"));
                if (!server.isRunning()) {
                    // Without room for its log it stops at once, and whoever runs it starts it again.
                    Standstill.until("it is not ready", () -> sigap.ready() == 503);
                    server.start();
                }
                Standstill.until("it is ready", () -> sigap.ready() == 200);
                Standstill.until("it stores again", () -> submit(sigap, Reports.rubble(), acknowledged)
                        .isEmpty());
                for (Map.Entry<String, Map<String, Object>> each :
                        Map.copyOf(acknowledged).entrySet()) {
                    Map<String, Map<String, Object>> again = new HashMap<>();
                    assertEquals("", submit(sigap, each.getValue(), again));
                    assertEquals(Set.of(each.getKey()), again.keySet(), "acknowledged, then lost");
                }
                System.out.printf("disk full: told %s; %d acknowledged, all there%n", told, acknowledged.size());
                assertFalse(sigap.log().contains("Incident"), sigap.log());
                assertTrue(
                        sigap.log().contains("no room left") || sigap.log().contains("takes no writes"), sigap.log());
            }
        } finally {
            run("umount", "-l", disk.toString());
        }
    }

    /** The code that it was refused by; none if it is stored. */
    private static String submit(Sigap sigap, Map<String, Object> input, Map<String, Map<String, Object>> acknowledged)
            throws Exception {
        JsonObject answer = new JsonObject(sigap.post(
                "/graphql",
                "application/json",
                sigap.issuer().token("warga", "citizen"),
                ThreeInstances.body(Reports.SUBMIT, Map.of("input", input))));
        if (answer.getJsonArray("errors") != null) {
            return answer.getJsonArray("errors")
                    .getJsonObject(0)
                    .getJsonObject("extensions")
                    .getString("code");
        }
        JsonObject receipt = answer.getJsonObject("data").getJsonObject("ticketSubmit");
        acknowledged.put(receipt.getString("number") + ' ' + receipt.getString("pin"), input);
        return "";
    }

    private static void fill(Path file) throws IOException {
        byte[] block = new byte[8_192];
        try (OutputStream out = Files.newOutputStream(file)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            // As it should be.
        }
    }

    private static boolean mount(Path disk) throws Exception {
        return run("mount", "-t", "tmpfs", "-o", "size=180m,mode=700", "sigap", disk.toString()) == 0;
    }

    private static int run(String... command) throws Exception {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException none) {
            return 127;
        }
    }
}
