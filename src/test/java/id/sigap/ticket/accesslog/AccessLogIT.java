package id.sigap.ticket.accesslog;

import static id.sigap.testing.Journey.AGENCY;
import static id.sigap.testing.Journey.TICKET_ADMIN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.testing.Api;
import id.sigap.testing.Journey;
import id.sigap.testing.Reports;
import id.sigap.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who reads the access log, and what it says of whom. */
@QuarkusTest
class AccessLogIT {

    private static final String LOG = """
            query($filter: AccessLogFilter, $first: Int! = 20, $after: String) {
              accessLog(filter: $filter, first: $first, after: $after) {
                edges { cursor node { ticketNumber value viewer roles unit { code } reason at } } pageInfo { hasNextPage }
              } }""";

    private final Api admin = Api.as("admin");

    @AfterEach
    void backToTheStart() {
        TestClock.set(TestClock.START);
    }

    @Test
    void openingAPrivateReportIsLoggedWithPersonRoleUnitAndReason() {
        Journey report = privateOne();
        report.seen(AGENCY, "description");
        List<JsonObject> entries =
                logged(Map.of("ticketNumber", report.receipt().number()));
        JsonObject latest = entries.get(0);
        assertEquals(report.receipt().number(), latest.getString("ticketNumber"));
        assertEquals("REPORT", latest.getString("value"));
        assertEquals("[\"OFFICER\"]", latest.getJsonArray("roles").encode());
        assertEquals("BINAMARGA", latest.getJsonObject("unit").getString("code"));
        assertEquals("opened", latest.getString("reason"));
        assertEquals("2026-11-23T02:00:00Z", latest.getString("at"));
        // The steps that brought it there were answered with the report, and are logged as what they were.
        assertTrue(
                reasons(entries).containsAll(List.of("RECEIVE", "opened")),
                reasons(entries).toString());
    }

    @Test
    void whoPassesAPrivateReportOnAndIsShownNothingIsNotLogged() {
        Journey report = privateOne();
        List<String> before =
                reasons(logged(Map.of("ticketNumber", report.receipt().number())));
        assertFalse(before.contains("DISPOSE"), before.toString());
    }

    @Test
    void aRefusedStepIsLoggedWhenItsAnswerShowsTheReport() {
        Journey report = privateOne();
        String old = report.version();
        report.step(AGENCY, "ticketAccept");
        JsonObject conflict = report.call(AGENCY, old, "ticketReturn", Journey.reason());
        assertEquals(
                "CONFLICT", conflict.getJsonArray("userErrors").getJsonObject(0).getString("code"));
        assertEquals(
                List.of("RETURN"),
                reasons(logged(Map.of("ticketNumber", report.receipt().number(), "value", "REPORT")))
                        .subList(0, 1));
    }

    @Test
    void itIsFilteredAndReadPageByPage() {
        Journey report = privateOne();
        report.seen(AGENCY, "description");
        TestClock.advance(Duration.ofDays(3));
        report.seen(AGENCY, "description");
        String number = report.receipt().number();
        List<JsonObject> all = logged(Map.of("ticketNumber", number));
        String viewer = all.get(0).getString("viewer");
        assertEquals(
                1,
                logged(Map.of("ticketNumber", number, "from", "2026-11-26", "to", "2026-11-26"))
                        .size());
        assertEquals(
                all.size() - 1,
                logged(Map.of("ticketNumber", number, "to", "2026-11-25")).size());
        assertEquals(2, logged(Map.of("ticketNumber", number, "viewer", viewer)).size());
        assertEquals(
                2,
                logged(Map.of("ticketNumber", number, "unitCode", "BINAMARGA")).size());
        assertEquals(
                0, logged(Map.of("ticketNumber", number, "value", "REPORTER")).size());
        List<JsonObject> paged = new ArrayList<>();
        Map<String, Object> variables = new HashMap<>(Map.of("filter", Map.of("ticketNumber", number), "first", 2));
        JsonObject page;
        do {
            page = admin.data(LOG, variables).getJsonObject("accessLog");
            for (Object edge : page.getJsonArray("edges")) {
                paged.add(((JsonObject) edge).getJsonObject("node"));
                variables.put("after", ((JsonObject) edge).getString("cursor"));
            }
        } while (page.getJsonObject("pageInfo").getBoolean("hasNextPage"));
        assertEquals(all, paged);
    }

    @Test
    void onlyAnAdminReadsIt() {
        for (String user :
                List.of("warga", AGENCY, "lurah-pluit", "validator", TICKET_ADMIN, "lapor1708", "tanpa-peran")) {
            assertEquals("FORBIDDEN", Api.as(user).errorCode(LOG, Map.of()), user);
        }
        assertEquals("FORBIDDEN", Api.anonymous().errorCode(LOG, Map.of()));
    }

    @Test
    void badPagesAndFiltersAreRefused() {
        assertEquals("FIRST_OUT_OF_RANGE", admin.errorCode(LOG, Map.of("first", 0)));
        assertEquals("FIRST_OUT_OF_RANGE", admin.errorCode(LOG, Map.of("first", 101)));
        assertEquals("CURSOR_INVALID", admin.errorCode(LOG, Map.of("after", "x")));
        assertEquals("NUMBER_MALFORMED", admin.errorCode(LOG, Map.of("filter", Map.of("ticketNumber", "JK-1"))));
        String inbox = "{ tickets(first: 1) { edges { cursor } } }";
        JsonArray edges = admin.data(inbox, Map.of()).getJsonObject("tickets").getJsonArray("edges");
        privateOne();
        String foreign = edges.isEmpty() ? "AA" : edges.getJsonObject(0).getString("cursor");
        assertEquals("CURSOR_INVALID", admin.errorCode(LOG, Map.of("after", foreign)));
    }

    private List<JsonObject> logged(Map<String, ?> filter) {
        JsonArray edges = admin.data(LOG, Map.of("filter", filter, "first", 100))
                .getJsonObject("accessLog")
                .getJsonArray("edges");
        return edges.stream()
                .map(edge -> ((JsonObject) edge).getJsonObject("node"))
                .toList();
    }

    private static List<String> reasons(List<JsonObject> entries) {
        return entries.stream().map(entry -> entry.getString("reason")).toList();
    }

    /** A private report at the agency. */
    private static Journey privateOne() {
        return Journey.of(Reports.submit(Api.as("warga"), Reports.rubble())).disposed();
    }
}
