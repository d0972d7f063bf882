package id.sigap.ticket.journey;

import static id.sigap.testing.Inboxes.of;
import static id.sigap.testing.Journey.LURAH;
import static id.sigap.testing.Journey.TICKET_ADMIN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Database;
import id.sigap.testing.Inboxes;
import id.sigap.testing.Journey;
import id.sigap.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** In which order a desk reads its reports: the most urgent band first, and no dates. */
@QuarkusTest
@Shows(Promise.C5)
class InboxOrderIT {

    @AfterEach
    void today() {
        TestClock.set(TestClock.START);
    }

    /** Two of Monday, two of Tuesday, two of Wednesday, each with a day for coordination; it is Wednesday. */
    @Test
    void theMostUrgentBandComesFirstAndWithinItAHash() {
        String category = "gedung-sekolah";
        for (String day : List.of("2026-11-23", "2026-11-24", "2026-11-25")) {
            ClocksIT.on(day);
            of(category);
            of(category);
        }
        List<JsonObject> whole = walk(category, 100);
        assertEquals(
                List.of("OVERDUE", "OVERDUE", "DUE_SOON", "DUE_SOON", "ON_TRACK", "ON_TRACK"),
                whole.stream().map(node -> node.getString("urgency")).toList());
        for (int i = 0; i < 6; i += 2) {
            assertTrue(orderKey(whole.get(i)) < orderKey(whole.get(i + 1)), "band " + i / 2);
        }
        for (int first : new int[] {1, 2, 3, 4}) {
            assertEquals(whole, walk(category, first), "pages of " + first);
        }
        assertTrue(whole.stream().allMatch(node -> node.getJsonObject("deadline") == null));
    }

    @Test
    void bandsChangeAtMidnightInJakarta() {
        Journey report = Journey.begun();
        assertBand(report, "2026-11-23T16:59:59Z", "ON_TRACK");
        assertBand(report, "2026-11-23T17:00:00Z", "DUE_SOON");
        assertBand(report, "2026-11-24T16:59:59Z", "DUE_SOON");
        assertBand(report, "2026-11-24T17:00:00Z", "OVERDUE");
    }

    private static void assertBand(Journey report, String at, String band) {
        TestClock.set(Instant.parse(at));
        assertEquals(band, report.seen(LURAH, "urgency").getString("urgency"), at);
        assertEquals(band, report.seen(TICKET_ADMIN, "urgency").getString("urgency"), at);
    }

    private static List<JsonObject> walk(String category, int first) {
        List<JsonObject> nodes = new ArrayList<>();
        Map<String, Object> variables =
                new HashMap<>(Map.of("first", first, "filter", Map.of("categoryCodes", category)));
        JsonObject page;
        do {
            page = Inboxes.page(LURAH, variables);
            for (Object edge : page.getJsonArray("edges")) {
                nodes.add(((JsonObject) edge).getJsonObject("node"));
                variables.put("after", ((JsonObject) edge).getString("cursor"));
            }
        } while (page.getJsonObject("pageInfo").getBoolean("hasNextPage"));
        return nodes;
    }

    private static long orderKey(JsonObject node) {
        return Long.parseLong(Database.sql("select order_key from ticket where number = '"
                + node.getString("number").replace("-", "") + "'"));
    }
}
