package id.sigap.ticket.reading;

import static id.sigap.testing.Journey.photos;
import static id.sigap.testing.Journey.reason;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.access.TicketField;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.Journey;
import id.sigap.testing.Reports;
import id.sigap.testing.Reports.Receipt;
import id.sigap.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One report, every way there is to it: each viewer is told the same by all of them (wire 7). */
@QuarkusTest
@Shows(Promise.C12)
class SameAnswerIT {

    private static final String FIELDS = """
            id number status statusLabel { indonesian english } visibility hiddenFields reporterLabel
            category { code name { english } } area { code name } areaSuggested
            approximatePoint { latitude longitude } exactPoint { latitude longitude } address description publicDescription
            answers { question { code } value } channel { code } holder { code } steps { ...step } latestStep { ...step }
            progress urgency paused claimed claimedByMe claimedBy transferTo { code } rating disputePending mergedInto
            photos { id kind width height masked } cover { id kind path } evidence { id kind }
            closerLooks { photo { id } reasons earlierReport } photoGrants { id officer unit { code } until reason grantedBy active }
            photoGrantedUntil availableActions
            submittedAt deadline { dueOn provisional agreedOn pausedUntil } listedFrom comments { id body at }
            identityDisclosures { day roles } reminder { indonesian english } version
            """;
    private static final String STEP = """
             fragment step on Step { action status statusLabel { indonesian english } unit { code } toUnit { code } officer officerId onBehalf
            reasonCode note publicNote noteId progress photos { id masked } dueBefore dueAfter at }""";
    private static final String FEW = "status visibility hiddenFields progress paused urgency version availableActions";
    private static final String BY_NUMBER = "query($n: String!) { ticket(number: $n) {" + FIELDS + "} }" + STEP;
    private static final String BY_ID =
            "query($i: ID!) { node(id: $i) { __typename ... on Ticket {" + FIELDS + "} } }" + STEP;
    private static final String BY_IDS =
            "query($i: [ID!]!) { nodes(ids: $i) { __typename ... on Ticket {" + FIELDS + "} } }" + STEP;
    private static final String LIST =
            "query { %s(first: 20%s) { edges { node {" + FIELDS + "} } pageInfo { hasNextPage endCursor } } }" + STEP;
    /** An urban village of this test's own, so that its report stands on the first page. */
    private static final String AREA = "31.01.02.1001";

    private static final String FOLLOW = "mutation($t: TicketRefInput!) { ticketFollow(ticket: $t) {" + " ticket {"
            + FIELDS + "} userErrors { code } } }" + STEP;

    /** Of a private report, what staff must open it for. */
    private static final Map<String, List<String>> WITHHELD = Map.ofEntries(
            Map.entry("approximatePoint", List.of("APPROXIMATE_POINT")),
            Map.entry("exactPoint", List.of("EXACT_POINT")),
            Map.entry("address", List.of("ADDRESS")),
            Map.entry("description", List.of("DESCRIPTION")),
            Map.entry("publicDescription", List.of("REDACTION", "REDACTION_REASON")),
            Map.entry("answers", List.of("ANSWERS")),
            Map.entry("steps", List.of("STEPS", "STEP_TIMES", "INTERNAL_NOTES", "OFFICERS")),
            Map.entry("latestStep", List.of()),
            Map.entry("rating", List.of("RATING")),
            Map.entry("photos", List.of("REPORT_PHOTOS", "EVIDENCE_PHOTOS")),
            Map.entry("closerLooks", List.of("CLOSER_LOOKS")),
            Map.entry("cover", List.of()),
            Map.entry("evidence", List.of()),
            Map.entry("photoGrants", List.of("PHOTO_GRANTS")),
            Map.entry("photoGrantedUntil", List.of("PHOTO_GRANTED_UNTIL")),
            Map.entry("comments", List.of("COMMENTS", "MERGED_COMMENTS", "COMMENT_TIMES")),
            Map.entry("identityDisclosures", List.of("IDENTITY_DISCLOSURES")));

    private static final List<String> USERS = List.of(
            "warga", "tetangga", "lurah-pluit", "petugas", "validator", "pengelola", "admin", "lapor1708", "loket");

    @AfterEach
    void backToTheStart() {
        TestClock.set(TestClock.START);
    }

    @Test
    void everyWayToAPublicReportTellsTheSame() {
        Map<String, Object> report = Reports.publicRubble();
        report.put("place", Map.of("areaCode", AREA));
        Receipt receipt = Reports.submit(Api.as("warga"), report);
        TestClock.advance(Duration.ofDays(6));
        List<Api> viewers = new ArrayList<>(List.of(Api.anonymous()));
        USERS.forEach(user -> viewers.add(Api.as(user)));
        for (Api viewer : viewers) {
            Map<String, JsonObject> ways = ways(viewer, receipt);
            assertTrue(
                    ways.keySet().containsAll(List.of("ticket", "publicTickets")),
                    ways.keySet().toString());
            assertOneAnswer(ways);
        }
        assertEquals(
                Set.of("ticket", "node", "nodes", "publicTickets", "myTickets"),
                ways(Api.as("warga"), receipt).keySet());
        assertEquals(
                Set.of("ticket", "node", "nodes", "publicTickets", "followedTickets", "ticketFollow"),
                ways(Api.as("tetangga"), receipt).keySet());
    }

    @Test
    void everyWayToAPrivateReportTellsTheSame() {
        Map<String, Object> report = Reports.rubble();
        report.put("place", Map.of("areaCode", AREA));
        Receipt receipt = Reports.submit(Api.as("warga"), report);
        for (String user : USERS) {
            assertOneAnswerOfPrivate(user, ways(Api.as(user), receipt));
        }
        assertEquals(
                Set.of("ticket", "node", "nodes", "myTickets"),
                ways(Api.as("warga"), receipt).keySet());
        assertEquals(Set.of(), ways(Api.as("tetangga"), receipt).keySet());
        assertEquals(
                Set.of("ticket", "node", "nodes", "tickets"),
                ways(Api.as("admin"), receipt).keySet());
    }

    /** With all that a report can have, in the inboxes of who works on it and in the answer to a step. */
    @Test
    void everyWayToAReportAtWorkTellsTheSame() {
        for (boolean open : new boolean[] {true, false}) {
            Map<String, Object> input = open ? Reports.publicRubble() : Reports.rubble();
            input.put("place", Map.of("areaCode", AREA));
            Receipt receipt = Reports.submit(Api.as("warga"), input);
            Journey report = Journey.of(receipt).step("pengelola", "ticketReceive", "note: \"Catatan dalam\"");
            report.step("pengelola", "ticketDispose", "unitCode: \"BINAMARGA\"").step("petugas", "ticketAccept");
            report.step("petugas", "ticketRecordFollowUp", "progress: 40, note: \"Mulai\", " + photos("petugas"));
            report.step("pengelola", "ticketAgreeDate", "on: \"2026-12-30\", " + reason());
            report.step("pengelola", "ticketPause", "until: \"2026-12-10\", " + reason());
            report.step("petugas", "ticketRequestTransfer", "unitCode: \"SDA\", " + reason());
            TestClock.advance(Duration.ofDays(6));
            for (String user : USERS) {
                if (open) {
                    assertOneAnswer(ways(Api.as(user), receipt));
                } else {
                    assertOneAnswerOfPrivate(user, ways(Api.as(user), receipt));
                }
            }
            for (String user : List.of("petugas", "pengelola", "validator")) {
                assertTrue(ways(Api.as(user), receipt).containsKey("inbox"), user);
            }
            assertTrue(ways(Api.as("petugas"), receipt).containsKey("unitTickets"));
            assertEquals(payload("pengelola", report, "ticketResume", ""), byNumber(Api.as("pengelola"), receipt));
            assertEquals(
                    payload("petugas", report, "ticketRecordFollowUp", ", progress: 50"),
                    byNumber(Api.as("petugas"), receipt));
            assertFewerTellTheSame("petugas", report, "ticketRecordFollowUp", ", progress: 60");
            assertFewerTellTheSame("pengelola", report, "ticketPause", ", until: \"2026-12-10\", " + reason());
            TestClock.set(TestClock.START);
        }
    }

    /** What nobody asks for is not read after a change, and what is asked for is the same without it. */
    private static void assertFewerTellTheSame(String user, Journey report, String mutation, String more) {
        JsonObject few = payload(user, report, mutation, more, FEW);
        JsonObject all = byNumber(Api.as(user), report.receipt());
        few.forEach(field -> assertEquals(all.getValue(field.getKey()), field.getValue(), field.getKey()));
    }

    private static JsonObject payload(String user, Journey report, String mutation, String more) {
        return payload(user, report, mutation, more, FIELDS);
    }

    private static JsonObject payload(String user, Journey report, String mutation, String more, String fields) {
        String document = "mutation($t: TicketRefInput!, $v: String!) { act: " + mutation + "(ticket: $t, version: $v"
                + more + ") { ticket {" + fields + "} userErrors { code } } }"
                + (fields.contains("...step") ? STEP : "");
        Map<String, Object> variables =
                Map.of("t", Map.of("id", report.receipt().id()), "v", report.version());
        return Api.as(user).data(document, variables).getJsonObject("act").getJsonObject("ticket");
    }

    @Test
    void theCheckSeesThatViewersDiffer() {
        Receipt receipt = Reports.submit(Api.as("warga"), Reports.publicRubble());
        JsonObject reporter = byNumber(Api.as("warga"), receipt);
        JsonObject anybody = byNumber(Api.anonymous(), receipt);
        assertFalse(reporter.equals(anybody));
        assertEquals("2026-11-23T02:00:00Z", reporter.getString("submittedAt"));
    }

    private static void assertOneAnswer(Map<String, JsonObject> ways) {
        JsonObject first = ways.values().stream().findFirst().orElse(null);
        ways.forEach((way, answer) -> assertEquals(first, answer, way));
    }

    /** In a list staff are told the same or nothing of it, and what is withheld is named: it takes opening, which is recorded. */
    private static void assertOneAnswerOfPrivate(String user, Map<String, JsonObject> ways) {
        if (!user.equals("warga")) {
            JsonObject opened = ways.get("ticket");
            ways.entrySet().stream()
                    .filter(way -> way.getKey().matches("inbox|tickets|unitTickets"))
                    .forEach(way -> assertEquals(listed(opened), way.getValue(), user + " " + way.getKey()));
            ways.keySet().removeIf(way -> way.matches("inbox|tickets|unitTickets"));
        }
        assertOneAnswer(ways);
    }

    private static JsonObject listed(JsonObject opened) {
        JsonObject listed = opened.copy();
        WITHHELD.keySet().forEach(listed::putNull);
        Set<String> hidden = new TreeSet<>(Comparator.comparing(TicketField::valueOf));
        opened.getJsonArray("hiddenFields").forEach(field -> hidden.add((String) field));
        WITHHELD.values().forEach(hidden::addAll);
        return listed.put("hiddenFields", new JsonArray(new ArrayList<>(hidden)));
    }

    /** Each way that shows the report to this viewer at all, with what it shows. */
    private static Map<String, JsonObject> ways(Api viewer, Receipt receipt) {
        Map<String, JsonObject> ways = new HashMap<>();
        add(ways, "ticket", byNumber(viewer, receipt));
        JsonObject data = viewer.call(BY_ID, Map.of("i", receipt.id())).getJsonObject("data");
        add(ways, "node", bare(data.getJsonObject("node")));
        JsonArray nodes =
                viewer.data(BY_IDS, Map.of("i", List.of(receipt.id()))).getJsonArray("nodes");
        add(ways, "nodes", bare(nodes.getJsonObject(0)));
        JsonObject payload =
                viewer.data(FOLLOW, Map.of("t", Map.of("id", receipt.id()))).getJsonObject("ticketFollow");
        add(ways, "ticketFollow", payload.getJsonObject("ticket"));
        for (String list : List.of(
                "publicTickets", "myTickets", "followedTickets", "inbox", "tickets", "unitTickets", "enteredTickets")) {
            String filter = list.equals("followedTickets") ? "" : ", filter: {within: [\"" + AREA + "\"]}";
            add(ways, list, listed(viewer, list, filter, receipt));
        }
        return ways;
    }

    /** On whichever page of the list it is; null if on none, or without such a list. */
    private static JsonObject listed(Api viewer, String list, String filter, Receipt receipt) {
        String after = "";
        while (true) {
            JsonObject data =
                    viewer.call(LIST.formatted(list, filter + after), Map.of()).getJsonObject("data");
            JsonObject page = data == null ? null : data.getJsonObject(list);
            JsonObject node = page == null ? null : find(page.getJsonArray("edges"), receipt);
            if (page == null || node != null || !page.getJsonObject("pageInfo").getBoolean("hasNextPage")) {
                return node;
            }
            after = ", after: \"" + page.getJsonObject("pageInfo").getString("endCursor") + "\"";
        }
    }

    private static JsonObject bare(JsonObject node) {
        if (node != null) {
            node.remove("__typename");
        }
        return node;
    }

    private static JsonObject byNumber(Api viewer, Receipt receipt) {
        JsonObject data = viewer.call(BY_NUMBER, Map.of("n", receipt.number())).getJsonObject("data");
        return data == null ? null : data.getJsonObject("ticket");
    }

    private static JsonObject find(JsonArray edges, Receipt receipt) {
        return edges.stream()
                .map(edge -> ((JsonObject) edge).getJsonObject("node"))
                .filter(node -> node.getString("id").equals(receipt.id()))
                .findFirst()
                .orElse(null);
    }

    private static void add(Map<String, JsonObject> ways, String way, JsonObject answer) {
        if (answer != null) {
            ways.put(way, answer);
        }
    }
}
