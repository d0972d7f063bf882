package id.sigap.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.startup.ForeignServer;
import id.sigap.testing.Reports;
import io.vertx.core.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/**
 * A primary that is none any more and lives (vertx-sql-client#981): it answers reads and refuses writes on the connections that
 * the pool has, and for a while whoever connects anew may still get to it. By {@code make cluster}.
 */
@Tag("cluster")
@Shows(Promise.A3)
class DemotedPrimaryIT {

    private static final int CONNECTIONS = 16;

    @TempDir
    Path folder;

    private ForeignServer former;
    private ForeignServer standby;
    private Pointer address;
    private Sigap sigap;

    @BeforeEach
    void start(TestInfo test) throws Exception {
        former = new ForeignServer(Files.createDirectory(folder.resolve("former")));
        former.administer("create role kota login password 'rahasia-kota'", "create database kota owner kota");
        standby = former.standby(Files.createDirectory(folder.resolve("standby")));
        address = new Pointer(former.port());
        Map<String, String> settings = FailoverIT.settings(former, folder);
        settings.put("SIGAP_DATABASE_URL", "postgresql://127.0.0.1:" + address.port() + "/kota");
        settings.put("SIGAP_DATABASE_WATCH", test.getDisplayName().startsWith("each") ? "1h" : "2s");
        sigap = new Sigap(folder.resolve("sigap"), settings);
        sigap.start();
    }

    @AfterEach
    void stop() throws Exception {
        sigap.close();
        address.close();
        standby.close();
        former.close();
    }

    @Test
    void itIsNotReadyWhileNothingCanBeWrittenAndFindsTheNewPrimaryByItself() throws Exception {
        for (int i = 0; i < 20; i++) {
            assertEquals("", submit());
        }
        former.administer("alter system set default_transaction_read_only = on", "select pg_reload_conf()");
        standby.promote();

        Standstill.until("it is not ready", () -> sigap.ready() == 503);
        Set<String> told = new HashSet<>();
        for (int i = 0; i < 10; i++) {
            told.add(submit());
        }
        assertEquals(Set.of("UNAVAILABLE"), told);

        address.turnTo(standby.port());
        Standstill.until("it is ready", () -> sigap.ready() == 200);
        for (int i = 0; i < 40; i++) {
            assertEquals("", submit());
        }
        assertFalse(sigap.log().contains("Incident"), sigap.log());
        assertTrue(sigap.log().contains("The database takes no writes (read-only)"), sigap.log());
    }

    /** Of an instance that does not look by itself meanwhile: a connection that refused a write is not asked for another. */
    @Test
    void eachConnectionRefusesOneWriteAtMost() throws Exception {
        for (int i = 0; i < 20; i++) {
            assertEquals("", submit());
        }
        former.administer("alter system set default_transaction_read_only = on", "select pg_reload_conf()");
        standby.promote();
        address.turnTo(standby.port());
        int refused = 0;
        for (int i = 0; i < 40; i++) {
            refused += submit().isEmpty() ? 0 : 1;
        }
        assertTrue(refused >= 1 && refused <= CONNECTIONS, refused + " refused");
        assertEquals("", submit());
    }

    /** The code that it was refused by; none if it is stored. */
    private String submit() throws Exception {
        JsonObject answer = new JsonObject(sigap.post(
                "/graphql",
                "application/json",
                sigap.issuer().token("warga", "citizen"),
                ThreeInstances.body(Reports.SUBMIT, Map.of("input", Reports.rubble()))));
        return answer.getJsonArray("errors") == null
                ? ""
                : answer.getJsonArray("errors")
                        .getJsonObject(0)
                        .getJsonObject("extensions")
                        .getString("code");
    }
}
