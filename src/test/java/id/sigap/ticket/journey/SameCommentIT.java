package id.sigap.ticket.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.Database;
import id.sigap.testing.Reports;
import id.sigap.testing.Reports.Receipt;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A comment that is sent again, because its answer was lost on the way, is there once. */
@QuarkusTest
@Shows(Promise.I3)
class SameCommentIT {

    private static final String COMMENT = "mutation($ticket: TicketRefInput!, $text: String!, $key: String) {"
            + " ticketComment(ticket: $ticket, text: $text, clientKey: $key) {"
            + " ticket { comments { id body } } userErrors { code path } } }";

    private final Api citizen = Api.as("warga");

    @Test
    void underOneKeyItIsOneCommentHoweverOftenItIsSent() {
        Receipt receipt = Reports.submit(citizen, Reports.rubble());
        String first = comment(citizen, mine(receipt), "Masih ada.\nBertambah.", "kunci-1");
        assertEquals(first, comment(citizen, mine(receipt), "Masih ada.\nBertambah.", "kunci-1"));
        assertEquals(first, comment(citizen, mine(receipt), " Masih ada.\r\nBertambah. ", "kunci-1"));
        assertEquals(1, count(receipt));
        comment(citizen, mine(receipt), "Masih ada.\nBertambah.", "kunci-2");
        comment(citizen, mine(receipt), "Masih ada.\nBertambah.", null);
        comment(citizen, mine(receipt), "Masih ada.\nBertambah.", null);
        assertEquals(4, count(receipt), "another key, and none, are comments of their own");
    }

    @Test
    void aKeyIsGoodForOneCommentOfOneReportAndOneSender() {
        Receipt receipt = Reports.submit(citizen, Reports.rubble());
        Receipt another = Reports.submit(citizen, Reports.rubble());
        String key = UUID.randomUUID().toString();
        comment(citizen, mine(receipt), "Masih ada.", key);
        assertEquals("CLIENT_KEY_REUSED clientKey", refusal(citizen, mine(receipt), "Masih ada!", key));
        assertEquals("CLIENT_KEY_REUSED clientKey", refusal(citizen, mine(another), "Masih ada.", key));
        comment(Api.anonymous(), byPin(receipt), "Masih ada.", key);
        assertEquals(2, count(receipt));
        assertEquals(0, count(another));
    }

    /** As for submits: without a token it must be one that nobody guesses. */
    @Test
    void whatIsNoKeyIsRefused() {
        Receipt receipt = Reports.submit(citizen, Reports.rubble());
        assertEquals("CLIENT_KEY_INVALID clientKey", refusal(citizen, mine(receipt), "Masih ada.", ""));
        assertEquals("CLIENT_KEY_INVALID clientKey", refusal(citizen, mine(receipt), "Masih ada.", "a b"));
        assertEquals("CLIENT_KEY_INVALID clientKey", refusal(Api.anonymous(), byPin(receipt), "Masih ada.", "kunci-1"));
        String key = UUID.randomUUID().toString();
        String first = comment(Api.anonymous(), byPin(receipt), "Masih ada.", key);
        assertEquals(first, comment(Api.anonymous(), byPin(receipt), "Masih ada.", key));
        assertEquals(1, count(receipt));
    }

    /** Nobody learns by a key whether something is there. */
    @Test
    void whoIsNotTheReporterIsToldNothingByAKey() {
        Receipt hidden = Reports.submit(citizen, Reports.rubble());
        comment(citizen, mine(hidden), "Masih ada.", "kunci-3");
        assertEquals("NOT_FOUND", refusal(Api.as("tetangga"), mine(hidden), "Masih ada.", "kunci-3"));
        assertEquals("FORBIDDEN", refusal(Api.as("validator"), mine(hidden), "Masih ada.", "kunci-3"));
    }

    @Test
    void sentManyTimesAtOnceItIsThereOnce() throws Exception {
        Receipt receipt = Reports.submit(citizen, Reports.rubble());
        ExecutorService lines = Executors.newFixedThreadPool(8);
        try {
            List<Callable<String>> all =
                    Collections.nCopies(16, () -> comment(citizen, mine(receipt), "Masih ada.", "kunci-4"));
            Set<String> answers = new HashSet<>();
            for (Future<String> answer : lines.invokeAll(all)) {
                answers.add(answer.get());
            }
            assertEquals(1, answers.size(), answers.toString());
        } finally {
            lines.shutdown();
        }
        assertEquals(1, count(receipt));
    }

    private static String comment(Api api, Map<String, Object> ticket, String text, String key) {
        JsonObject payload = sent(api, ticket, text, key);
        assertEquals("[]", payload.getJsonArray("userErrors").encode());
        return payload.getJsonObject("ticket").getJsonArray("comments").encode();
    }

    private static String refusal(Api api, Map<String, Object> ticket, String text, String key) {
        JsonObject error =
                sent(api, ticket, text, key).getJsonArray("userErrors").getJsonObject(0);
        return Reports.said(error);
    }

    private static JsonObject sent(Api api, Map<String, Object> ticket, String text, String key) {
        Map<String, Object> variables = new HashMap<>(Map.of("ticket", ticket, "text", text));
        variables.put("key", key);
        return api.data(COMMENT, variables).getJsonObject("ticketComment");
    }

    private static long count(Receipt receipt) {
        return Database.count("ticket_comment c join ticket t on t.id = c.ticket_id where t.number = '"
                + receipt.number().replace("-", "") + "'");
    }

    private static Map<String, Object> mine(Receipt receipt) {
        return Map.of("id", receipt.id());
    }

    private static Map<String, Object> byPin(Receipt receipt) {
        return Map.of("number", receipt.number(), "pin", receipt.pin());
    }
}
