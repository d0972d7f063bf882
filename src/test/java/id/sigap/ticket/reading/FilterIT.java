package id.sigap.ticket.reading;

import static id.sigap.testing.Inboxes.of;
import static id.sigap.testing.Journey.AGENCY;
import static id.sigap.testing.Journey.LURAH;
import static id.sigap.testing.Journey.REPORTER;
import static id.sigap.testing.Journey.TICKET_ADMIN;
import static id.sigap.testing.Journey.VALIDATOR;
import static id.sigap.testing.Journey.reason;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.Journey;
import id.sigap.testing.Reports;
import id.sigap.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lists find by a filter, for whom, and what of it is refused. Each case has a category of its own. */
@QuarkusTest
@Shows(Promise.C4)
class FilterIT {

    private static final double LATITUDE = -6.12662;
    private static final double LONGITUDE = 106.78849;

    @AfterEach
    void backToTheStart() {
        TestClock.set(TestClock.START);
    }

    @Test
    void severalOfAKindAreOneOrTheOther() {
        String category = "sertifikasi-guru";
        Journey waiting = of(category);
        Journey received = of(category).step(LURAH, "ticketReceive");
        Journey disposed = of(category)
                .step(LURAH, "ticketReceive")
                .step(LURAH, "ticketDispose", "unitCode: \"BINAMARGA\", " + reason());
        String only = "categoryCodes: [\"" + category + "\"]";
        assertFound(VALIDATOR, "tickets", only + ", statuses: [WAITING, COORDINATION]", waiting, received);
        assertFound(
                VALIDATOR,
                "tickets",
                only + ", heldWithin: [\"KEC-31.72.01\", \"BINAMARGA\"]",
                waiting,
                received,
                disposed);
        assertFound(VALIDATOR, "tickets", only + ", heldWithin: [\"KEC-31.72.01\"]", waiting, received);
        assertFound(AGENCY, "unitTickets", only + ", heldWithin: [\"DKI\"]", disposed);
        assertFound(VALIDATOR, "tickets", only + ", within: [\"31.72\"]", waiting, received, disposed);
        assertFound(VALIDATOR, "tickets", only + ", within: [\"31.71\", \"31.73\"]");
        assertFound(VALIDATOR, "tickets", only + ", visibility: PRIVATE");
        assertFound(
                VALIDATOR,
                "tickets",
                "categoryCodes: [\"" + category + "\", \"transmigrasi\"], statuses: [DISPOSITION]",
                disposed);
        assertFound(
                VALIDATOR, "tickets", only + ", urgencies: [ON_TRACK, DUE_SOON, OVERDUE]", waiting, received, disposed);
    }

    @Test
    void whatIsMarkedIsFoundByItsMark() {
        String category = "satwa-liar";
        Journey plain = of(category);
        Journey asked = inProcess(category);
        asked.step(AGENCY, "ticketRequestTransfer", "unitCode: \"SDA\", " + reason());
        Journey paused = inProcess(category);
        paused.step(TICKET_ADMIN, "ticketPause", "until: \"2026-11-30\", " + reason());
        String only = "categoryCodes: [\"" + category + "\"]";
        assertFound(VALIDATOR, "tickets", only + ", transferAsked: true", asked);
        assertFound(VALIDATOR, "tickets", only + ", transferAsked: false", plain, paused);
        assertFound(VALIDATOR, "tickets", only + ", paused: true", paused);
        assertFound(REPORTER, "myTickets", only + ", paused: true", paused);
        assertFound(AGENCY, "inbox", only + ", paused: false", asked);
        assertFound(VALIDATOR, "tickets", only + ", disputePending: true");
        assertFound(VALIDATOR, "tickets", only + ", areaSuggested: true");
    }

    @Test
    void daysAreDaysInJakarta() {
        String category = "rupabumi";
        Journey report = of(category);
        String only = "categoryCodes: [\"" + category + "\"], ";
        String day = "2026-11-23";
        assertFound(REPORTER, "myTickets", only + "submitted: {from: \"" + day + "\", to: \"" + day + "\"}", report);
        assertFound(REPORTER, "myTickets", only + "submitted: {to: \"2026-11-22\"}");
        assertFound(REPORTER, "myTickets", only + "submitted: {from: \"2026-11-24\"}");
        String due = report.seen(REPORTER, "deadline { dueOn }")
                .getJsonObject("deadline")
                .getString("dueOn");
        assertFound(TICKET_ADMIN, "tickets", only + "due: {from: \"" + due + "\", to: \"" + due + "\"}", report);
        assertFound(TICKET_ADMIN, "tickets", only + "due: {from: \"" + due + "\"}, submitted: {to: \"2026-11-01\"}");
    }

    /** The edge of a box is moved over the exact point and over the rounded one: it is found by the one that is shown. */
    @Test
    void aBoxKnowsTheRoundedPointAlone() {
        String category = "umkm";
        Map<String, Object> input = new HashMap<>(Reports.publicRubble());
        input.put("categoryCode", category);
        input.put("place", Map.of("latitude", LATITUDE, "longitude", LONGITUDE, "areaCode", "31.72.01.1005"));
        Journey report = Journey.of(Reports.submit(Api.as(REPORTER), input));
        report.step(LURAH, "ticketReceive");
        TestClock.advance(Duration.ofDays(6));
        String only = "categoryCodes: [\"" + category + "\"], ";
        JsonObject shown = report.seen("tetangga", "approximatePoint { latitude longitude }")
                .getJsonObject("approximatePoint");
        assertEquals(-6.127, shown.getDouble("latitude"));
        assertEquals(106.788, shown.getDouble("longitude"));
        for (String list : List.of("publicTickets", "inbox", "myTickets")) {
            String user = list.equals("inbox") ? LURAH : REPORTER;
            assertFound(user, list, only + box(-6.127, -6.1269, 106.788, 106.7881), report);
            assertFound(user, list, only + box(-6.2, -6.127, 106.7, 106.788), report);
            assertFound(user, list, only + box(-6.2, -6.1, 106.7, 106.9), report);
            assertFound(user, list, only + box(-6.126, -6.1, 106.7, 106.9));
            // The exact point lies in these, which the rounded one does not.
            assertFound(user, list, only + box(-6.1269, -6.1259, 106.7, 106.9));
            assertFound(user, list, only + box(-6.2, -6.1, 106.7881, 106.7891));
        }
    }

    /** Of a private report no list of staff's shows where it is: who searched for it would learn that unrecorded. */
    @Test
    void aBoxFindsStaffPublicReportsAlone() {
        String category = "statistik-daerah";
        Map<String, Object> input = new HashMap<>(Reports.rubble());
        input.put("categoryCode", category);
        Journey report = Journey.of(Reports.submit(Api.as(REPORTER), input));
        String only = "categoryCodes: [\"" + category + "\"]";
        String box = ", " + box(-6.2, -6.1, 106.7, 106.9);
        assertFound(LURAH, "inbox", only, report);
        assertFound(LURAH, "inbox", only + box);
        assertFound(VALIDATOR, "tickets", only + box);
        assertFound(REPORTER, "myTickets", only + box, report);
        report.step(REPORTER, "ticketSetVisibility", "visibility: PUBLIC");
        assertFound(LURAH, "inbox", only + box, report);
        assertFound(VALIDATOR, "tickets", only + box, report);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            statuses: []                                                  | FILTER_EMPTY
            urgencies: []                                                 | FILTER_EMPTY
            categoryCodes: []                                             | FILTER_EMPTY
            within: []                                                    | FILTER_EMPTY
            heldWithin: []                                                | FILTER_EMPTY
            submitted: {}                                                 | FILTER_EMPTY
            categoryCodes: ["trotoar", "x"]                               | CATEGORY_UNKNOWN
            channelCodes: ["x"]                                           | CHANNEL_UNKNOWN
            within: ["99.99"]                                             | AREA_UNKNOWN
            heldWithin: ["BINAMARGA", "x"]                                | UNIT_UNKNOWN
            box: {south: -6.1, north: -6.2, west: 106.7, east: 106.8}     | BOX_EMPTY
            box: {south: -6.2, north: -6.2, west: 106.7, east: 106.8}     | BOX_EMPTY
            box: {south: -6.2, north: -6.1, west: 106.7, east: 106.7}     | BOX_EMPTY
            box: {south: -6.1004, north: -6.1001, west: 106.7, east: 107} | BOX_EMPTY
            box: {south: -6.2, north: -6.1, west: 179, east: -179}        | BOX_OVER_DATE_LINE
            box: {south: -6.2, north: -6.1, west: 106.7, east: 181}       | BOX_INVALID
            box: {south: -91, north: -6.1, west: 106.7, east: 106.8}      | BOX_INVALID
            box: {south: 1e300, north: 1e301, west: 1, east: 2}           | BOX_INVALID
            submitted: {from: "2026-11-02", to: "2026-11-01"}             | DAYS_OUT_OF_ORDER
            due: {from: "1999-12-31"}                                     | YEAR_OUT_OF_RANGE
            """)
    void whatIsWrongWithAFilterHasACode(String filter, String code) {
        String document = "{ tickets(filter: {" + filter + "}) { totalCount } }";
        assertEquals(code, Api.as(VALIDATOR).errorCode(document, Map.of()));
    }

    @Test
    void aListInAFilterHasAnEnd() {
        String codes = "\"trotoar\", ".repeat(51);
        String document = "{ publicTickets(filter: {categoryCodes: [" + codes + "]}) { totalCount } }";
        assertEquals("FILTER_TOO_LONG", Api.anonymous().errorCode(document, Map.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            publicTickets  |             | paused: false
            publicTickets  |             | disputePending: false
            publicTickets  |             | transferAsked: false
            publicTickets  |             | submitted: {from: "2026-11-01"}
            publicTickets  |             | due: {from: "2026-11-01"}
            myTickets      | warga       | transferAsked: true
            inbox          | petugas     | submitted: {from: "2026-11-01"}
            inbox          | lurah-pluit | due: {from: "2026-11-01"}
            enteredTickets | lapor1708   | box: {south: -6.2, north: -6.1, west: 106.7, east: 106.9}
            enteredTickets | lapor1708   | heldWithin: ["BINAMARGA"]
            enteredTickets | lapor1708   | paused: true
            """)
    void whatAListNeverShowsItIsNotFilteredBy(String list, String user, String filter) {
        Api api = user == null ? Api.anonymous() : Api.as(user);
        assertEquals("FORBIDDEN", api.errorCode("{ " + list + "(filter: {" + filter + "}) { totalCount } }", Map.of()));
    }

    private static String box(double south, double north, double west, double east) {
        return "box: {south: " + south + ", north: " + north + ", west: " + west + ", east: " + east + "}";
    }

    private static Journey inProcess(String category) {
        return of(category)
                .step(LURAH, "ticketReceive")
                .step(LURAH, "ticketDispose", "unitCode: \"BINAMARGA\", " + reason())
                .step(AGENCY, "ticketAccept");
    }

    /** These and no others, and as many are counted. */
    private static void assertFound(String user, String list, String filter, Journey... expected) {
        JsonObject page = Api.as(user)
                .data(
                        "{ l: " + list + "(first: 100, filter: {" + filter
                                + "}) { totalCount edges { node { number } } } }",
                        Map.of())
                .getJsonObject("l");
        TreeSet<String> found = new TreeSet<>();
        page.getJsonArray("edges")
                .forEach(edge ->
                        found.add(((JsonObject) edge).getJsonObject("node").getString("number")));
        TreeSet<String> wanted = new TreeSet<>();
        for (Journey journey : expected) {
            wanted.add(journey.receipt().number());
        }
        assertEquals(wanted, found, user + " " + list + " " + filter);
        assertTrue(page.getInteger("totalCount") == expected.length, filter);
    }
}
