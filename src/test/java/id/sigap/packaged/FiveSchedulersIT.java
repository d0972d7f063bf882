package id.sigap.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.startup.ForeignServer;
import id.sigap.testing.GeneratedReports;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Five instances on one database, of which one after the other is killed while they work off what is due, some of it for days:
 * each is done, and none twice. By {@code make production}.
 */
@Tag("production")
@Shows(Promise.A7)
class FiveSchedulersIT {

    private static final int INSTANCES = 5;
    private static final int DUE = Integer.getInteger("sigap.due", 10_000);
    private static final int PATIENCE_MILLIS = 5 * 60_000;
    private static final int KILL_EVERY_MILLIS = 2_000;
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Jakarta"));

    /** What is left to do: erasures that were asked for, reports that are to part, days to compute anew. */
    private static final String LEFT = "select (select count(*) from ticket where erasure_due_at < now())"
            + " + (select count(*) from ticket where parts_on is not null)"
            + " + (select count(*) from deadline_run, reference_version where reference_version <> version"
            + "   or after_key is not null or check_at is not null)"
            + " + (select count(*) from escalation_run where on_day < '" + TODAY + "' or after_key is not null)";

    /** Of reports that are merged into no other at any time. The key of the table lets none be there twice. */
    private static final String NOT_ESCALATED =
            "select count(*) from ticket t where (t.order_key <= %1$d or t.order_key > 2 * %1$d) and t.step is not null"
                    + " and t.due_on < '" + TODAY
                    + "' and not exists (select from escalation e where e.ticket_id = t.id"
                    + " and e.clock = 'WHOLE' and e.began_on = t.day_zero and e.band = 'OVERDUE')";

    private static final String TWICE = "select count(*) from (select from history_entry where action = '%s'"
            + " group by ticket_id, reference_version having count(*) > 1) twice";

    @TempDir
    Path folder;

    @Test
    void whatIsDueIsDoneOnceWhoeverDies() throws Exception {
        try (ForeignServer server = new ForeignServer(folder)) {
            server.administer("create role kota login password 'rahasia-kota'", "create database kota owner kota");
            List<Sigap> instances = new ArrayList<>();
            for (int i = 0; i < INSTANCES; i++) {
                instances.add(new Sigap(folder.resolve("instance-" + i), settings(server)));
            }
            try (Connection database = server.connect("kota", "dba", "rahasia-dba")) {
                instances.get(0).start();
                for (int i = 1; i < INSTANCES; i++) {
                    instances.get(i).start();
                }
                due(database);
                int killed = killInTurn(instances, database);
                assertTrue(killed >= INSTANCES, "only " + killed + " were killed: there was too little to do");
                assertOnce(database, "ERASE", DUE);
                assertOnce(database, "UNMERGE", DUE);
                assertEquals("0", sql(database, TWICE.formatted("RECALCULATE")));
                assertEquals("0", sql(database, NOT_ESCALATED.formatted(DUE)));
                assertEquals(
                        "0",
                        sql(
                                database,
                                "select count(*) from (select 1 from audit_root group by day"
                                        + " having count(*) > 1) twice"));
                System.out.printf("Five schedulers: %d due twice over, %d killed, each done once%n", DUE, killed);
            } finally {
                for (Sigap each : instances) {
                    each.close();
                }
            }
        }
    }

    /** One every few seconds, and it is started again, until all is done; then nobody is killed any more. */
    private static int killInTurn(List<Sigap> instances, Connection database) throws Exception {
        long last = System.nanoTime() + PATIENCE_MILLIS * 1_000_000L;
        int killed = 0;
        while (!sql(database, LEFT).equals("0")) {
            assertTrue(System.nanoTime() < last, "still to do: " + sql(database, LEFT));
            if (killed < 2 * INSTANCES) {
                Sigap next = instances.get(killed % INSTANCES);
                next.kill();
                killed++;
                next.startUnready();
            }
            Thread.sleep(KILL_EVERY_MILLIS);
        }
        return killed;
    }

    private static void assertOnce(Connection database, String action, int times) throws SQLException {
        assertEquals("0", sql(database, TWICE.formatted(action)), action);
        assertEquals(
                Integer.toString(times),
                sql(database, "select count(*) from history_entry where action = '" + action + "'"));
    }

    /** A third is to be erased, a third to part from another third; and a day is no working day any more. */
    private static void due(Connection database) throws SQLException {
        sql(database, "set session_replication_role = replica");
        sql(database, GeneratedReports.openSql(3 * DUE, TODAY, 1));
        sql(
                database,
                "update ticket set erasure_requested_at = now() - interval '4 days',"
                        + " erasure_due_at = now() - interval '1 day' where order_key <= " + DUE);
        sql(
                database,
                "update ticket t set merged_into = m.id, mirrored_status = m.status, merged_on = '"
                        + TODAY.minusDays(7) + "', parts_on = '" + TODAY.minusDays(3) + "' from ticket m"
                        + " where t.order_key between " + (DUE + 1) + " and " + 2 * DUE
                        + " and m.order_key = t.order_key + " + DUE);
        sql(database, "update ticket set merged_count = 1 where order_key > " + 2 * DUE);
        sql(database, "set session_replication_role = origin");
        sql(database, "update category_days set working_days = 8");
        sql(database, "update category set working_days = 8");
        sql(database, "update escalation_run set on_day = '2000-01-01'");
    }

    private static String sql(Connection database, String statement) throws SQLException {
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

    private static Map<String, String> settings(ForeignServer server) {
        return Map.ofEntries(
                Map.entry("SIGAP_DATABASE_URL", server.url("kota")),
                Map.entry("SIGAP_DATABASE_USERNAME", "kota"),
                Map.entry("SIGAP_DATABASE_PASSWORD", "rahasia-kota"),
                Map.entry("SIGAP_KEYS_V1", "S3VuY2kgaW5kdWsgdW50dWsgdWppLCBidWthbiByYWhhc2lhLg=="),
                Map.entry("SIGAP_PHOTOS_FOLDER", "target/five-schedulers"),
                Map.entry("SIGAP_JOBS_LEASE", "3s"),
                Map.entry("SIGAP_RETENTION_EVERY", "1s"),
                Map.entry("SIGAP_RETENTION_DELAYED", "0s"),
                Map.entry("SIGAP_PARTINGS_WATCH", "1s"),
                Map.entry("SIGAP_ESCALATIONS_WATCH", "1s"),
                Map.entry("SIGAP_ESCALATIONS_BATCH", "200"),
                // No history of theirs says that they were merged.
                Map.entry("SIGAP_UNIT_FIGURES_WATCH", "off"),
                Map.entry("SIGAP_AUDIT_WATCH", "1s"),
                Map.entry("SIGAP_DEADLINES_WATCH", "1s"),
                Map.entry("SIGAP_DEADLINES_BATCH", "50"),
                Map.entry("SIGAP_DEADLINES_CHECK_IN", "2s"),
                Map.entry("SIGAP_REFERENCE_REFRESH", "1s"));
    }
}
