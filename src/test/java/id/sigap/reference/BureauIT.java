package id.sigap.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.testing.Api;
import id.sigap.testing.Database;
import id.sigap.testing.Edits;
import id.sigap.testing.Reports;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which unit is the Bureau is said by a row, and what follows from it follows the row. */
@QuarkusTest
class BureauIT {

    private static final String INBOX =
            "query($code: String!) { inbox(filter: { heldWithin: [$code] }, first: 100) { totalCount } }";

    @Test
    void anotherUnitBecomesTheBureauWithAllThatIsWithIt() {
        String before = submittedWithoutPlace();
        assertEquals("BIRO-PEM t", holder(before));
        Edits.during(move("BIRO-PEM", "BIRO-ORB"), move("BIRO-ORB", "BIRO-PEM"), () -> {
            String since = submittedWithoutPlace();
            assertEquals("BIRO-ORB t", holder(since));
            assertEquals("BIRO-PEM f", holder(before));
            assertEquals(1, inbox("BIRO-ORB"));
            assertEquals(0, inbox("BIRO-PEM"));
        });
        assertEquals("BIRO-PEM t", holder(before));
        assertTrue(inbox("BIRO-PEM") > 0);
        assertEquals(0, inbox("BIRO-ORB"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update unit set bureau = true where code = 'BIRO-ORB'",
                "update unit set bureau = false where bureau",
                "update unit set valid_to = date '2026-11-22' where bureau"
            })
    void thereIsOneAndItIsOpen(String edit) throws SQLException {
        try (Connection connection = Database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            assertThrows(SQLException.class, () -> {
                statement.execute(edit);
                connection.commit();
            });
        }
        assertEquals("BIRO-PEM", Database.sql("select string_agg(code, ',') from unit where bureau"));
    }

    @Test
    void nobodySaysOfAReportThatItIsWithTheBureau() {
        String number =
                Reports.submit(Api.as("warga"), Reports.rubble()).number().replace("-", "");
        Database.sql("update ticket set with_bureau = true where number = '" + number + "'");
        assertEquals("KEL-31.72.01.1005 f", holder(number));
    }

    private static String move(String from, String to) {
        return "begin; update unit set bureau = false where code = '" + from
                + "'; update unit set bureau = true where code = '" + to + "'; commit";
    }

    private static String submittedWithoutPlace() {
        Map<String, Object> input = new HashMap<>(Reports.rubble());
        input.remove("place");
        return Reports.submit(Api.as("warga"), input).number().replace("-", "");
    }

    private static String holder(String number) {
        return Database.sql(
                "select holder_code || ' ' || left(with_bureau::text, 1) from ticket where number = '" + number + "'");
    }

    private static int inbox(String code) {
        return Api.as("pengelola")
                .data(INBOX, Map.of("code", code))
                .getJsonObject("inbox")
                .getInteger("totalCount");
    }
}
