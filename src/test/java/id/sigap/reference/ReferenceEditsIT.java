package id.sigap.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.testing.Database;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What docs/reference-data.md tells an operator to type does what it says, and protects itself from our next seed file. */
@QuarkusTest
class ReferenceEditsIT {

    private static final List<String> TABLES =
            List.of("area", "unit", "category", "category_days", "channel", "holiday", "calendar_year", "step_clock");

    @Test
    void eachStatementChangesRowsAndMarksThemAsEdited() throws IOException, SQLException {
        List<String> statements = statements();
        assertTrue(statements.size() >= 8, statements::toString);
        try (Connection connection = Database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                for (String sql : statements) {
                    assertTrue(statement.executeUpdate(sql) > 0, sql);
                }
                for (String table : TABLES) {
                    assertEquals(0, unprotected(statement, table), table);
                }
            } finally {
                connection.rollback();
            }
        }
    }

    private static List<String> statements() throws IOException {
        String page = Files.readString(Path.of("docs", "reference-data.md"));
        String block = page.substring(page.indexOf("<!-- edits -->")).split("```")[1];
        String sql = block.substring("sql\n".length()).replaceAll("(?m)^--.*\n", "");
        return Arrays.stream(sql.split(";\\s*"))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    /** Rows that this transaction has written without saying so. */
    private static int unprotected(Statement statement, String table) throws SQLException {
        try (ResultSet row = statement.executeQuery("select count(*) from " + table
                + " where xmin::text::bigint = txid_current() % 4294967296 and not edited")) {
            return row.next() ? row.getInt(1) : -1;
        }
    }
}
