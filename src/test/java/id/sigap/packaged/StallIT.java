package id.sigap.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.startup.ForeignServer;
import id.sigap.testing.Wire;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What is outside may answer nothing, and not even refuse: every wait for it has an end, what was held is given back, and when it
 * is there again so is the service. The bucket is held up in {@code PhotoBucketIT}.
 */
@Shows({Promise.A2, Promise.A10})
@Tag("cluster")
class StallIT {

    /** More than the pool has. */
    private static final int PEOPLE = 40;

    private static final String WAITING =
            "select count(*) from pg_stat_activity where datname = 'kota' and wait_event_type = 'Lock'";

    private static final Map<String, String> HASTY = Map.of(
            "SIGAP_WAITS_CONNECTION", "700ms",
            "SIGAP_WAITS_STATEMENT", "1s",
            "SIGAP_WAITS_LOCK", "500ms",
            "SIGAP_WAITS_TRANSACTION", "2s",
            "SIGAP_WAITS_PROVIDER", "500ms",
            "SIGAP_WAITS_CALL", "3s",
            "QUARKUS_SHUTDOWN_TIMEOUT", "20s");

    private static ForeignServer server;
    private static Wire toDatabase;
    private static Issuer issuer;
    private static Wire toProvider;
    private static Sigap sigap;
    private static Asking asking;

    @BeforeAll
    static void start() throws Exception {
        Path folder = Path.of("target", "stall", UUID.randomUUID().toString()).toAbsolutePath();
        folder.toFile().mkdirs();
        server = new ForeignServer(folder);
        server.administer("create role kota login password 'rahasia-kota'", "create database kota owner kota");
        toDatabase = Wire.to(URI.create(server.url("kota")).getPort());
        issuer = new Issuer(0);
        toProvider = Wire.to(URI.create(issuer.url()).getPort());
        sigap = new Sigap(folder, settings(folder), issuer);
        sigap.start();
        asking = new Asking(sigap);
        asking.submit(null);
    }

    private static Map<String, String> settings(Path folder) {
        Map<String, String> settings = new HashMap<>(HASTY);
        settings.putAll(Map.of(
                "SIGAP_DATABASE_URL", "postgresql://127.0.0.1:" + toDatabase.port() + "/kota",
                "SIGAP_DATABASE_USERNAME", "kota",
                "SIGAP_DATABASE_PASSWORD", "rahasia-kota",
                "SIGAP_KEYS_V1", "S3VuY2kgaW5kdWsgdW50dWsgdWppLCBidWthbiByYWhhc2lhLg==",
                "SIGAP_PHOTOS_FOLDER", folder.resolve("photos").toString(),
                // Keys by the wire, and the issuer's name as tokens have it.
                "QUARKUS_OIDC_AUTH_SERVER_URL", "http://127.0.0.1:" + toProvider.port(),
                "QUARKUS_OIDC_DISCOVERY_ENABLED", "false",
                "QUARKUS_OIDC_JWKS_PATH", "/keys",
                "QUARKUS_OIDC_TOKEN_ISSUER", issuer.url(),
                "QUARKUS_OIDC_TOKEN_FORCED_JWK_REFRESH_INTERVAL", "1s"));
        return settings;
    }

    @AfterAll
    static void stop() throws Exception {
        toDatabase.strand();
        sigap.close();
        assertFalse(sigap.log().contains("shutdown timed out"), "what is gone is not waited for");
        toDatabase.close();
        toProvider.close();
        server.close();
    }

    @AfterEach
    void goOn() throws Exception {
        toDatabase.release();
        toProvider.release();
        Standstill.until("all is well again", () -> asking.track().is(200));
    }

    @Test
    void aTableThatIsLockedHoldsEachCallForAMomentAndNoConnectionForGood() throws Exception {
        try (Connection psql = lock()) {
            for (int round = 0; round < 2; round++) {
                assertAllTold(asking::track);
            }
            asking.submit(null).assertAway();
            assertTrue(sigap.log().contains("longer than sigap.waits.lock"), "the operator is told why");
            Standstill.until("health is green: the database is there", () -> asking.ready() == 200);
            Standstill.until("nobody waits there any more", () -> number(psql, WAITING) == 0);
            psql.rollback();
        }
    }

    @Test
    void whoIsGoneFreesWhatTheyHeld() throws Exception {
        try (Connection psql = lock()) {
            for (int i = 0; i < PEOPLE; i++) {
                try (Sending gone = new Sending(sigap, issuer.token("warga", "citizen"), asking.tracking())) {
                    gone.send();
                }
            }
            Standstill.until("somebody waits there", () -> number(psql, WAITING) > 0);
            Standstill.until("nobody waits there any more", () -> number(psql, WAITING) == 0);
            psql.rollback();
        }
        assertTrue(asking.track().is(200));
    }

    @Test
    void aDatabaseThatSwallowsAllIsToldAndComesBackByItself() throws Exception {
        toDatabase.holdAfter(0);
        for (int round = 0; round < 2; round++) {
            assertAllTold(asking::track);
        }
        asking.submit(null).assertAway();
        asking.submit(issuer.token("warga", "citizen")).assertAway();
        Standstill.until("health says so", () -> asking.ready() == 503);
        toDatabase.release();
        Standstill.until("it tracks again", () -> asking.track().is(200));
        Standstill.until("health says so", () -> asking.ready() == 200);
        assertTrue(asking.submit(null).is(200));
        assertTrue(sigap.log().contains("Not available"), "the operator is told");
    }

    /** As when a cable is pulled: those connections never hear again, not even that they are closed. */
    @Test
    void connectionsToAServerThatIsGoneForGoodGiveUpTheirPlaces() throws Exception {
        toDatabase.holdAfter(0);
        for (int round = 0; round < 2; round++) {
            assertAllTold(asking::track);
        }
        toDatabase.strand();
        Standstill.until("it tracks again", () -> asking.track().is(200));
        Standstill.until("health says so", () -> asking.ready() == 200);
    }

    /** Each single answer is soon enough: the two that a submit waits for are too late together. */
    @Test
    void severalWaitsOfOneTransactionAreCountedTogether() {
        toDatabase.delay(1_200);
        asking.submit(null).assertAway();
    }

    @Test
    void withoutTheProviderKnownTokensWorkUnknownKeysDoNotAndNobodyElseNotices() throws Exception {
        String known = issuer.token("warga", "citizen");
        assertTrue(asking.submit(known).is(200));
        toProvider.holdAfter(0);
        issuer.rotate();
        String unknown = issuer.token("warga", "citizen");
        assertAllTold(() -> asking.submit(unknown));
        assertTrue(asking.submit(known).is(200));
        assertTrue(asking.submit(null).is(200));
        toProvider.release();
        Standstill.until("the new key is known", () -> asking.submit(unknown).is(200));
        assertTrue(asking.submit(known).status() == 401, "a key that the provider took back");
    }

    /** Whoever makes up keys does not make us ask for them as often as they like. */
    @Test
    void theProviderIsNotAskedAnewForEachKeyThatIsMadeUp() throws Exception {
        Issuer forger = new Issuer(0);
        forger.rotate();
        forger.rotate();
        forger.rotate();
        try (forger) {
            long before = issuer.asked();
            for (int i = 0; i < 50; i++) {
                assertEquals(
                        401, asking.submit(forger.token("warga", "citizen")).status());
            }
            assertTrue(issuer.asked() - before < 25, "asked for keys " + (issuer.asked() - before) + " times");
        }
    }

    private static Connection lock() throws Exception {
        Connection psql = server.connect("kota", "kota", "rahasia-kota");
        psql.setAutoCommit(false);
        try (Statement statement = psql.createStatement()) {
            statement.execute("lock table ticket in access exclusive mode");
        }
        return psql;
    }

    private static long number(Connection database, String sql) throws Exception {
        try (Statement statement = database.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** All at once, more than there are connections: each is told in time, and the same. */
    private static void assertAllTold(Supplier<Asking.Answer> ask) {
        ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
        try {
            List<CompletableFuture<Asking.Answer>> answers = Stream.generate(
                            () -> CompletableFuture.supplyAsync(ask, people))
                    .limit(PEOPLE)
                    .toList();
            answers.forEach(answer -> answer.join().assertRefused());
        } finally {
            people.shutdownNow();
        }
    }
}
