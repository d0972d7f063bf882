package id.sigap.ticket.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.testing.Api;
import id.sigap.testing.Database;
import id.sigap.testing.Reports;
import id.sigap.testing.Reports.Receipt;
import id.sigap.testing.ServerLog;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Publish, hide, comment, follow. */
@QuarkusTest
class CitizenActsIT {

    private static final String FIELDS =
            "ticket { visibility listedFrom version steps { action } comments { body } } userErrors { code path }";
    private static final String SET = "mutation($ticket: TicketRefInput!, $to: Visibility!) {"
            + " ticketSetVisibility(ticket: $ticket, visibility: $to) { " + FIELDS + " } }";
    private static final String COMMENT = "mutation($ticket: TicketRefInput!, $text: String!) {"
            + " ticketComment(ticket: $ticket, text: $text) { " + FIELDS + " } }";
    private static final String FOLLOW = "mutation($ticket: TicketRefInput!, $follow: Boolean! = true) {"
            + " ticketFollow(ticket: $ticket, follow: $follow) { " + FIELDS + " } }";
    private static final String STEPS =
            "query($number: String!) { ticket(number: $number) { visibility steps { action status unit { code } } } }";

    private final Api citizen = Api.as("warga");
    private final Api neighbour = Api.as("tetangga");

    @Test
    void publishingIsARecordedActAndListsTheReportLater() {
        Receipt receipt = Reports.submit(citizen, Reports.rubble());
        JsonObject ticket = set(citizen, receipt, "PUBLIC").getJsonObject("ticket");

        assertEquals("PUBLIC", ticket.getString("visibility"));
        String listed = ticket.getString("listedFrom");
        assertTrue(listed.compareTo("2026-11-24") >= 0 && listed.compareTo("2026-11-28") <= 0, listed);
        assertEquals(List.of("SUBMIT", "PUBLISH"), actions(ticket));
    }

    @Test
    void goingPublicShowsNothingWrittenWhilePrivateButTheStatus() {
        Receipt receipt = Reports.submit(citizen, Reports.rubble());
        set(citizen, receipt, "PUBLIC");
        JsonObject seen =
                Api.anonymous().data(STEPS, Map.of("number", receipt.number())).getJsonObject("ticket");
        assertEquals(Collections.singletonList(null), actions(seen), "a status, and not by which act");
    }

    @Test
    void hidingTakesItOutOfSightAtOnce() {
        Receipt receipt = Reports.submit(citizen, Reports.publicRubble());
        set(citizen, receipt, "PRIVATE");
        assertEquals("NOT_FOUND", Api.anonymous().errorCode(STEPS, Map.of("number", receipt.number())));
    }

    @Test
    void askingForWhatIsSoAlreadyChangesNothing() {
        Receipt receipt = Reports.submit(citizen, Reports.publicRubble());
        assertEquals(List.of("SUBMIT"), actions(set(citizen, receipt, "PUBLIC").getJsonObject("ticket")));
    }

    @Test
    void onlyTheReporterMayPublishOrHide() {
        Receipt open = Reports.submit(citizen, Reports.publicRubble());
        for (String user : List.of("tetangga", "lurah-pluit", "validator", "pengelola", "admin")) {
            assertEquals("FORBIDDEN", error(set(Api.as(user), open, "PRIVATE")), user);
        }
        assertEquals("FORBIDDEN", error(set(Api.anonymous(), open, "PRIVATE")));
        Receipt closed = Reports.submit(citizen, Reports.rubble());
        assertEquals("NOT_FOUND", error(set(neighbour, closed, "PUBLIC")));
        assertEquals("FORBIDDEN", error(set(Api.as("admin"), closed, "PUBLIC")));
    }

    @Test
    void thePinHidesButDoesNotPublish() {
        Receipt receipt = Reports.submit(Api.anonymous(), Reports.publicRubble());
        Map<String, Object> byPin = Map.of("number", receipt.number(), "pin", receipt.pin());
        JsonObject hidden = Api.anonymous()
                .data(SET, Map.of("ticket", byPin, "to", "PRIVATE"))
                .getJsonObject("ticketSetVisibility");
        assertEquals("PRIVATE", hidden.getJsonObject("ticket").getString("visibility"));
        JsonObject refused = Api.anonymous()
                .data(SET, Map.of("ticket", byPin, "to", "PUBLIC"))
                .getJsonObject("ticketSetVisibility");
        assertEquals("FORBIDDEN", error(refused));
    }

    @Test
    void manyFollowAtOnce() throws Exception {
        Receipt open = Reports.submit(citizen, Reports.publicRubble());
        ExecutorService people = Executors.newFixedThreadPool(48);
        try {
            List<Callable<String>> all = Collections.nCopies(96, () -> error(follow(neighbour, open, true)));
            for (Future<String> answer : people.invokeAll(all)) {
                assertNull(answer.get());
            }
        } finally {
            people.shutdown();
        }
    }

    @Test
    void theReporterCommentsSignedInOrByPin() {
        Receipt receipt = Reports.submit(citizen, Reports.rubble());
        comment(citizen, Map.of("id", receipt.id()), "Masih ada.");
        JsonObject ticket = comment(
                        Api.anonymous(), Map.of("number", receipt.number(), "pin", receipt.pin()), "Sudah berkurang.")
                .getJsonObject("ticket");
        assertEquals(
                "[{\"body\":\"Masih ada.\"},{\"body\":\"Sudah berkurang.\"}]",
                ticket.getJsonArray("comments").encode());
    }

    @Test
    void nobodyElseCommentsOrReadsComments() {
        Receipt open = Reports.submit(citizen, Reports.publicRubble());
        JsonObject refused = comment(neighbour, Map.of("id", open.id()), "Saya juga.");
        assertEquals("FORBIDDEN", error(refused));
        assertEquals(0, Database.count("ticket_comment where body = 'Saya juga.'"));
    }

    @Test
    void aCommentMovesNoVersion() {
        Receipt receipt = Reports.submit(citizen, Reports.rubble());
        String before = set(citizen, receipt, "PRIVATE").getJsonObject("ticket").getString("version");
        String after = comment(citizen, Map.of("id", receipt.id()), "Tambahan.")
                .getJsonObject("ticket")
                .getString("version");
        assertNotNull(before);
        assertEquals(before, after);
    }

    @Test
    void citizensFollowPublicReportsAndLoseThemWhenTheyGoPrivate() {
        Receipt open = Reports.submit(citizen, Reports.publicRubble());
        assertNull(error(follow(neighbour, open, true)));
        assertNull(error(follow(neighbour, open, true)));
        assertTrue(followed().contains(open.number()));
        set(citizen, open, "PRIVATE");
        assertTrue(!followed().contains(open.number()));
        set(citizen, open, "PUBLIC");
        follow(neighbour, open, false);
        assertTrue(!followed().contains(open.number()));
    }

    /** In one transaction with the reading of the report; and nobody waits for a report that is not changed. */
    @Test
    void aFollowerIsWrittenInTheUnitOfWorkThatOpenedTheReportWithoutALock() {
        Receipt open = Reports.submit(citizen, Reports.publicRubble());
        List<ServerLog.Sent> sent = ServerLog.withoutWatches(() -> follow(neighbour, open, true));
        int written = IntStream.range(0, sent.size())
                .filter(i -> sent.get(i).sql().contains("insert into ticket_follower"))
                .findFirst()
                .orElseThrow();
        String session = sent.get(written).session();
        List<ServerLog.Sent> unit =
                sent.stream().filter(each -> each.session().equals(session)).toList();
        int at = unit.indexOf(sent.get(written));
        int begun =
                IntStream.range(0, at).filter(i -> unit.get(i).begins()).max().orElseThrow();
        assertTrue(unit.subList(begun, at).stream().noneMatch(ServerLog.Sent::ends), "of a transaction that had ended");
        assertTrue(
                unit.subList(begun, at).stream().anyMatch(each -> each.sql().contains("from ticket ")), "read in it");
        assertTrue(unit.subList(at, unit.size()).stream()
                .anyMatch(each -> each.sql().startsWith("COMMIT")));
        assertTrue(sent.stream().noneMatch(each -> each.sql().contains(" for ")), sent.toString());
        assertEquals(1, sent.stream().filter(ServerLog.Sent::begins).count(), "one unit of work");
    }

    @Test
    void aPrivateReportCannotBeFollowed() {
        Receipt closed = Reports.submit(citizen, Reports.rubble());
        assertEquals("FORBIDDEN", error(follow(citizen, closed, true)), "one's own");
        assertEquals("NOT_FOUND", error(follow(neighbour, closed, true)));
        JsonObject byPin = neighbour
                .data(FOLLOW, Map.of("ticket", Map.of("number", closed.number(), "pin", closed.pin())))
                .getJsonObject("ticketFollow");
        assertEquals("NOT_PUBLIC", error(byPin));
        assertEquals(
                "FORBIDDEN", error(follow(Api.anonymous(), Reports.submit(citizen, Reports.publicRubble()), true)));
    }

    private String followed() {
        return neighbour
                .data("{ followedTickets(first: 100) { edges { node { number } } } }", Map.of())
                .encode();
    }

    private static JsonObject set(Api api, Receipt receipt, String to) {
        return api.data(SET, Map.of("ticket", Map.of("id", receipt.id()), "to", to))
                .getJsonObject("ticketSetVisibility");
    }

    private static JsonObject comment(Api api, Map<String, Object> ref, String text) {
        return api.data(COMMENT, Map.of("ticket", ref, "text", text)).getJsonObject("ticketComment");
    }

    private static JsonObject follow(Api api, Receipt receipt, boolean follow) {
        return api.data(FOLLOW, Map.of("ticket", Map.of("id", receipt.id()), "follow", follow))
                .getJsonObject("ticketFollow");
    }

    private static String error(JsonObject payload) {
        return payload.getJsonArray("userErrors").isEmpty()
                ? null
                : payload.getJsonArray("userErrors").getJsonObject(0).getString("code");
    }

    private static List<String> actions(JsonObject ticket) {
        return ticket.getJsonArray("steps").stream()
                .map(step -> ((JsonObject) step).getString("action"))
                .toList();
    }
}
