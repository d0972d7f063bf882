package id.sigap.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.GeneratedReports;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Two processes on one database share one recompute, batch by batch; what one that was killed does no more, the other does.
 * Not part of verify but of {@code make cluster}, which the build server runs after it.
 */
@Tag("cluster")
@Shows({Promise.I2, Promise.I3, Promise.A7})
class TwoInstancesIT {

    private static final int REPORTS = 200;
    private static final String MOVED = "select count(*) from history_entry where reference_version = %d";
    private static final String DONE = "select count(*) from deadline_run, reference_version"
            + " where reference_version = version and after_key is null and check_at is null";

    @Test
    void everyOpenReportMovesOnceForEachEdit() throws Exception {
        Path folder = Path.of("target", "two", UUID.randomUUID().toString());
        Map<String, String> often = Map.of(
                "SIGAP_DEADLINES_WATCH", "1s",
                "SIGAP_REFERENCE_REFRESH", "1s",
                "SIGAP_DEADLINES_CHECK_IN", "2s",
                "SIGAP_DEADLINES_BATCH", "10");
        try (Sigap one = new Sigap(folder, often);
                Sigap other = new Sigap(folder, often)) {
            one.start();
            other.start();
            try (Connection database = one.database();
                    Statement statement = database.createStatement()) {
                LocalDate today = LocalDate.now(ZoneId.of("Asia/Jakarta"));
                statement.execute(GeneratedReports.openSql(REPORTS, today, 1));
                edit(statement, 8);
                assertEquals(
                        REPORTS,
                        number(
                                statement,
                                "select count(distinct ticket_id) from history_entry"
                                        + " where action = 'RECALCULATE'"));
                long free = number(statement, "select count(*) from ticket where agreed_on is null");
                assertEquals(free, edit(statement, 12));
                other.kill();
                assertEquals(free, edit(statement, 7));
            }
            assertTrue(!one.log().contains("ERROR"), one.log());
        }
    }

    /** How many reports moved, each once, for another number of days; none stays but those with a day agreed. */
    private static long edit(Statement statement, int workingDays) throws Exception {
        statement.execute("update category_days set working_days = " + workingDays);
        long version = number(statement, "select version from reference_version");
        for (int i = 0; i < 600 && number(statement, DONE) == 0; i++) {
            Thread.sleep(100);
        }
        assertEquals(1, number(statement, DONE), "nobody came to an end");
        assertEquals(
                0,
                number(
                        statement,
                        "select count(*) from (select from history_entry where reference_version is not null"
                                + " group by ticket_id, reference_version having count(*) > 1) twice"));
        return number(statement, MOVED.formatted(version));
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
