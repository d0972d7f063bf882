package id.sigap.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Database;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A master key that a database is not written under ends the start; the one that came first stays. */
@QuarkusTest
@Shows(Promise.I6)
class KeyCheckIT {

    private static final String SCHEMA = "keys";
    private static final String RIGHT = key(1);
    private static final String WRONG = key(2);
    private static final String SECOND = key(3);

    @ConfigProperty(name = "quarkus.datasource.reactive.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    private final Vertx vertx = Vertx.vertx();
    private Pool pool;

    @BeforeEach
    void aDatabaseThatNobodyHasWritten() throws SQLException {
        try (Connection connection = Database.connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists keys cascade; create schema keys;"
                    + " create table keys.master_key (like public.master_key including all);"
                    + " grant usage on schema keys to " + user + "; grant select, insert on keys.master_key to "
                    + user);
        }
        pool = new Pool(PgBuilder.pool()
                .using(vertx)
                .connectingTo(PgConnectOptions.fromUri(url.replaceFirst("^vertx-reactive:", ""))
                        .setUser(user)
                        .setPassword(password)
                        .addProperty("search_path", SCHEMA))
                .with(new PoolOptions().setMaxSize(4))
                .build());
    }

    @AfterEach
    void close() {
        pool.closeAndForget();
        vertx.close();
    }

    @Test
    void theFirstStaysAndEveryOtherIsRefused() {
        start(Map.of("v1", RIGHT)).check();
        start(Map.of("v1", RIGHT)).check();
        String said = refusal(start(Map.of("v1", WRONG)));
        assertTrue(said.contains("sigap.keys.v1 bukan kunci induk yang dipakai basis data ini."), said);
        assertTrue(said.contains("sigap.keys.v1 is not the master key that this database is written under."), said);
        assertTrue(!said.contains(WRONG) && !said.contains(RIGHT), said);
        assertEquals(1, kept());
    }

    @Test
    void aKeyIsAddedAndNoneIsLeftOut() {
        start(Map.of("v1", RIGHT)).check();
        start(Map.of("v1", RIGHT, "v2", SECOND)).check();
        assertEquals(2, kept());
        assertTrue(refusal(start(Map.of("v1", RIGHT))).contains("sigap.keys.v2 is missing"));
        assertTrue(refusal(start(Map.of("v1", RIGHT, "v2", WRONG))).contains("sigap.keys.v2 is not"));
        assertTrue(refusal(start(Map.of("v1", WRONG, "v2", SECOND))).contains("sigap.keys.v1 is not"));
        assertTrue(
                refusal(start(Map.of("v1", WRONG, "v2", SECOND, "v3", key(4)))).contains("sigap.keys.v1 is not"));
        assertEquals(2, kept(), "who is refused leaves nothing");
    }

    /** Whoever still runs knows nothing of it, and could read nothing that is written under it. */
    @Test
    void aKeyIsUsedWhenOthersKnowIt() {
        Map<String, String> both = Map.of("v1", RIGHT, "v2", SECOND);
        start(Map.of("v1", RIGHT)).check();
        String said = refusal(start(both, 2));
        assertTrue(said.contains("sigap.keys.v2 belum dikenal oleh instans lain"), said);
        assertTrue(said.contains("sigap.keys.v2 is not known to the other instances yet"), said);
        assertEquals(1, kept());
        start(both, 1).check();
        start(both, 2).check();
        start(both, 1).check();
        forget();
        start(both, 2).check();
        assertEquals(2, kept(), "in a database that nobody has written any key may be the first");
        assertThrows(IllegalStateException.class, () -> start(both, 3));
    }

    @Test
    void aCommandComparesAndLeavesNothing() {
        command(Map.of("v1", WRONG)).check();
        assertEquals(0, kept());
        start(Map.of("v1", RIGHT)).check();
        command(Map.of("v1", RIGHT)).check();
        assertTrue(refusal(command(Map.of("v1", WRONG))).contains("sigap.keys.v1 is not"));
    }

    /** No instance could read what it writes under a key that none has. */
    @Test
    void aCommandThatWritesUsesAKeyThatTheServiceKnows() {
        Map<String, String> both = Map.of("v1", RIGHT, "v2", SECOND);
        start(Map.of("v1", RIGHT)).check();
        writing(both, 1).check();
        assertTrue(refusal(writing(both, 2)).contains("sigap.keys.v2 is not known to the other instances yet"));
        assertEquals(1, kept());
        start(both, 1).check();
        writing(both, 2).check();
    }

    private KeyCheck writing(Map<String, String> keys, int inUse) {
        return new KeyCheck(new Keyring(() -> keys, inUse), new MasterKeyRows(pool), true, true);
    }

    @Test
    void ofTwoThatStartAtOnceOneDoes() throws Exception {
        ExecutorService instances = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 30; round++) {
                forget();
                List<Callable<Boolean>> both = new ArrayList<>();
                for (String key : List.of(RIGHT, WRONG)) {
                    both.add(() -> starts(start(Map.of("v1", key))));
                }
                int started = 0;
                for (Future<Boolean> each : instances.invokeAll(both)) {
                    started += each.get() ? 1 : 0;
                }
                assertEquals(1, started);
            }
        } finally {
            instances.shutdown();
        }
    }

    /** What stands there opens nothing: no other purpose derives it, and no key can be made of it. */
    @Test
    void theServicesOwnDatabaseHasAFingerprintOfItsKey() {
        assertEquals(1, Database.count("master_key where version = 1 and length(fingerprint) = 32"));
    }

    private KeyCheck start(Map<String, String> keys) {
        return start(keys, 1);
    }

    private KeyCheck start(Map<String, String> keys, int inUse) {
        return new KeyCheck(new Keyring(() -> keys, inUse), new MasterKeyRows(pool), false, false);
    }

    private KeyCheck command(Map<String, String> keys) {
        return new KeyCheck(new Keyring(() -> keys, 1), new MasterKeyRows(pool), true, false);
    }

    private static boolean starts(KeyCheck check) {
        try {
            check.check();
            return true;
        } catch (ConfigurationException refused) {
            return false;
        }
    }

    private static String refusal(KeyCheck check) {
        return assertThrows(ConfigurationException.class, check::check).getMessage();
    }

    private static long kept() {
        try (Connection connection = Database.connectAsSuperuser();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from keys.master_key")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void forget() {
        Database.forge("delete from keys.master_key");
    }

    private static String key(int of) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) of;
        return Base64.getEncoder().encodeToString(bytes);
    }
}
