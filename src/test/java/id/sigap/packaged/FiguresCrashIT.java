package id.sigap.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.startup.ForeignServer;
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
 * Three instances on one database, of which one after the other is killed while they count two years of reports: what is published
 * then is what one instance publishes that nobody disturbs. By {@code make production}.
 */
@Tag("production")
@Shows({Promise.I9, Promise.A7})
class FiguresCrashIT {

    private static final int INSTANCES = 3;
    private static final int REPORTS = Integer.getInteger("sigap.counted", 60_000);
    private static final int MONTHS = 24;
    private static final int PATIENCE_MILLIS = 10 * 60_000;
    private static final int KILL_EVERY_MILLIS = 1_500;
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Jakarta"));

    /** The latest month that is due: not before its second day after. */
    private static final LocalDate LAST = TODAY.minusDays(1).withDayOfMonth(1).minusMonths(1);

    private static final String PUBLISHED =
            "select md5(string_agg(c::text, ';' order by release, tabled, code, other_code)) from statistics_cell c";

    /** Each sent on one day and, three of four, accepted some days later; they end in three months of four. */
    private static final String STORED = """
            with made as (
              select gen_random_uuid() as id, n, (date '%1$s' + n %% %2$d)::timestamp at time zone 'Asia/Jakarta'
                + interval '9 hours' as at, a.code as area, c.code as category
              from generate_series(1, %3$d) n
              join (select code, row_number() over (order by code) - 1 as r from category) c
                on c.r = n %% (select count(*) from category)
              join (select code, row_number() over (order by code) - 1 as r from area where level = 'URBAN_VILLAGE') a
                on a.r = n %% 267),
            stored as (
              insert into ticket (id, number, version, status, open, channel_code, category_code, area_code, place_source,
                description, holder_code, anonymous, intake_key, intake_fingerprint, key_version, order_key, submitted_at,
                day_zero, due_on, due_provisional, done_on, latest_position, latest_action, latest_at, status_position,
                latest_link, seal)
              select id, 'JK' || translate(upper(left(md5(id::text), 11)), 'ILOU', '0000'), 0, 'DONE', false, 'JAKI', category,
                area, 'CHOSEN', 'Laporan buatan', 'KEL-' || area, true, uuid_send(id), '', 1, n, at, at, at, false, at, 1,
                'SUBMIT', at, 1, '', ''
              from made)
            insert into history_entry (ticket_id, position, action, field, status, written_privately, actor_role,
              category_code, to_unit, at, link)
            select id, 1, 'SUBMIT', 'STATUS', 'WAITING', true, 'REPORTER', category, 'KEL-' || area, at, ''::bytea from made
            union all select id, 2, 'APPROVE', 'STATUS', 'DONE', true, 'VALIDATOR', null, null,
              at + make_interval(days => n %% 23), ''::bytea from made where n %% 4 > 0""";

    @TempDir
    Path folder;

    @Test
    void whatIsPublishedIsTheSameWhoeverDies() throws Exception {
        try (ForeignServer server = new ForeignServer(folder)) {
            server.administer("create role kota login password 'rahasia-kota'", "create database kota owner kota");
            try (Sigap first = new Sigap(folder.resolve("first"), settings(server, "kota", "off"))) {
                first.start();
            }
            try (Connection database = server.connect("kota", "dba", "rahasia-dba")) {
                sql(database, "set session_replication_role = replica");
                LocalDate begin = LAST.minusMonths(MONTHS - 1);
                sql(
                        database,
                        STORED.formatted(begin, (int) begin.datesUntil(TODAY).count(), REPORTS));
            }
            server.administer("create database tenang template kota owner kota");
            String undisturbed = published(server);
            assertEquals(undisturbed, disturbed(server));
        }
    }

    private String published(ForeignServer server) throws Exception {
        try (Sigap one = new Sigap(folder.resolve("undisturbed"), settings(server, "tenang", "1s"));
                Connection database = server.connect("tenang", "dba", "rahasia-dba")) {
            one.start();
            long last = System.nanoTime() + PATIENCE_MILLIS * 1_000_000L;
            while (!isThrough(database)) {
                assertTrue(System.nanoTime() < last, "not published in time");
                Thread.sleep(KILL_EVERY_MILLIS);
            }
            return sql(database, PUBLISHED);
        }
    }

    /** One every few moments, and it is started again; after so many nobody is killed any more. */
    private String disturbed(ForeignServer server) throws Exception {
        List<Sigap> instances = new ArrayList<>();
        for (int i = 0; i < INSTANCES; i++) {
            instances.add(new Sigap(folder.resolve("instance-" + i), settings(server, "kota", "1s")));
        }
        try (Connection database = server.connect("kota", "dba", "rahasia-dba")) {
            for (Sigap each : instances) {
                each.start();
            }
            int killed = 0;
            long last = System.nanoTime() + PATIENCE_MILLIS * 1_000_000L;
            while (!isThrough(database)) {
                assertTrue(System.nanoTime() < last, "not published in time");
                if (killed < 3 * INSTANCES) {
                    Sigap next = instances.get(killed % INSTANCES);
                    next.kill();
                    killed++;
                    next.startUnready();
                }
                Thread.sleep(KILL_EVERY_MILLIS);
            }
            assertTrue(killed >= INSTANCES, "only " + killed + " were killed: there was too little to do");
            assertEquals(Integer.toString(MONTHS), sql(database, "select count(*) from statistics_release"));
            System.out.printf("Figures: %d reports counted in %d months, %d killed%n", REPORTS, MONTHS, killed);
            return sql(database, PUBLISHED);
        } finally {
            for (Sigap each : instances) {
                each.close();
            }
        }
    }

    private static boolean isThrough(Connection database) throws SQLException {
        return LAST.toString().equals(sql(database, "select max(month) from statistics_release"));
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

    private static Map<String, String> settings(ForeignServer server, String database, String watch) {
        return Map.ofEntries(
                Map.entry("SIGAP_DATABASE_URL", server.url(database)),
                Map.entry("SIGAP_DATABASE_USERNAME", "kota"),
                Map.entry("SIGAP_DATABASE_PASSWORD", "rahasia-kota"),
                Map.entry("SIGAP_KEYS_V1", "S3VuY2kgaW5kdWsgdW50dWsgdWppLCBidWthbiByYWhhc2lhLg=="),
                Map.entry("SIGAP_PHOTOS_FOLDER", "target/figures-crash"),
                Map.entry("SIGAP_JOBS_LEASE", "3s"),
                Map.entry("SIGAP_AUDIT_WATCH", "off"),
                Map.entry("SIGAP_DEADLINES_WATCH", "off"),
                Map.entry("SIGAP_RETENTION_EVERY", "off"),
                Map.entry("SIGAP_STATISTICS_WATCH", watch));
    }
}
