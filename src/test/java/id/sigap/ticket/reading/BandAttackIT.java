package id.sigap.ticket.reading;

import static id.sigap.testing.Journey.AGENCY;
import static id.sigap.testing.Journey.DISTRICT;
import static id.sigap.testing.Journey.LURAH;
import static id.sigap.testing.Journey.MAYOR;
import static id.sigap.testing.Journey.SUB_DEPARTMENT;
import static id.sigap.testing.Journey.TICKET_ADMIN;
import static id.sigap.testing.Journey.reason;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.Inboxes;
import id.sigap.testing.Journey;
import id.sigap.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The interval attack over HTTP: two reports that differ only by the day that an attacker is not to know are looked at every
 * midnight, in every way there is to read a band: the report, the inbox in its order and page by page, each filter, counts
 * and cursors. Both answer alike, and never change places. {@link IntervalAttackTest} tries many more journeys.
 */
@QuarkusTest
@Shows({Promise.C4, Promise.C11})
class BandAttackIT {

    private static final String MONDAY = "2026-11-23";
    private static final String WEEK_AFTER = "2026-11-30";
    private static final String DELEGATED = "2026-12-02";
    private static final int NIGHTS = 13;

    private static final String PAGE = """
            query($filter: TicketFilter, $first: Int! = 100, $after: String) {
              inbox(filter: $filter, first: $first, after: $after) {
                edges { cursor node { number urgency hiddenFields } } totalCount pageInfo { hasNextPage }
              }
            }""";

    @AfterEach
    void today() {
        TestClock.set(TestClock.START);
    }

    /** One got to the agency a week before the other, both to the unit below on one day. */
    @Test
    void whoGotItFromTheAgencyCannotTellWhenTheAgencyGotIt() {
        String category = "kabel-semrawut-menjuntai";
        Journey early = disposed(MONDAY, category);
        Journey late = disposed(WEEK_AFTER, category);
        on(DELEGATED);
        for (Journey report : List.of(late, early)) {
            report.step(AGENCY, "ticketDelegate", "unitCode: \"SUDIN-BM-JU\"");
        }
        assertAlike(SUB_DEPARTMENT, category, DELEGATED, early, late);
        assertDiffer(AGENCY, category, DELEGATED, early, late);
    }

    /** The first receiver sees them come; units above do not, and start to look some day. */
    @Test
    void unitsAboveCannotTellWhenItWasSubmitted() {
        String category = "penerangan-jalan-umum-pju-mati";
        on(MONDAY);
        Journey early = Inboxes.of(category);
        on("2026-11-24");
        Journey late = Inboxes.of(category);
        for (String above : List.of(DISTRICT, MAYOR)) {
            assertAlike(above, category, "2026-11-24", early, late);
        }
        assertDiffer(LURAH, category, "2026-11-24", early, late);
    }

    /** Passed on with a clock that began in another urban village, on a day that the new one does not know. */
    @Test
    void whoIsMovedAReportCannotTellWhenTheOtherReceivedIt() {
        String category = "bpjs";
        on(MONDAY);
        Journey early = Inboxes.of(category).step(LURAH, "ticketReceive");
        on("2026-11-24");
        Journey late = Inboxes.of(category).step(LURAH, "ticketReceive");
        for (Journey report : List.of(late, early)) {
            report.step(LURAH, "ticketMove", "areaCode: \"31.72.01.1004\", " + reason());
        }
        assertAlike("lurah-pejagalan", category, "2026-11-24", early, late);
        on("2026-11-25");
        assertEquals("OVERDUE", band(early.seen(TICKET_ADMIN, "urgency")), "who may know sees the difference");
        assertEquals("DUE_SOON", band(late.seen(TICKET_ADMIN, "urgency")));
    }

    /** Disposed past the agency to the unit below it: the agency has no part in it. */
    @Test
    void anAgencyCannotTellWhenTheUnitBelowGotIt() {
        String category = "keluhan-galian-sisa-proyek";
        Journey early = disposed(MONDAY, category, "SUDIN-BM-JU");
        Journey late = disposed(WEEK_AFTER, category, "SUDIN-BM-JU");
        assertAlike(AGENCY, category, WEEK_AFTER, early, late);
        assertDiffer(SUB_DEPARTMENT, category, WEEK_AFTER, early, late);
    }

    /** What has a band comes first, by it; then what has none for the reader, by a hash; and no filter finds that. */
    @Test
    void anInboxIsInTheOrderOfTheBandsThatItShows() {
        String category = "jembatan-penyeberangan-orang-jpo-dan-atau-halte";
        for (String day : List.of(MONDAY, "2026-11-25", WEEK_AFTER)) {
            disposed(day, category);
            disposed(day, category, "SUDIN-BM-JU");
            disposed(day, category).step(AGENCY, "ticketDelegate", "unitCode: \"SUDIN-BM-JU\"");
        }
        on("2026-12-01");
        assertBands(category, AGENCY, "OVERDUE OVERDUE DUE_SOON DUE_SOON ON_TRACK ON_TRACK null null null");
        assertBands(category, SUB_DEPARTMENT, "OVERDUE OVERDUE DUE_SOON DUE_SOON ON_TRACK ON_TRACK");
        assertBands(
                category, "rangkap", "OVERDUE OVERDUE OVERDUE DUE_SOON DUE_SOON DUE_SOON ON_TRACK ON_TRACK ON_TRACK");
    }

    private static void assertBands(String category, String user, String bands) {
        List<JsonObject> whole = inbox(user, category, 100);
        assertEquals(
                bands, String.join(" ", whole.stream().map(BandAttackIT::band).toList()), user);
        assertEquals(whole, inbox(user, category, 2), user);
        for (String band : List.of("OVERDUE", "DUE_SOON", "ON_TRACK")) {
            JsonObject page = page(user, filter(category, band));
            assertEquals(
                    whole.stream().filter(node -> band(node).equals(band)).toList(), nodes(page), user + " " + band);
            assertEquals(nodes(page).size(), page.getInteger("totalCount"), user + " " + band);
        }
        whole.forEach(node -> assertEquals(
                node.getString("urgency") == null,
                node.getJsonArray("hiddenFields").contains("URGENCY"),
                node.encode()));
    }

    private static void assertAlike(String user, String category, String from, Journey one, Journey other) {
        List<List<String>> seen = watched(user, category, from, one, other);
        assertEquals(seen.get(0), seen.get(1), user);
        assertEquals(1, seen.get(2).stream().distinct().count(), user + " saw them change places: " + seen.get(2));
    }

    /** The attack works: who may know sees the difference. */
    private static void assertDiffer(String user, String category, String from, Journey one, Journey other) {
        List<List<String>> seen = watched(user, category, from, one, other);
        assertTrue(!seen.get(0).equals(seen.get(1)), user + " is to see the days of its own: " + seen.get(0));
    }

    /** What is told of each at every midnight, and which of them comes first. */
    private static List<List<String>> watched(String user, String category, String from, Journey one, Journey other) {
        List<String> ofOne = new ArrayList<>();
        List<String> ofOther = new ArrayList<>();
        List<String> first = new ArrayList<>();
        for (int night = 1; night <= NIGHTS; night++) {
            on(LocalDate.parse(from).plusDays(night).toString());
            ofOne.add(told(user, category, one));
            ofOther.add(told(user, category, other));
            List<JsonObject> whole = inbox(user, category, 1);
            Predicate<JsonObject> isOne =
                    node -> node.getString("number").equals(one.receipt().number());
            Predicate<JsonObject> isOther =
                    node -> node.getString("number").equals(other.receipt().number());
            first.add(
                    whole.stream()
                                    .filter(isOne.or(isOther))
                                    .findFirst()
                                    .filter(isOne)
                                    .isPresent()
                            ? "one"
                            : "other");
        }
        return List.of(ofOne, ofOther, first);
    }

    private static String told(String user, String category, Journey report) {
        StringBuilder told =
                new StringBuilder(report.seen(user, "urgency hiddenFields").encode());
        for (String band : new String[] {null, "OVERDUE", "DUE_SOON", "ON_TRACK"}) {
            nodes(page(user, filter(category, band))).stream()
                    .filter(node ->
                            node.getString("number").equals(report.receipt().number()))
                    .forEach(node -> told.append(' ').append(band).append(' ').append(band(node)));
        }
        return told.toString();
    }

    private static String band(JsonObject node) {
        return String.valueOf(node.getString("urgency"));
    }

    /** Read in pages of that size. */
    private static List<JsonObject> inbox(String user, String category, int first) {
        List<JsonObject> nodes = new ArrayList<>();
        Map<String, Object> variables = filter(category, null);
        variables.put("first", first);
        JsonObject page;
        do {
            page = page(user, variables);
            nodes.addAll(nodes(page));
            JsonArray edges = page.getJsonArray("edges");
            variables.put("after", edges.getJsonObject(edges.size() - 1).getString("cursor"));
        } while (page.getJsonObject("pageInfo").getBoolean("hasNextPage"));
        return nodes;
    }

    private static Map<String, Object> filter(String category, String band) {
        Map<String, Object> filter = new HashMap<>(Map.of("categoryCodes", category));
        if (band != null) {
            filter.put("urgencies", band);
        }
        return new HashMap<>(Map.of("filter", filter));
    }

    private static JsonObject page(String user, Map<String, Object> variables) {
        return Api.as(user).data(PAGE, variables).getJsonObject("inbox");
    }

    private static List<JsonObject> nodes(JsonObject page) {
        return page.getJsonArray("edges").stream()
                .map(edge -> ((JsonObject) edge).getJsonObject("node"))
                .toList();
    }

    private static Journey disposed(String day, String category) {
        return disposed(day, category, "BINAMARGA");
    }

    private static Journey disposed(String day, String category, String unit) {
        on(day);
        Journey report = Inboxes.of(category).step(LURAH, "ticketReceive");
        return report.step(LURAH, "ticketDispose", "unitCode: \"" + unit + "\", " + reason());
    }

    private static void on(String day) {
        TestClock.set(
                LocalDate.parse(day).atStartOfDay(ZoneId.of("Asia/Jakarta")).toInstant());
    }
}
