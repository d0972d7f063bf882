package id.sigap.ticket.journey;

import static id.sigap.testing.Journey.REPORTER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.testing.Api;
import id.sigap.testing.Database;
import id.sigap.testing.Journey;
import id.sigap.testing.Reports;
import id.sigap.ticket.privacy.ErasureRuns;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** History is append-only; the personal text beside it can be erased without breaking it. */
@QuarkusTest
class HistoryIT {

    /** What is append-only, and a column of each. */
    private static final Map<String, String> APPENDED = Map.of(
            "history_entry", "at",
            "disclosure", "at",
            "audit_key", "version",
            "audit_root", "heads",
            "audit_root_head", "position",
            "photo_grant", "until",
            "photo_grant_end", "position");

    /** What may be erased but not changed, what shows what is append-only, and what watches over it. */
    private static final List<String> NO_RIGHT = List.of(
            "update history_text set body = 'other'",
            "update photo_grantee set name = 'other'",
            "update photo_grant_state set until = now()",
            "delete from photo_grant_state",
            "drop trigger append_only on history_entry");

    @BeforeEach
    void aReport() {
        Reports.submit(Api.as("warga"), Reports.rubble());
    }

    /** Even who owns the tables is refused by triggers; who serves has no right to begin with. */
    @Test
    void theDatabaseRefusesToChangeOrDeleteHistory() throws SQLException {
        try (Connection service = Database.connectAsService();
                Statement statement = service.createStatement()) {
            for (String table : APPENDED.keySet()) {
                for (String sql : List.of(
                        "update " + table + " set " + APPENDED.get(table) + " = " + APPENDED.get(table),
                        "delete from " + table,
                        "truncate " + table + " cascade")) {
                    Exception refused = assertThrows(IllegalStateException.class, () -> Database.sql(sql), sql);
                    assertTrue(refused.getMessage().contains("append-only"), refused.getMessage());
                    SQLException noRight = assertThrows(SQLException.class, () -> statement.execute(sql), sql);
                    assertEquals("42501", noRight.getSQLState(), noRight.getMessage());
                }
            }
            for (String sql : NO_RIGHT) {
                SQLException noRight = assertThrows(SQLException.class, () -> statement.execute(sql), sql);
                assertEquals("42501", noRight.getSQLState(), noRight.getMessage());
            }
        }
        assertThrows(IllegalStateException.class, () -> Database.sql("update history_text set body = 'other'"));
        assertThrows(IllegalStateException.class, () -> Database.sql("update photo_grantee set name = 'other'"));
    }

    @Test
    void theTextIsTiedToItsEntryByASaltedHash() {
        String broken = "history_entry e join history_text t using (ticket_id, position)"
                + " where e.text_hash <> sha256(t.salt || convert_to(coalesce(t.body, ''), 'UTF8')"
                + " || coalesce('\\x00'::bytea || convert_to(t.officer, 'UTF8'), ''))";
        assertEquals(0, Database.count(broken));
        assertTrue(Database.count("history_text") > 0);
    }

    @Test
    void erasingTheReportersWordsLeavesHistoryWholeAndRemovingAnybodyElsesDoesNot() throws SQLException {
        Journey report = Journey.begun().done().step(REPORTER, "ticketRate", "stars: 2, text: \"Kenari.\"");
        report.step(REPORTER, "ticketEraseReporter", "");
        ErasureRuns.runWhenDue();
        String id = report.column("id");
        assertEquals(
                1,
                Database.count("history_entry e where action = 'RATE' and text_hash is not null and ticket_id = '" + id
                        + "' and not exists (select from history_text where ticket_id = e.ticket_id and position ="
                        + " e.position)"));
        assertEquals("[]", findings(report));
        String officers = "ticket_id = '" + id + "' and officer is not null";
        String text = Database.sql("select format('(%L, %s, %L, %L, %L)', ticket_id, position, salt, body, officer)"
                + " from history_text where " + officers + " order by position limit 1");
        String position = text.split(", ")[1];
        Database.sql("delete from history_text where ticket_id = '" + id + "' and position = " + position);
        assertEquals(
                "[{\"fault\":\"MISSING\",\"table\":\"history_text\",\"position\":" + position + "}]", findings(report));
        Database.sql("insert into history_text (ticket_id, position, salt, body, officer) values " + text);
        assertEquals("[]", findings(report));
    }

    private static String findings(Journey report) {
        String check = "query($n: String!) { auditCheck(number: $n) { findings { fault table position } } }";
        return Api.as("admin")
                .data(check, Map.of("n", report.receipt().number()))
                .getJsonObject("auditCheck")
                .getJsonArray("findings")
                .encode();
    }
}
