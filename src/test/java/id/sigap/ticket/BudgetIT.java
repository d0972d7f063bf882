package id.sigap.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.leaks.CountedPool;
import id.sigap.testing.Api;
import id.sigap.testing.Database;
import id.sigap.testing.Journey;
import id.sigap.testing.PhotoApi;
import id.sigap.testing.Reports;
import id.sigap.testing.Reports.Receipt;
import id.sigap.testing.Uploads;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
            { totalCount pageInfo { hasNextPage }
              edges { node { number status category { code } area { name } holder { name } %s availableActions
                             latestStep { action } steps { action note } comments { body } photos { id } } } }""";

    private final Api citizen = Api.as("warga");

    @Test
    void trackingCostsOneStatement() {
        Receipt receipt = Reports.submit(citizen, Reports.rubble());
        List<String> statements = Database.statementsOf(() -> citizen.data(TRACK, Map.of("number", receipt.number())));
        assertEquals(1, statements.size(), statements.toString());
    }

    /** A transaction of its own, which locks the end of the report's log and writes behind it; the owner pays nothing. */
    @Test
    void openingAPrivateReportCostsTheRecordOfIt() {
        Receipt receipt = Reports.submit(citizen, Reports.rubble());
        Runnable recorded = opening("admin", receipt);
        assertEquals(List.of("select", "BEGIN", "with", "with", "COMMIT"), words(recorded));
        assertEquals(3, CountedPool.waitsOf(recorded));
        assertEquals(List.of("select"), words(opening("warga", receipt)));
        Receipt open = Reports.submit(citizen, Reports.publicRubble());
        assertEquals(List.of("select"), words(opening("admin", open)));
    }

    private static Runnable opening(String user, Receipt receipt) {
        return () -> Api.as(user).data(TRACK, Map.of("number", receipt.number()));
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
        List<String> forPrivate = Database.statementsOf(() -> Api.anonymous().errorCode(TRACK, Map.of("number", mine)));
        List<String> forNone = Database.statementsOf(() -> Api.anonymous().errorCode(TRACK, Map.of("number", none)));
        List<String> forNotYours =
                Database.statementsOf(() -> Api.as("tetangga").errorCode(TRACK, Map.of("number", mine)));
        List<String> forWrongPin = Database.statementsOf(
                () -> Api.anonymous().errorCode(TRACK, Map.of("number", mine, "pin", "1111-1111")));
        assertEquals(1, forNone.size());
        assertEquals(forNone, forPrivate);
        // Of a citizen their own notes are read along, whatever is found.
        assertEquals(
                Database.statementsOf(() -> Api.as("tetangga").errorCode(TRACK, Map.of("number", none))), forNotYours);
        assertEquals(forNone, forWrongPin);
    }

    @Test
    void aPageCostsTwoStatementsWhateverItsSize() {
        for (int i = 0; i < 12; i++) {
            Journey.begun().disposed();
        }
        for (String list : List.of("myTickets", "publicTickets", "followedTickets")) {
            assertPage(citizen, list, "");
        }
        for (String user : List.of(Journey.AGENCY, Journey.LURAH, Journey.TICKET_ADMIN, Journey.VALIDATOR)) {
            assertPage(Api.as(user), "inbox", "urgency");
        }
        assertPage(Api.as(Journey.TICKET_ADMIN), "tickets", "urgency");
        assertPage(Api.as("admin"), "tickets", "urgency");
    }

    @Test
    void aPageWithItsLatestStepsCostsOneStatement() {
        Journey.begun().disposed();
        for (String user : List.of(Journey.AGENCY, Journey.LURAH, Journey.TICKET_ADMIN)) {
            List<String> statements = Database.statementsOf(() -> Api.as(user)
                    .data(
                            "{ inbox { edges { node { number availableActions latestStep { action note } } } } }",
                            Map.of()));
            assertEquals(1, statements.size(), statements.toString());
            assertFalse(statements.get(0).contains("total from ticket"), statements.toString());
        }
    }

    /** What looks for an earlier one, and what writes it; with photos also what takes them, and what they are shown by. */
    @Test
    void aSubmitIsTwoStatements() {
        Runnable submit = () -> Reports.submit(citizen, Reports.rubble());
        assertEquals(List.of("select", "with"), words(submit));
        assertEquals(2, CountedPool.waitsOf(submit));
        assertEquals(
                List.of("select", "BEGIN", "with", "update", "select", "COMMIT"),
                words(submittedWith(photo(), photo(), photo())));
        assertEquals(3, CountedPool.waitsOf(() -> submittedWith(photo())));
    }

    private Runnable submittedWith(String... photos) {
        Map<String, Object> input = Reports.rubble();
        input.put("photos", List.of(photos));
        return () -> Reports.submit(citizen, input);
    }

    /** Looked for; locked; written, recorded if it is private, read for the answer if that wants more than the report, and committed. */
    @Test
    void aStepWaitsThreeTimes() {
        Journey open = Journey.begun().inProcess();
        assertEquals(List.of("select", "BEGIN", "select", "with", "COMMIT"), words(followUp(open)));
        assertEquals(3, CountedPool.waitsOf(() -> followUp(open)));
        Journey closed = Journey.of(Reports.submit(citizen, Reports.rubble())).inProcess();
        assertEquals(
                List.of("select", "BEGIN", "select", "select", "with", "with", "select", "COMMIT"),
                words(followUp(closed)));
        assertEquals(3, CountedPool.waitsOf(() -> followUp(closed)));
    }

    private static Runnable followUp(Journey report) {
        String version = report.version();
        return () -> {
            JsonObject done = report.call(Journey.AGENCY, version, "ticketRecordFollowUp", "progress: 50");
            assertEquals("[]", done.getJsonArray("userErrors").encode());
        };
    }

    /** An index needs no new entry for a step that changes nothing it holds. */
    @Test
    void aStepWritesWhatItChanges() {
        Journey report = Journey.begun().inProcess();
        String written = Database.statementsOf(followUp(report)).stream()
                .filter(sql -> sql.contains("update ticket"))
                .findFirst()
                .orElseThrow();
        String set = written.substring(written.indexOf(" set ") + 5, written.indexOf(" where "));
        assertEquals(
                Set.of(
                        "version",
                        "status",
                        "progress",
                        "latest_position",
                        "latest_action",
                        "latest_link",
                        "status_position",
                        "moved_position",
                        "open_steps",
                        "seal"),
                Arrays.stream(set.split(", "))
                        .map(each -> each.split(" = ")[0])
                        .filter(column -> !column.equals("latest_at")) // the clock of tests may stand still
                        .collect(Collectors.toSet()));
    }

    private static List<String> words(Runnable work) {
        return Database.statementsOf(work).stream()
                .map(sql -> sql.split("\\s", 2)[0])
                .toList();
    }

    @Test
    void aPhotoIsReadWithOneStatementAndARecordOfItIfItIsPrivate() {
        String photo = photo();
        Map<String, Object> input = Reports.rubble();
        input.put("photos", List.of(photo));
        Reports.submit(citizen, input);
        assertEquals(3, Database.statementsOf(() -> assertRead("warga", photo)).size());
        List<String> recorded = Database.statementsOf(() -> assertRead("validator", photo));
        assertEquals(5, recorded.size(), recorded.toString());
        assertEquals(
                0,
                Database.statementsOf(() -> PhotoApi.anonymous().get("00000000-0000-4000-8000-00000000000x"))
                        .size());
    }

    private static void assertRead(String user, String photo) {
        assertEquals(200, PhotoApi.as(user).get(photo).statusCode());
    }

    private static String photo() {
        return Uploads.photo("warga");
    }

    private static void assertPage(Api api, String list, String more) {
        for (int first : new int[] {1, 10, 50, 100}) {
            List<String> statements = Database.statementsOf(
                    () -> api.data("{ " + list + "(first: " + first + ") " + PAGE.formatted(more) + " }", Map.of()));
            assertTrue(statements.size() <= 2, statements.toString());
        }
    }
}
