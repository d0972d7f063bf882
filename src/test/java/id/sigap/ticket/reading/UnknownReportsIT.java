package id.sigap.ticket.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.Database;
import id.sigap.testing.RawHttp;
import id.sigap.testing.Reports;
import id.sigap.testing.Reports.Receipt;
import id.sigap.testing.ServerLog;
import id.sigap.testing.Tokens;
import id.sigap.testing.Uploads;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * "None", "private" and "not yours" are one answer: the same bytes, headers with them, and the same statements in the
 * same order, on each way to look for a report (C12, C13).
 */
@QuarkusTest
@Shows(Promise.C12)
class UnknownReportsIT {

    private static final String NO_NUMBER = "JK-00000-00000-0";
    private static final String NO_PHOTO = "00000000-0000-4000-8000-000000000000";
    private static final String NO_ID = "AQAAAAAAAAAAAAAAAAAAAAA";

    /** A report that somebody may be after, or one that there is not. */
    private record Sought(String number, String id, String photo) {}

    /** What came back, and what the database was asked meanwhile. */
    private record Observed(String answer, List<String> statements) {}

    private final Sought none = new Sought(NO_NUMBER, NO_ID, NO_PHOTO);

    @Test
    void aPrivateReportIsLikeNoneForAnybodyElseOnEveryWay() {
        Sought hidden = sought(Reports.rubble());
        for (String user :
                new String[] {null, "tetangga", "petugas-sda", "lurah-pejagalan", "lapor1708", "tanpa-peran"}) {
            ways(user).forEach((way, request) -> {
                Observed nothing = observe(request.apply(none));
                assertEquals(nothing, observe(request.apply(hidden)), user + " by " + way);
            });
        }
    }

    @Test
    void aWrongPinOpensNoMoreOfAPublicReportThanOfNone() {
        Sought open = sought(Reports.publicRubble());
        Map<String, Function<Sought, String>> ways = ways(null);
        for (String way : List.of("ticket with a PIN", "comment with a PIN", "GET photo with a PIN")) {
            assertEquals(
                    observe(ways.get(way).apply(none)), observe(ways.get(way).apply(open)), way);
        }
    }

    @Test
    void theCheckSeesAReportThatIsThere() {
        Sought open = sought(Reports.publicRubble());
        Map<String, Function<Sought, String>> ways = ways("tetangga");
        for (String way : List.of("ticket", "GET ticket", "GET photo", "HEAD photo", "follow")) {
            Observed nothing = observe(ways.get(way).apply(none));
            Observed something = observe(ways.get(way).apply(open));
            assertFalse(nothing.answer.equals(something.answer), way);
            assertFalse(nothing.statements.isEmpty(), way);
        }
    }

    private static Sought sought(Map<String, Object> input) {
        String photo = Uploads.photo("warga");
        input.put("photos", List.of(photo));
        Receipt receipt = Reports.submit(Api.as("warga"), input);
        assertEquals(
                "1", Database.sql("select count(*) from photo where id = '" + photo + "' and ticket_id is not null"));
        return new Sought(receipt.number(), receipt.id(), photo);
    }

    /** Every way there is to ask for one report by what names it. */
    private static Map<String, Function<Sought, String>> ways(String user) {
        Map<String, Function<Sought, String>> ways = new LinkedHashMap<>();
        String pin = ", \"p\": \"0000-0000\"}";
        String track = "query($n: String!, $p: String) { ticket(number: $n, pin: $p) { id status } }";
        ways.put("ticket", to -> post(user, track, "{\"n\": \"" + to.number + "\"}"));
        ways.put("ticket with a PIN", to -> post(user, track, "{\"n\": \"" + to.number + "\"" + pin));
        ways.put(
                "many tickets",
                to -> post(
                        user,
                        "query($n: String!) { a: ticket(number: $n) { id steps { action } } "
                                + "b: ticket(number: $n) { status steps { at } } }",
                        "{\"n\": \"" + to.number + "\"}"));
        ways.put(
                "GET ticket",
                to -> get(
                        user,
                        "GET",
                        "/graphql?query=query($n:String!)%7Bticket(number:$n)%7Bid%7D%7D" + "&variables=%7B%22n%22:%22"
                                + to.number + "%22%7D",
                        ""));
        ways.put("comment", to -> post(user, comment("number: $n"), "{\"n\": \"" + to.number + "\"}"));
        ways.put(
                "comment with a PIN",
                to -> post(user, comment("number: $n, pin: $p"), "{\"n\": \"" + to.number + "\"" + pin));
        ways.put("comment by id", to -> post(user, comment("id: $n"), "{\"n\": \"" + to.id + "\"}"));
        ways.put("follow", to -> post(user, act("ticketFollow(ticket: {id: $n})"), "{\"n\": \"" + to.id + "\"}"));
        ways.put(
                "withdraw",
                to -> post(
                        user, act("ticketWithdraw(ticket: {id: $n}, version: \"x\")"), "{\"n\": \"" + to.id + "\"}"));
        ways.put(
                "accept",
                to -> post(
                        user,
                        act("ticketAccept(ticket: {number: $n}, version: \"x\")"),
                        "{\"n\": \"" + to.number + "\"}"));
        ways.put("GET photo", to -> get(user, "GET", "/photos/" + to.photo, ""));
        ways.put("HEAD photo", to -> get(user, "HEAD", "/photos/" + to.photo, ""));
        ways.put("GET thumbnail", to -> get(user, "GET", "/photos/" + to.photo + "?size=thumbnail", ""));
        ways.put("GET photo with a PIN", to -> get(user, "GET", "/photos/" + to.photo, "Sigap-Pin: 0000-0000\r\n"));
        ways.put("GET photo with a condition", to -> get(user, "GET", "/photos/" + to.photo, "If-None-Match: *\r\n"));
        return ways;
    }

    private static String comment(String which) {
        return act("ticketComment(ticket: {" + which + "}, text: \"x\")");
    }

    private static String act(String mutation) {
        return "mutation($n: " + (mutation.contains("id: $n") ? "ID" : "String")
                + (mutation.contains("$p") ? "!, $p: String" : "!") + ") { act: " + mutation
                + " { ticket { id } userErrors { code path message { indonesian } } } }";
    }

    private static String post(String user, String document, String variables) {
        String body = new JsonObject()
                .put("query", document)
                .put("variables", new JsonObject(variables))
                .encode();
        return "POST /graphql HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + credentials(user)
                + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private static String get(String user, String method, String path, String headers) {
        return method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + credentials(user)
                + headers + "\r\n";
    }

    private static String credentials(String user) {
        return user == null ? "" : "Authorization: Bearer " + Tokens.of(user) + "\r\n";
    }

    private static Observed observe(String request) {
        List<String> answers = new ArrayList<>();
        List<String> statements = ServerLog.withoutWatches(() -> answers.add(RawHttp.exchange(request))).stream()
                .map(ServerLog.Sent::sql)
                .toList();
        assertTrue(answers.get(0).startsWith("HTTP/1.1 "), answers.get(0));
        return new Observed(answers.get(0), statements);
    }
}
