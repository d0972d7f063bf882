package id.sigap.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.startup.ForeignServer;
import id.sigap.testing.DueRecount;
import id.sigap.testing.GeneratedReports;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An admin amends the calendar as the city's was amended: a day of leave added days ahead (18 August 2025), an Idul Fitri that
 * the moon moves. Three instances recompute open reports meanwhile; each is killed again and again, and one has a clock that
 * somebody sets.
 */
final class Amendment implements AutoCloseable {

    /** As in August 2025: a row that is withdrawn here, and comes again. */
    static final String LEAVE_ADDED = "day: \"2025-08-18\", name: \"Cuti bersama Proklamasi Kemerdekaan RI\","
            + " kind: COLLECTIVE, basis: \"SKB 933/2025\"";

    static final String IDUL_FITRI_MOVED = "day: \"2025-04-01\", name: \"Idul Fitri 1446 H\", newDay: \"2025-03-27\"";

    private static final int INSTANCES = 3;
    private static final int PATIENCE_MILLIS = 15 * 60_000;
    private static final LocalDate LATEST = LocalDate.of(2025, 8, 22);

    /** Back from February on: over both amendments. */
    private static final int DAYS = 200;

    private static final String LEFT =
            "select count(*) from deadline_run, reference_version where reference_version <> version"
                    + " or after_key is not null or check_at is not null";

    private static final String CLOSED = "select md5(string_agg(t::text || h.entries, ';' order by t.id)) from ticket t"
            + " cross join lateral (select count(*) as entries from history_entry where ticket_id = t.id) h"
            + " where t.step is null";

    private final ForeignServer server;
    private final Issuer issuer = new Issuer(0);
    private final List<Sigap> instances = new ArrayList<>();
    private final TurnedClock clock;
    private final Connection database;
    private final int reports;
    private int killed;

    Amendment(Path folder, int reports, int batch) throws Exception {
        this.reports = reports;
        server = new ForeignServer(folder);
        server.administer("create role kota login password 'rahasia-kota'", "create database kota owner kota");
        boolean turnable = TurnedClock.library().isPresent();
        clock = turnable ? new TurnedClock(folder.resolve("clock"), "+0") : null;
        for (int i = 0; i < INSTANCES; i++) {
            Map<String, String> settings = new HashMap<>(settings(batch, folder));
            if (turnable && i == INSTANCES - 1) {
                settings.putAll(clock.variables());
            }
            instances.add(new Sigap(folder.resolve("instance-" + i), settings, issuer));
        }
        database = server.connect("kota", "dba", "rahasia-dba");
        for (Sigap each : instances) {
            each.start();
        }
    }

    private Map<String, String> settings(int batch, Path folder) {
        return Map.ofEntries(
                Map.entry("SIGAP_DATABASE_URL", server.url("kota")),
                Map.entry("SIGAP_DATABASE_USERNAME", "kota"),
                Map.entry("SIGAP_DATABASE_PASSWORD", "rahasia-kota"),
                Map.entry("SIGAP_KEYS_V1", "S3VuY2kgaW5kdWsgdW50dWsgdWppLCBidWthbiByYWhhc2lhLg=="),
                Map.entry("SIGAP_PHOTOS_FOLDER", folder.resolve("photos").toString()),
                Map.entry("SIGAP_CLOCK_COMPARE", "1s"),
                Map.entry("SIGAP_JOBS_LEASE", "2s"),
                Map.entry("SIGAP_DEADLINES_WATCH", "500ms"),
                Map.entry("SIGAP_DEADLINES_BATCH", Integer.toString(batch)),
                Map.entry("SIGAP_DEADLINES_CHECK_IN", "2s"),
                Map.entry("SIGAP_WAITS_STATEMENT", "60s"),
                Map.entry("SIGAP_WAITS_TRANSACTION", "90s"),
                Map.entry("SIGAP_REFERENCE_REFRESH", "500ms"));
    }

    /** Open reports and as many closed ones, of a year that is not amended yet. */
    void given() throws Exception {
        sql("set session_replication_role = replica");
        sql(GeneratedReports.openSql(reports, LATEST, DAYS));
        sql(GeneratedReports.closedSql(reports, LATEST, DAYS));
        sql("set session_replication_role = origin");
        sql("analyze ticket");
        sql("update holiday set status = 'WITHDRAWN' where day = '2025-08-18'");
        awaitAll(0);
    }

    /**
     * Has it shown, does it, kills whoever may be at it, and compares what came of it.
     *
     * @param kills how many instances are killed
     */
    void amend(String mutation, String arguments, int kills) throws Exception {
        String closed = one(CLOSED);
        sql("drop table if exists days_before");
        sql(
                "create table days_before as select id, due_on, step_due_on, delegators_due_on from ticket where step is not null");
        JsonObject shown = edit(mutation, arguments, referenceVersion(), true);
        JsonObject done = edit(mutation, arguments, shown.getString("version"), false);
        assertEquals(shown.getJsonObject("moves"), done.getJsonObject("moves"));
        long begun = System.nanoTime();
        int before = killed;
        awaitAll(kills);
        long millis = (System.nanoTime() - begun) / 1_000_000;
        int moved = done.getJsonObject("moves").getInteger("moved");
        assertTrue(moved > 0, "nothing was to move");
        String version = done.getString("version");
        assertEquals(moved, number("select count(*) from history_entry where reference_version = " + version));
        assertEquals(
                moved,
                number("select count(distinct ticket_id) from history_entry where reference_version = " + version),
                "some moved twice");
        assertEquals(
                moved,
                number(
                        "select count(*) from ticket t join days_before b on b.id = t.id where (t.due_on,"
                                + " t.step_due_on, t.delegators_due_on) is distinct from (b.due_on, b.step_due_on, b.delegators_due_on)"));
        assertEquals(closed, one(CLOSED), "a closed report was touched");
        try (Connection own = server.connect("kota", "dba", "rahasia-dba")) {
            DueRecount recount = new DueRecount(own);
            assertEquals(List.of(), recount.wrong());
            assertEquals(reports, recount.counted());
        }
        System.out.printf(
                "Amendment %s: %d open of %d moved, once each, %d instances killed meanwhile%s, %d ms; recounted alike%n",
                mutation, moved, reports, killed - before, clock == null ? "" : ", one clock turned", millis);
    }

    /** Until nothing is left to compute, the check behind the run included; an instance is killed each second, so often. */
    private void awaitAll(int kills) throws Exception {
        long last = System.nanoTime() + PATIENCE_MILLIS * 1_000_000L;
        for (int i = 0; number(LEFT) > 0 || i < kills; i++) {
            assertTrue(System.nanoTime() < last, "still not done");
            if (i < kills) {
                Sigap next = instances.get(killed++ % INSTANCES);
                next.kill();
                next.begin();
                turn(i);
            }
            Thread.sleep(kills == 0 ? 500 : 1_000);
        }
        if (clock != null) {
            clock.turn("+0");
        }
        for (Sigap each : instances) {
            Standstill.until("it is ready", () -> each.ready() == 200);
        }
        Standstill.until("all is computed", () -> number(LEFT) == 0);
    }

    /** The clock of one of them is set ahead, and back, while it may be at it. */
    private void turn(int time) throws Exception {
        if (clock != null) {
            clock.turn(List.of("+4m", "+366d", "-5m", "+0").get(time % 4));
        }
    }

    private String referenceVersion() throws Exception {
        return data("{ referenceVersion }").getString("referenceVersion");
    }

    private JsonObject edit(String mutation, String arguments, String version, boolean dryRun) throws Exception {
        JsonObject answer = data("mutation { act: " + mutation + "(" + arguments + ", version: \"" + version
                        + "\", reason: \"Perubahan SKB\", dryRun: " + dryRun
                        + ") { version moves { open moved becomeProvisional overall { moved becomeOverdue ceaseOverdue"
                        + " movedDays { from to reports } } step { moved movedDays { from to reports } } } userErrors { code } } }")
                .getJsonObject("act");
        assertEquals(new JsonArray(), answer.getJsonArray("userErrors"));
        return answer;
    }

    private JsonObject data(String document) throws Exception {
        JsonObject answer = new JsonObject(instances
                .get(0)
                .post(
                        "/graphql",
                        "application/json",
                        issuer.token("pengelola-platform", "admin"),
                        new JsonObject().put("query", document).toBuffer().getBytes()));
        assertTrue(answer.getJsonArray("errors") == null, answer.encode());
        return answer.getJsonObject("data");
    }

    private long number(String statement) throws SQLException {
        return Long.parseLong(one(statement));
    }

    private String one(String statement) throws SQLException {
        try (Statement sent = database.createStatement();
                ResultSet row = sent.executeQuery(statement)) {
            row.next();
            return row.getString(1);
        }
    }

    private void sql(String statement) throws SQLException {
        try (Statement sent = database.createStatement()) {
            sent.execute(statement);
        }
    }

    @Override
    public void close() throws Exception {
        for (Sigap each : instances) {
            each.close();
        }
        database.close();
        server.close();
    }
}
