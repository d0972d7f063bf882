package id.sigap.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Promises A3 and A4, by {@code make failover}: three instances behind HAProxy, PostgreSQL with a synchronous standby. For minutes an
 * instance is killed every 20 seconds, and the primary in turn killed, cut off by a pulled cable, or made a standby that lives.
 */
@Tag("failover")
@Shows({Promise.A3, Promise.A4, Promise.I2, Promise.I3, Promise.I4})
class StandbyTakesOverIT {

    private static final Duration LONG = Duration.ofSeconds(Long.getLong("failover.seconds", 900));
    private static final Duration EACH = Duration.ofSeconds(20);
    private static final Duration CALM = Duration.ofSeconds(30);
    private static final Duration BACK = Duration.ofSeconds(60);
    private static final int INSTANCES = 3;

    private enum Blow {
        SWITCH,
        KILL,
        UNPLUG
    }

    private final List<Sigap> instances = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private Duration worst = Duration.ZERO;
    private int killed;
    private Patroni database;

    @Test
    void nothingAcknowledgedIsLostWhateverDies() throws Exception {
        Path folder = Files.createTempDirectory("sigap-failover-");
        try (Patroni patroni = new Patroni(folder);
                Issuer issuer = new Issuer(0)) {
            database = patroni;
            try (Connection admin = patroni.connect("postgres");
                    Statement statement = admin.createStatement()) {
                statement.execute("create role kota login password 'rahasia-kota'");
                statement.execute("create database kota owner kota");
            }
            for (int i = 0; i < INSTANCES; i++) {
                instances.add(
                        new Sigap(Files.createDirectory(folder.resolve("instance-" + i)), settings(folder), issuer));
                instances.get(i).start();
            }
            try (Balancer balancer = new Balancer(folder, instances)) {
                Calls calls = new Calls(issuer, number -> balancer.url());
                Traffic traffic = new Traffic(calls, Duration.ofMillis(Long.getLong("failover.pause", 20)));
                storm(traffic);
                traffic.end();
                try (Connection look = patroni.connect("kota")) {
                    traffic.assertWhole(look);
                }
                System.out.printf(
                        "instances killed: %d; primaries: %s; writes back within %d s%n",
                        killed, told, worst.toSeconds());
                assertTrue(worst.compareTo(BACK) <= 0, "writes were away for " + worst);
                assertTrue(calls.retried() * 100 <= calls.calls(), "more than one call in a hundred was sent again");
                assertEquals(
                        "0",
                        instances.get(0).run("verify-audit").lines().findFirst().orElse(""),
                        "the chains");
            } finally {
                for (Sigap each : instances) {
                    each.kill();
                }
            }
        }
    }

    private Map<String, String> settings(Path folder) {
        return new HashMap<>(Map.of(
                "SIGAP_DATABASE_URL", database.url("kota"),
                "SIGAP_DATABASE_USERNAME", "kota",
                "SIGAP_DATABASE_PASSWORD", "rahasia-kota",
                "SIGAP_KEYS_V1", "S3VuY2kgaW5kdWsgdW50dWsgdWppLCBidWthbiByYWhhc2lhLg==",
                "SIGAP_PHOTOS_FOLDER", folder.resolve("photos").toString()));
    }

    /** Blows at the database one after the other, each when the one before is healed; at the instances all the time. */
    private void storm(Traffic traffic) throws Exception {
        Instant end = Instant.now().plus(LONG);
        CompletableFuture<Void> reaper = CompletableFuture.runAsync(() -> reap(end));
        for (int i = 0; Instant.now().isBefore(end); i++) {
            Thread.sleep(CALM.toMillis());
            strike(Blow.values()[i % Blow.values().length], traffic);
        }
        reaper.join();
    }

    private void strike(Blow blow, Traffic traffic) throws Exception {
        Patroni.until("there is a synchronous standby", 180, database::isSafe);
        int primary = database.primary().orElseThrow();
        traffic.longestGap();
        long since = System.nanoTime();
        int before = traffic.written();
        switch (blow) {
            case KILL -> database.kill(primary);
            case UNPLUG -> database.unplug(primary);
            case SWITCH -> database.switchOver(primary);
        }
        Patroni.until("another takes over", 120, () -> database.primary()
                .filter(now -> now != primary)
                .isPresent());
        int then = traffic.written();
        Patroni.until("writes are back", 120, () -> traffic.written() > then + 5 && traffic.written() > before);
        Duration gap = traffic.longestGap();
        worst = gap.compareTo(worst) > 0 ? gap : worst;
        told.add("%s %.0f s".formatted(blow, gap.toMillis() / 1_000.0));
        System.out.printf(
                "%s: writes away for %.1f s, all well after %.1f s%n",
                blow, gap.toMillis() / 1_000.0, (System.nanoTime() - since) / 1e9);
        switch (blow) {
            case KILL -> database.start(primary);
            case UNPLUG -> database.plug(primary);
            case SWITCH -> {}
        }
    }

    /** Kills one instance after the other, and starts it again as a supervisor does: as often as it takes. */
    private void reap(Instant end) {
        try {
            for (int i = 0; Instant.now().isBefore(end); i++) {
                Instant next = Instant.now().plus(EACH);
                Sigap victim = instances.get(i % INSTANCES);
                victim.kill();
                killed++;
                startAgain(victim);
                Duration rest = Duration.between(Instant.now(), next);
                Thread.sleep(Math.max(0, rest.toMillis()));
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void startAgain(Sigap sigap) throws IOException, InterruptedException {
        for (int tries = 0; tries < 60; tries++) {
            try {
                sigap.start();
                return;
            } catch (AssertionError ended) {
                // There was no primary just then.
                Thread.sleep(1_000);
            }
        }
        throw new IOException("it does not start any more: " + sigap.log());
    }
}
