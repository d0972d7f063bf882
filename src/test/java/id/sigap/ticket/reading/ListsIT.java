package id.sigap.ticket.reading;

import static id.sigap.testing.Journey.AGENCY;
import static id.sigap.testing.Journey.OTHER_AGENCY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.testing.Api;
import id.sigap.testing.Journey;
import id.sigap.testing.Reports;
import id.sigap.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages: whole, and in an order that tells nothing. */
@QuarkusTest
class ListsIT {

    private static final String PAGE = """
            query($filter: TicketFilter, $first: Int! = 20, $after: String) {
              %s(filter: $filter, first: $first, after: $after) {
                edges { cursor node { number status submittedAt } }
                pageInfo { hasNextPage hasPreviousPage endCursor } totalCount
              }
            }""";
    private static final String PUBLIC = PAGE.formatted("publicTickets");
    private static final String MINE = PAGE.formatted("myTickets");
    private static final String UNIT = PAGE.formatted("unitTickets");
    private static final String ENTERED = PAGE.formatted("enteredTickets");

    private final Api citizen = Api.as("warga");

    @BeforeEach
    void someReports() {
        for (int i = 0; i < 7; i++) {
            Reports.submit(citizen, Reports.publicRubble());
            TestClock.advance(Duration.ofMinutes(7));
        }
    }

    @AfterEach
    void backToTheStart() {
        TestClock.set(TestClock.START);
    }

    @Test
    void aPublishedReportIsListedOnlyFromItsMidnight() {
        int today = total(PUBLIC, Api.anonymous());
        TestClock.advance(Duration.ofDays(6));
        assertTrue(total(PUBLIC, Api.anonymous()) >= today + 7);
    }

    @Test
    void pagesAreWholeAndDisjoint() {
        TestClock.advance(Duration.ofDays(6));
        List<String> walked = walk(PUBLIC, Api.anonymous(), 3);
        assertEquals(total(PUBLIC, Api.anonymous()), walked.size());
        assertEquals(walked.size(), new HashSet<>(walked).size());
        assertEquals(walk(PUBLIC, Api.anonymous(), 100), walked);
    }

    @Test
    void thePublicOrderIsTheSameForEverybodyAndNotThatOfArrival() {
        TestClock.advance(Duration.ofDays(6));
        List<String> publicOrder = walk(PUBLIC, Api.anonymous(), 100);
        assertEquals(publicOrder, walk(PUBLIC, Api.as("admin"), 100));
        List<String> arrival = new ArrayList<>(walk(MINE, citizen, 100));
        arrival.retainAll(publicOrder);
        List<String> mineInPublicOrder = new ArrayList<>(publicOrder);
        mineInPublicOrder.retainAll(arrival);
        assertNotEquals(arrival, mineInPublicOrder);
        Collections.reverse(arrival);
        assertNotEquals(arrival, mineInPublicOrder);
    }

    @Test
    void myReportsComeNewestFirst() {
        JsonObject page = list(MINE, citizen, Map.of("first", 50)).getJsonObject("myTickets");
        List<String> times = page.getJsonArray("edges").stream()
                .map(edge -> ((JsonObject) edge).getJsonObject("node").getString("submittedAt"))
                .toList();
        assertEquals(times.stream().sorted(Comparator.reverseOrder()).toList(), times);
    }

    @Test
    void filtersAndTotalsGoTogether() {
        TestClock.advance(Duration.ofDays(6));
        Map<String, Object> done = Map.of("filter", Map.of("statuses", "DONE", "categoryCodes", "kearsipan"));
        assertEquals(
                0, list(PUBLIC, citizen, done).getJsonObject("publicTickets").getInteger("totalCount"));
        Map<String, Object> here = Map.of("filter", Map.of("within", "31.72.01.1005", "categoryCodes", "trotoar"));
        assertTrue(list(PUBLIC, citizen, here).getJsonObject("publicTickets").getInteger("totalCount") >= 7);
    }

    @Test
    void ownListsNeedACitizen() {
        assertEquals("FORBIDDEN", Api.anonymous().errorCode(MINE, Map.of()));
        assertEquals("FORBIDDEN", Api.as("validator").errorCode(MINE, Map.of()));
        String followed = "{ followedTickets { totalCount } }";
        assertEquals("FORBIDDEN", Api.anonymous().errorCode(followed, Map.of()));
        assertEquals("FORBIDDEN", Api.as("validator").errorCode(followed, Map.of()));
    }

    /** What is done, too; of a unit above what units below it have; and nobody else's. */
    @Test
    void aUnitListsAllThatItHas() {
        Journey done = Journey.begun().done();
        Journey below = Journey.begun().disposed();
        below.step(AGENCY, "ticketDelegate", "unitCode: \"SUDIN-BM-JU\"");
        List<String> listed = walk(UNIT, Api.as(AGENCY), 50);
        List<String> numbers =
                listed.stream().map(number -> number.replace("-", "")).toList();
        assertTrue(numbers.containsAll(List.of(done.number(), below.number())), listed.toString());
        assertEquals(total(UNIT, Api.as(AGENCY)), listed.size());
        assertEquals(listed.size(), new HashSet<>(listed).size());
        assertEquals(walk(UNIT, Api.as(AGENCY), 7), listed);
        assertEquals(
                List.of(),
                walk(UNIT, Api.as(OTHER_AGENCY), 50).stream()
                        .filter(listed::contains)
                        .toList());
        for (String user : List.of("warga", "validator", "lapor1708")) {
            assertEquals("FORBIDDEN", Api.as(user).errorCode(UNIT, Map.of()), user);
        }
        assertEquals("FORBIDDEN", Api.anonymous().errorCode(UNIT, Map.of()));
    }

    /** A channel's client reads back what it sent, and no more of it than whoever sent it may see. */
    @Test
    void whoEntersReportsForOthersListsThem() {
        Map<String, Object> input = Reports.rubble();
        input.put("channelCode", "LAPOR_1708");
        String number = Reports.submit(Api.as("lapor1708"), input).number();
        assertTrue(walk(ENTERED, Api.as("lapor1708"), 50).contains(number));
        assertFalse(walk(ENTERED, Api.as("loket"), 50).contains(number));
        assertEquals("FORBIDDEN", Api.as("warga").errorCode(ENTERED, Map.of()));
        assertEquals(
                "FORBIDDEN",
                Api.as("lapor1708").errorCode(ENTERED, Map.of("filter", Map.of("heldWithin", "BINAMARGA"))));
    }

    @Test
    void firstIsOneToAHundred() {
        for (int first : new int[] {0, -1, 101}) {
            assertEquals("FIRST_OUT_OF_RANGE", citizen.errorCode(MINE, Map.of("first", first)));
        }
    }

    private static int total(String query, Api api) {
        JsonObject data = list(query, api, Map.of("first", 1));
        return data.getJsonObject(data.fieldNames().iterator().next()).getInteger("totalCount");
    }

    private static List<String> walk(String query, Api api, int first) {
        List<String> numbers = new ArrayList<>();
        String after = null;
        boolean more = true;
        while (more) {
            Map<String, Object> variables = new HashMap<>(Map.of("first", first));
            variables.put("after", after);
            JsonObject data = list(query, api, variables);
            JsonObject page = data.getJsonObject(data.fieldNames().iterator().next());
            page.getJsonArray("edges")
                    .forEach(edge -> numbers.add(
                            ((JsonObject) edge).getJsonObject("node").getString("number")));
            more = page.getJsonObject("pageInfo").getBoolean("hasNextPage");
            after = page.getJsonObject("pageInfo").getString("endCursor");
        }
        return numbers;
    }

    private static JsonObject list(String query, Api api, Map<String, ?> variables) {
        return api.data(query, variables);
    }
}
