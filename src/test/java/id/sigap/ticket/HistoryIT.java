package id.sigap.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.testing.Api;
import id.sigap.testing.Database;
import id.sigap.testing.Reports;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** History is append-only; the personal text beside it can be erased without breaking it. */
@QuarkusTest
class HistoryIT {

    @BeforeEach
    void aReport() {
        Reports.submit(Api.as("warga"), Reports.rubble());
    }

    @Test
    void theDatabaseRefusesToChangeOrDeleteHistory() {
        for (String table : List.of("history_entry", "disclosure")) {
            for (String sql : List.of(
                    "update " + table + " set at = now()", "delete from " + table, "truncate " + table + " cascade")) {
                Exception refused = assertThrows(IllegalStateException.class, () -> Database.sql(sql), sql);
                assertTrue(refused.getMessage().contains("append-only"), refused.getMessage());
            }
        }
        assertThrows(IllegalStateException.class, () -> Database.sql("update history_text set body = 'other'"));
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
    void erasingTheTextLeavesHistoryWhole() {
        long entries = Database.count("history_entry");
        String ticket = Database.sql("select ticket_id from history_text limit 1");
        Database.sql("delete from history_text where ticket_id = '" + ticket + "'");
        assertEquals(entries, Database.count("history_entry"));
        assertEquals(1, Database.count("history_entry where text_hash is not null and ticket_id = '" + ticket + "'"));
    }
}
