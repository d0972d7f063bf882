package id.sigap.ticket.report;

import static id.sigap.testing.Journey.AGENCY;
import static id.sigap.testing.Journey.TICKET_ADMIN;
import static id.sigap.testing.Journey.photos;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Database;
import id.sigap.testing.Journey;
import id.sigap.testing.Lives;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Whoever may write into the tables, as the service does or as their owner, cannot make a report say what history does not. */
@QuarkusTest
@Shows({Promise.I5, Promise.I6})
class ForgedRowsIT {

    /** What runs write without an entry, counts of writes, what the row proves itself by, and what the database puts right. */
    private static final Set<String> BESIDE =
            Set.of("version", "seal", "due_provisional", "step_soon_on", "erasure_due_at", "with_bureau");

    private static final String NO_ENTRY = "23001";

    private static final Map<String, String> OTHERS = Map.of(
            "boolean", "not %s",
            "integer", "coalesce(%s, 0) + 1",
            "bigint", "%s + 1",
            "date", "coalesce(%s, date '2026-01-01') + 1",
            "uuid", "(select id from ticket other where other.id <> ticket.id and merged_into is null limit 1)",
            "bytea", "sha256(coalesce(%s, ''))",
            "timestamp with time zone", "coalesce(%s, now()) + interval '1 second'",
            "double precision", "coalesce(%s, 0) + 0.001",
            "ARRAY", "%s || array['x']");

    /** Of texts that refer to something or are checked by a list, one that exists. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("number", "substr(number, 1, 12) || case when number like '%0' then '1' else '0' end"),
            Map.entry("channel_code", "'WEB'"),
            Map.entry("category_code", "'jalan'"),
            Map.entry("area_code", "'31.72.01.1004'"),
            Map.entry("place_source", "'NONE'"),
            Map.entry("status", "'FOLLOW_UP'"),
            Map.entry("holder_code", "'SDA'"),
            Map.entry("transfer_to", "'SDA'"),
            Map.entry("step", "'COORDINATION'"));

    @Test
    void theForgeriesThatAnAuditFound() throws SQLException {
        String id = Journey.begun().column("id");
        for (String forgery : List.of(
                "status = 'COORDINATION', latest_action = 'RECEIVE'",
                "open = false, listed_from = null",
                "holder_code = 'SDA', status = 'COORDINATION', latest_action = 'RECEIVE', latest_position = 2",
                "withdrawn = true, status = 'REJECTED', latest_action = 'WITHDRAW', step = null, step_from = null,"
                        + " step_due_on = null, step_soon_on = null")) {
            assertRefused(NO_ENTRY, "update ticket set " + forgery + " where id = '" + id + "'");
        }
    }

    @Test
    void noColumnIsChangedWithoutAnEntry() throws SQLException {
        String id = Journey.begun().inProcess().column("id");
        Set<String> admitted = new TreeSet<>();
        List<String> columns = columns();
        for (String each : columns) {
            String column = each.split(" ", 2)[0];
            String value = WORDS.getOrDefault(
                    column,
                    OTHERS.getOrDefault(each.split(" ", 2)[1], "coalesce(%s, '') || 'x'")
                            .formatted(column));
            String change = column.equals("merged_into")
                    ? "merged_into = " + value + ", mirrored_status = 'WAITING', merged_on = day_zero"
                    : column + " = " + value;
            if (refusal("update ticket set " + change + " where id = '" + id + "'") == null) {
                admitted.add(column);
            }
        }
        Set<String> expected = new TreeSet<>(BESIDE);
        expected.removeIf(column -> columns.stream().noneMatch(each -> each.startsWith(column + " ")));
        assertEquals(expected, admitted);
    }

    /** Nor is a step that another one's entry tells of, one of yesterday, or one about something else. */
    @Test
    void anEntryThatSaysSomethingElseIsNone() throws SQLException {
        Journey report = Journey.begun();
        String id = report.column("id");
        String entry =
                "insert into history_entry (ticket_id, position, action, field, status, written_privately, actor_role,"
                        + " to_unit, step_due_on, at, link) select id, 2, '%s', 'STATUS', '%s', %s, 'LURAH', %s, step_due_on, %s, %s"
                        + " from ticket where id = '" + id + "'; ";
        String receive = "update ticket set status = 'COORDINATION', latest_action = 'RECEIVE', latest_position = 2,"
                + " latest_unit = null, latest_at = '2026-11-23T01:00Z', latest_link = 'x'%s where id = '" + id + "'";
        String at = "'2026-11-23T01:00Z'";
        assertEquals(
                null,
                refusal(entry.formatted("RECEIVE", "COORDINATION", "false", "null", at, "'x'")
                        + receive.formatted("")));
        for (String forged : List.of(
                entry.formatted("ACCEPT", "COORDINATION", "false", "null", at, "'x'") + receive.formatted(""),
                entry.formatted("RECEIVE", "PROCESS", "false", "null", at, "'x'") + receive.formatted(""),
                entry.formatted("RECEIVE", "COORDINATION", "true", "null", at, "'x'") + receive.formatted(""),
                entry.formatted("RECEIVE", "COORDINATION", "false", "null", "now()", "'x'") + receive.formatted(""),
                entry.formatted("RECEIVE", "COORDINATION", "false", "null", at, "'y'") + receive.formatted(""),
                entry.formatted("RECEIVE", "COORDINATION", "false", "null", at, "'x'")
                        + receive.formatted(", holder_code = 'SDA'"),
                entry.formatted("RECEIVE", "COORDINATION", "false", "null", at, "'x'")
                        + receive.formatted(", open = false, listed_from = null"),
                entry.formatted("RECEIVE", "COORDINATION", "false", "null", at, "'x'")
                        + receive.formatted(", owner_key = 'mine'"),
                entry.formatted("RECEIVE", "COORDINATION", "false", "null", at, "'x'")
                        + receive.formatted(", number = 'JK00000000000'"),
                "create temp table history_entry as select * from public.history_entry; insert into pg_temp.history_entry"
                        + " select id, 2, 0, 0, 'RECEIVE', 'STATUS', 'COORDINATION', false, 'LURAH' from public.ticket where id = '"
                        + id + "'; " + receive.formatted(""))) {
            assertRefused(NO_ENTRY, forged);
        }
    }

    @Test
    void aReportIsNotMadeWithoutItsFirstEntry() throws SQLException {
        String id = Journey.begun().column("id");
        String columns = String.join(
                ", ", columns().stream().map(each -> each.split(" ")[0]).toList());
        String values = columns.replaceFirst("\\bid\\b", "gen_random_uuid()")
                .replaceFirst("\\bnumber\\b", WORDS.get("number"))
                .replaceFirst("\\bintake_key\\b", "null");
        assertRefused(
                NO_ENTRY,
                "insert into ticket (" + columns + ") select " + values + " from ticket where id = '" + id + "'");
    }

    @Test
    void whatIsMergedShowsAndCountsWhatIsThere() throws SQLException {
        Journey master = Journey.begun().inProcess();
        Journey child = Journey.begun().step(TICKET_ADMIN, "ticketMerge", Lives.into(master));
        assertRefused(NO_ENTRY, "update ticket set mirrored_status = 'DONE' where id = '" + child.column("id") + "'");
        assertRefused(NO_ENTRY, "update ticket set merged_count = 0 where id = '" + master.column("id") + "'");
        assertRefused(NO_ENTRY, "update ticket set merged_count = 2 where id = '" + master.column("id") + "'");
    }

    @Test
    void commentsAndPhotosStayAsTheyWere() throws SQLException {
        Journey report = Journey.begun()
                .step("warga", "ticketComment", "text: \"Masih ada.\"")
                .inProcess();
        report.step(AGENCY, "ticketRecordFollowUp", "progress: 50, note: \"x\", " + photos(AGENCY));
        String its = " where ticket_id = '" + report.column("id") + "'";
        for (String forgery : List.of(
                "update photo set written_privately = not written_privately" + its,
                "update photo set ticket_id = null, position = null, kind = null" + its,
                "delete from photo" + its)) {
            assertRefused(NO_ENTRY, forgery);
        }
        try (Connection owner = Database.connect()) {
            assertEquals(NO_ENTRY, refusal(owner, "update ticket_comment set body = 'x'" + its));
        }
        try (Connection service = Database.connectAsService()) {
            assertEquals("42501", refusal(service, "update ticket_comment set body = 'x'" + its));
        }
    }

    private static List<String> columns() {
        return List.of(Database.sql("select string_agg(column_name || ' ' || data_type, ',' order by column_name)"
                        + " from information_schema.columns where table_schema = 'public' and table_name = 'ticket'"
                        + " and is_generated = 'NEVER'")
                .split(","));
    }

    private static void assertRefused(String state, String sql) throws SQLException {
        for (Connection connection : List.of(Database.connect(), Database.connectAsService())) {
            try (connection) {
                assertEquals(state, refusal(connection, sql), sql);
            }
        }
    }

    /** What the owner of the tables is refused with at the end of a transaction, whichever check it is; null if with nothing. */
    private static String refusal(String sql) throws SQLException {
        try (Connection owner = Database.connect()) {
            return refusal(owner, sql);
        }
    }

    private static String refusal(Connection connection, String sql) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            List<String> states = new ArrayList<>();
            try {
                statement.execute(sql);
                statement.execute("set constraints all immediate");
            } catch (SQLException refused) {
                states.add(refused.getSQLState());
            }
            connection.rollback();
            return states.isEmpty() ? null : states.get(0);
        }
    }
}
