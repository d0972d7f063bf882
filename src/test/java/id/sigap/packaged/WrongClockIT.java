package id.sigap.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.startup.ForeignServer;
import id.sigap.testing.GeneratedReports;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An instance whose clock is wrong is not ready, and nothing happens by that clock; once it is right, the instance serves. Needs
 * Debian's package faketime; where that is missing it is skipped.
 */
@Shows(Promise.A8)
@Tag("production")
class WrongClockIT {

    private static final String SUBMIT =
            "mutation { ticketSubmit(input: { clientKey: \"%s\", categoryCode: \"trotoar\", description: \"Puing.\" })"
                    + " { number userErrors { code } } }";

    /** All there is of reports and histories. */
    private static final String DIGEST = "select md5(coalesce(string_agg(t::text, ';' order by id), '')) || ' '"
            + " || (select count(*) from history_entry) from ticket t";

    private static final String RUN =
            "select count(*) from job where succeeded_at is not null and name in ('ERASURES', 'PARTINGS')";

    @TempDir
    Path folder;

    private ForeignServer server;
    private Connection database;

    @BeforeEach
    void startTheServer() throws Exception {
        assumeTrue(TurnedClock.library().isPresent(), "faketime is not installed: no clock is turned");
        server = new ForeignServer(folder);
        server.administer("create role kota login password 'rahasia-kota'", "create database kota owner kota");
        database = server.connect("kota", "dba", "rahasia-dba");
    }

    @AfterEach
    void stopTheServer() throws Exception {
        if (server != null) {
            database.close();
            server.close();
        }
    }

    @Test
    void aYearAheadErasesNobodyAndWritesNothing() throws Exception {
        TurnedClock clock = new TurnedClock(folder.resolve("clock"), "+366d");
        try (Sigap sigap = new Sigap(folder, settings(clock))) {
            sigap.startUnready();
            reportsThatAreErasedInAYear();
            assertUntouched(sigap);
            clock.turn("+0");
            assertServes(sigap);
            assertEquals("0", sql("select count(*) from history_entry where action = 'ERASE'"));
        }
    }

    /** Each on an instance that runs, as if somebody set its clock. */
    @Test
    void aClockThatIsSetWhileItRunsIsSeenAtOnce() throws Exception {
        TurnedClock clock = new TurnedClock(folder.resolve("clock"), "+0");
        try (Sigap sigap = new Sigap(folder, settings(clock))) {
            sigap.start();
            reportsThatAreErasedInAYear();
            Standstill.until("jobs have run", () -> sql(RUN).equals("2"));
            for (String wrong : new String[] {"+10s", "-5m", "+366d", "-366d"}) {
                clock.turn(wrong);
                Standstill.until(wrong + " is seen", () -> sigap.ready() == 503);
                assertUntouched(sigap);
                clock.turn("+0");
                assertServes(sigap);
            }
            assertEquals("0", sql("select count(*) from history_entry where action = 'ERASE'"));
        }
    }

    private void assertUntouched(Sigap sigap) throws Exception {
        String before = sql(DIGEST);
        String runs = sql("select sum(runs) from job");
        for (int look = 0; look < 3; look++) {
            JsonObject answer = submit(sigap);
            assertEquals(
                    "UNAVAILABLE",
                    answer.getJsonArray("errors")
                            .getJsonObject(0)
                            .getJsonObject("extensions")
                            .getString("code"),
                    answer.encode());
            assertEquals(503, sigap.ready());
            Thread.sleep(700);
        }
        assertEquals(before, sql(DIGEST));
        assertEquals(runs, sql("select sum(runs) from job"), "a job has begun");
        assertTrue(sigap.log().contains("sigap.clock.most-off"), "the log says nothing of it");
    }

    /** Jobs run again too: for them a clock that is set right after it was ahead is one that is set back. */
    private void assertServes(Sigap sigap) throws Exception {
        Standstill.until("it is ready", () -> sigap.ready() == 200);
        JsonObject report = submit(sigap).getJsonObject("data").getJsonObject("ticketSubmit");
        assertTrue(report.getJsonArray("userErrors").isEmpty(), report.encode());
        sql("update job set succeeded_at = null");
        Standstill.until("jobs run", () -> sql(RUN).equals("2"));
    }

    private static JsonObject submit(Sigap sigap) throws Exception {
        return new JsonObject(sigap.post(new JsonObject()
                .put("query", SUBMIT.formatted(UUID.randomUUID()))
                .encode()));
    }

    /** Closed today, with a time drawn for when their year is over. */
    private void reportsThatAreErasedInAYear() throws Exception {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Jakarta"));
        sql("set session_replication_role = replica");
        sql(GeneratedReports.openSql(20, today, 1));
        sql("update ticket set status = 'DONE', done_on = '%1$s', closed_on = '%1$s', step = null, step_from = null,"
                        .formatted(today)
                + " step_due_on = null, step_soon_on = null, step_stops = '',"
                + " erasure_due_at = timestamptz '%s 00:30+07' where order_key <= 10".formatted(today.plusDays(365)));
    }

    private String sql(String statement) throws Exception {
        try (Statement sent = database.createStatement()) {
            if (!sent.execute(statement)) {
                return "";
            }
            try (ResultSet row = sent.getResultSet()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private Map<String, String> settings(TurnedClock clock) {
        Map<String, String> settings = new HashMap<>(clock.variables());
        settings.put("SIGAP_DATABASE_URL", server.url("kota"));
        settings.put("SIGAP_DATABASE_USERNAME", "kota");
        settings.put("SIGAP_DATABASE_PASSWORD", "rahasia-kota");
        settings.put("SIGAP_KEYS_V1", "S3VuY2kgaW5kdWsgdW50dWsgdWppLCBidWthbiByYWhhc2lhLg==");
        settings.put("SIGAP_PHOTOS_FOLDER", folder.resolve("photos").toString());
        settings.put("SIGAP_CLOCK_COMPARE", "1s");
        settings.put("SIGAP_RETENTION_EVERY", "1s");
        settings.put("SIGAP_RETENTION_DELAYED", "0s");
        settings.put("SIGAP_DEADLINES_WATCH", "1s");
        settings.put("SIGAP_PARTINGS_WATCH", "1s");
        return settings;
    }
}
