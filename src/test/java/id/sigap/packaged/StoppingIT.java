package id.sigap.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.GeneratedReports;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * SIGTERM in the middle of it all: a change that waits for a row which another session holds, a photo of which half is here, a
 * recompute. First the probe is told; what is under way is finished, what is not here yet is refused, nothing new is taken.
 */
@Shows(Promise.A6)
@Tag("cluster")
class StoppingIT {

    private static final int REPORTS = 300;
    private static final String WAITING = "select count(*) from pg_stat_activity where wait_event_type = 'Lock'";

    /** The recompute walks in this order, and waits where it comes to the report that is locked below: last. */
    private static final String FIRST =
            "update ticket set order_key = order_key - 9223372036854775000 where order_key between 1 and " + REPORTS;

    private static final String MOVED = "select count(*) from history_entry where reference_version is not null";

    @Test
    void whatIsUnderWayIsFinishedAndNothingNewIsTaken() throws Exception {
        Map<String, String> settings = Map.of(
                "QUARKUS_SHUTDOWN_DELAY", "2s",
                "QUARKUS_SHUTDOWN_TIMEOUT", "12s",
                "SIGAP_WAITS_LOCK", "15s",
                "SIGAP_WAITS_STATEMENT", "15s",
                "SIGAP_WAITS_TRANSACTION", "20s",
                "SIGAP_WAITS_CALL", "20s",
                "SIGAP_DEADLINES_WATCH", "1s",
                "SIGAP_REFERENCE_REFRESH", "1s",
                "SIGAP_DEADLINES_BATCH", "1");
        Path folder = Path.of("target", "stopping", UUID.randomUUID().toString());
        try (Sigap sigap = new Sigap(folder, settings)) {
            sigap.start();
            String number = submitted(sigap);
            try (Connection database = sigap.database();
                    Connection server = sigap.database("postgres");
                    Connection psql = sigap.database();
                    Sending change = new Sending(sigap, warga(sigap), publishing(number));
                    Socket photo = new Socket("localhost", sigap.port())) {
                update(database, GeneratedReports.openSql(REPORTS, LocalDate.now(ZoneId.of("Asia/Jakarta")), 1));
                update(server, "set session_replication_role = replica");
                update(server, FIRST);
                psql.setAutoCommit(false);
                number(psql, "select 1 from ticket where number = '" + number.replace("-", "") + "' for update");
                change.send();
                Standstill.until("the change waits", () -> number(server, WAITING) > 0);
                sendHalf(photo);
                update(database, "update category_days set working_days = 8");
                Standstill.until("the recompute is at it", () -> number(database, MOVED) > 0);

                sigap.terminate();
                Standstill.until("the probe is told", () -> sigap.ready() == 503);
                assertTrue(new Asking(sigap).submit(null).is(200), "who has not heard of it is served");
                Standstill.until("nothing new is taken", () -> isRefused(sigap));
                psql.rollback();
                assertTrue(change.answer().contains("\"visibility\":\"PUBLIC\""), "what was under way is finished");
                String said = new String(photo.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertTrue(said.startsWith("HTTP/1.1 503") && said.contains("\"UNAVAILABLE\""), said);
            }
            assertEquals(143, sigap.exitCode());
            assertEquals(List.of(), sigap.errors());
            sigap.start();
            assertGoesOn(sigap, number);
        }
    }

    /** Nothing half: the change is there, no photo is, and each report has moved once. */
    private static void assertGoesOn(Sigap sigap, String number) throws Exception {
        try (Connection database = sigap.database()) {
            String key = number.replace("-", "");
            assertEquals(1, number(database, "select count(*) from ticket where open and number = '" + key + "'"));
            assertEquals(0, number(database, "select count(*) from photo"));
            Standstill.until(
                    "the recompute comes to its end",
                    () -> number(database, "select count(*) from deadline_run where after_key is null") == 1);
            assertEquals(
                    0,
                    number(
                            database,
                            "select count(*) from (select from history_entry where reference_version is not null"
                                    + " group by ticket_id, reference_version having count(*) > 1) twice"));
        }
    }

    private static String warga(Sigap sigap) {
        return sigap.issuer().token("warga", "citizen");
    }

    private static String submitted(Sigap sigap) {
        return new Asking(sigap)
                .submit(warga(sigap))
                .body()
                .getJsonObject("data")
                .getJsonObject("ticketSubmit")
                .getString("number");
    }

    private static byte[] publishing(String number) {
        return ThreeInstances.body(
                "mutation($number: String!) { ticketSetVisibility(ticket: { number: $number }, visibility: PUBLIC)"
                        + " { ticket { visibility } userErrors { code } } }",
                Map.of("number", number));
    }

    private static boolean isRefused(Sigap sigap) {
        try {
            return new Asking(sigap).submit(null).code().equals("UNAVAILABLE");
        } catch (AssertionError e) {
            return e.getCause() instanceof ConnectException;
        }
    }

    private static void sendHalf(Socket photo) throws IOException {
        photo.setSoTimeout(30_000);
        photo.getOutputStream()
                .write(("POST /photos HTTP/1.1\r\nHost: localhost\r\nContent-Type: image/jpeg\r\n"
                                + "Content-Length: 500000\r\n\r\n" + "x".repeat(250_000))
                        .getBytes(StandardCharsets.US_ASCII));
        photo.getOutputStream().flush();
    }

    private static long number(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getLong(1) : -1;
        }
    }

    private static void update(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
