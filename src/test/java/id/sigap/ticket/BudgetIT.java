package id.sigap.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.testing.Api;
import id.sigap.testing.Database;
import id.sigap.testing.Reports;
import id.sigap.testing.Reports.Receipt;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a request costs in statements, read from the database server's own log. */
@QuarkusTest
class BudgetIT {

    private static final String TRACK = """
            query($number: String!, $pin: String) {
              ticket(number: $number, pin: $pin) {
                number status description category { code } area { name } holder { name } channel { code }
                steps { action at unit { name } } comments { body } deadline { dueOn }
              }
            }""";
    private static final String PAGE = """
            query($first: Int!) {
              myTickets(first: $first) {
                totalCount
                edges { node { number status category { code } area { name } holder { name } steps { action }
                               comments { body } } }
              }
            }""";

    private final Api citizen = Api.as("warga");

    @Test
    void trackingCostsTwoStatements() {
        Receipt receipt = Reports.submit(citizen, Reports.rubble());
        List<String> statements = Database.statementsOf(() -> citizen.data(TRACK, Map.of("number", receipt.number())));
        assertEquals(2, statements.size(), statements.toString());
    }

    @Test
    void aMistypedNumberCostsNone() {
        String number = Reports.submit(citizen, Reports.rubble()).number();
        String mistyped = number.substring(0, number.length() - 1) + (number.endsWith("0") ? "1" : "0");
        List<String> statements = Database.statementsOf(() -> {
            assertEquals("NUMBER_MISTYPED", citizen.errorCode(TRACK, Map.of("number", mistyped)));
            assertEquals("NUMBER_MALFORMED", citizen.errorCode(TRACK, Map.of("number", "JK-123")));
        });
        assertEquals(List.of(), statements);
    }

    @Test
    void nonePrivateAndNotYoursSendTheSameStatement() {
        String mine = Reports.submit(citizen, Reports.rubble()).number();
        String none = "JK-00000-00000-0";
        List<String> forPrivate = shapes(() -> Api.anonymous().errorCode(TRACK, Map.of("number", mine)));
        List<String> forNone = shapes(() -> Api.anonymous().errorCode(TRACK, Map.of("number", none)));
        List<String> forNotYours = shapes(() -> Api.as("tetangga").errorCode(TRACK, Map.of("number", mine)));
        List<String> forWrongPin =
                shapes(() -> Api.anonymous().errorCode(TRACK, Map.of("number", mine, "pin", "1111-1111")));
        assertEquals(1, forNone.size());
        assertEquals(forNone, forPrivate);
        assertEquals(forNone, forNotYours);
        assertEquals(forNone, forWrongPin);
    }

    @Test
    void aPageCostsTwoStatementsWhateverItsSize() {
        for (int i = 0; i < 12; i++) {
            Reports.submit(citizen, Reports.rubble());
        }
        for (int first : new int[] {1, 10, 100}) {
            List<String> statements = Database.statementsOf(() -> citizen.data(PAGE, Map.of("first", first)));
            assertEquals(2, statements.size(), statements.toString());
        }
    }

    @Test
    void aSubmitIsOneTransactionOfAtMostSixStatements() {
        List<String> statements = Database.statementsOf(() -> Reports.submit(citizen, Reports.rubble()));
        assertEquals(
                1, statements.stream().filter(line -> line.contains("BEGIN")).count(), statements.toString());
        assertEquals(
                1, statements.stream().filter(line -> line.contains("COMMIT")).count(), statements.toString());
        assertTrue(
                statements.stream()
                                .filter(line -> !line.contains("BEGIN") && !line.contains("COMMIT"))
                                .count()
                        <= 6,
                statements.toString());
    }

    /** The statements without the names that a connection gives its prepared ones. */
    private static List<String> shapes(Runnable work) {
        return Database.statementsOf(work).stream()
                .map(line -> line.replaceAll("^.*LOG:  execute [^:]*: ", ""))
                .toList();
    }
}
