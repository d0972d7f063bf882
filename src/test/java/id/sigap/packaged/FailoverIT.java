package id.sigap.packaged;

import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.startup.ForeignServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Promises A3 and A4 in short, by {@code make cluster}: two instances under load; one is killed and started again, then
 * PostgreSQL is, then both. With a standby that takes over: {@code make failover}.
 */
@Tag("cluster")
@Shows({Promise.A3, Promise.A4, Promise.I4})
class FailoverIT {

    private static final Duration BACK = Duration.ofSeconds(60);

    @TempDir
    static Path folder;

    private ForeignServer server;
    private Issuer issuer;
    private List<Sigap> two;

    @BeforeEach
    void start() throws Exception {
        server = new ForeignServer(folder);
        server.administer("create role kota login password 'rahasia-kota'", "create database kota owner kota");
        issuer = new Issuer(0);
        two = List.of(
                new Sigap(folder.resolve("one"), settings(server, folder), issuer),
                new Sigap(folder.resolve("other"), settings(server, folder), issuer));
        for (Sigap each : two) {
            each.start();
        }
    }

    @AfterEach
    void stop() throws Exception {
        for (Sigap each : two) {
            each.close();
        }
        server.close();
    }

    static Map<String, String> settings(ForeignServer server, Path folder) {
        return new HashMap<>(Map.of(
                "SIGAP_DATABASE_URL", server.url("kota"),
                "SIGAP_DATABASE_USERNAME", "kota",
                "SIGAP_DATABASE_PASSWORD", "rahasia-kota",
                "SIGAP_KEYS_V1", "S3VuY2kgaW5kdWsgdW50dWsgdWppLCBidWthbiByYWhhc2lhLg==",
                "SIGAP_PHOTOS_FOLDER", folder.resolve("photos").toString()));
    }

    @Test
    void whatWasAcknowledgedOutlivesAnInstanceAndTheDatabase() throws Exception {
        Calls calls =
                new Calls(issuer, number -> two.get(Math.floorMod(number, 2)).url());
        Traffic traffic = new Traffic(calls, Duration.ofMillis(100));
        goOn(traffic);
        two.get(1).kill();
        two.get(1).start();
        goOn(traffic);
        server.kill();
        server.start();
        goOn(traffic);
        two.get(0).kill();
        server.kill();
        server.start();
        two.get(0).start();
        goOn(traffic);
        traffic.end();
        try (var database = server.connect("kota", "kota", "rahasia-kota")) {
            traffic.assertWhole(database);
        }
        for (Sigap each : two) {
            assertTrue(!each.log().contains("Incident"), each.log());
        }
    }

    /** Until writes are acknowledged again: it comes back by itself. */
    private static void goOn(Traffic traffic) throws Exception {
        int before = traffic.written();
        Standstill.until("writes are acknowledged again", () -> traffic.written() >= before + 20);
        Duration gap = traffic.longestGap();
        System.out.printf("writes were away for %.1f s%n", gap.toMillis() / 1_000.0);
        assertTrue(gap.compareTo(BACK) < 0, gap.toString());
    }
}
