package id.sigap.door.graphql.http;

import static id.sigap.door.graphql.http.Answers.assertRefused;
import static id.sigap.door.graphql.http.Answers.assertSafeHeaders;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.testing.Api;
import id.sigap.testing.Database;
import id.sigap.testing.Reports;
import id.sigap.testing.Reports.Receipt;
import id.sigap.testing.ServerLog;
import id.sigap.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries in an address: as good as by POST, but for what an address may not hold. */
@QuarkusTest
class GetRequestsIT {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String TRACK = "query T($n: String!) { ticket(number: $n) { status description } }";

    @Test
    void tellsWhatPostTells() throws Exception {
        Receipt receipt = Reports.submit(Api.as("warga"), Reports.publicRubble());
        Map<String, Object> variables = Map.of("n", receipt.number());
        String url = url("query", TRACK, "variables", "{\"n\":\"" + receipt.number() + "\"}", "operationName", "T");
        HttpResponse<String> got = get(url);
        HttpResponse<String> posted = Api.anonymous().post(TRACK, variables);
        assertEquals(200, got.statusCode());
        assertEquals(posted.body(), got.body());
        for (String name : List.of("Cache-Control", "Content-Length", "Content-Type", "X-Content-Type-Options")) {
            assertEquals(posted.headers().allValues(name), got.headers().allValues(name), name);
        }
        assertSafeHeaders(got);
    }

    @Test
    void takesATokenButNotInTheAddress() throws Exception {
        String who = url("query", "{ viewer { signedIn } }");
        HttpRequest.Builder signedIn = request(who).header("Authorization", "Bearer " + Tokens.of("warga"));
        assertTrue(send(signedIn).body().contains("\"signedIn\":true"));
        String inUrl = who + "&access_token=" + Tokens.of("warga");
        assertTrue(get(inUrl).body().contains("\"signedIn\":false"));
    }

    @Test
    void headHasTheHeadersOfGetAndNoBody() throws Exception {
        for (String query : List.of("{ __typename }", "{ no }", "{")) {
            HttpResponse<String> got = get(url("query", query));
            HttpResponse<String> head = send(request(url("query", query)).method("HEAD", BodyPublishers.noBody()));
            assertEquals(got.statusCode(), head.statusCode());
            assertEquals(got.headers().map(), head.headers().map());
            assertEquals("", head.body());
        }
    }

    @Test
    void changesNothing() throws Exception {
        long before = Database.count("ticket_follower");
        HttpResponse<String> bare = get(url("query", "mutation { __typename }"));
        assertRefused(bare, 405, "METHOD_NOT_ALLOWED");
        assertEquals(Optional.of("POST"), bare.headers().firstValue("Allow"));
        String two = "query A { __typename } mutation B { __typename }";
        assertRefused(get(url("query", two, "operationName", "B")), 405, "METHOD_NOT_ALLOWED");
        assertEquals(200, get(url("query", two, "operationName", "A")).statusCode());
        assertEquals(before, Database.count("ticket_follower"));
    }

    /** As what they are, whatever else is wrong with them: a client has to learn that the method is. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "mutation { ticketFollow(ticket: {number: \"JK-00000-00000-0\"}, follow: true) { userErrors { code } } }",
                "mutation { ticketComment(ticket: {number: \"JK-00000-00000-0\", pin: \"1\"}, text: \"x\") { userErrors { code } } }",
                "mutation { ticketSubmit(input: {clientKey: \"x\"}) { pin } }",
                "mutation M($pin: String) { ticketComment(ticket: {pin: $pin}, text: \"x\") { userErrors { code } } }",
                "query Q { viewer { signedIn } } mutation M { ticketSubmit(input: {clientKey: \"x\"}) { pin } }",
            })
    void aRealChangeIsTheWrongMethod(String document) {
        List<ServerLog.Sent> sent = ServerLog.withoutWatches(() -> {
            for (String variables : List.of("{}", "{\"pin\": \"1234-5678\"}")) {
                String operation = document.contains(" M") ? "M" : "";
                HttpResponse<String> got =
                        get(url("query", document, "operationName", operation, "variables", variables));
                assertRefused(got, 405, "METHOD_NOT_ALLOWED");
                assertEquals(Optional.of("POST"), got.headers().firstValue("Allow"));
            }
        });
        assertEquals(List.of(), sent);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "query=%7Bticket(number:%22JK-00000-00000-0%22,pin:%221234-5678%22)%7Bstatus%7D%7D",
                "query=query($p:String)%7Bticket(number:%22x%22,pin:$p)%7Bstatus%7D%7D&variables=%7B%22p%22:%221%22%7D",
                "query=%7B__typename%7D&variables=%7B%22pin%22:%221234-5678%22%7D",
                "query=%7Bticket(number:%22x%22)%7Breporter(reason:%22y%22)%7Bname%7D%7D%7D",
                "query=query%20A%7Bticket(number:%22x%22,pin:%221%22)%7Bid%7D%7Dmutation%20B%7B__typename%7D&operationName=A",
                "query=%7B__typename%7D&pin=1234-5678",
                "query=%7B__typename%7D&phone=0811",
                "pin=1",
            })
    void refusesASecretBeforeItsReportIsLookedFor(String query) {
        List<ServerLog.Sent> sent = ServerLog.withoutWatches(() -> {
            assertRefused(get(Api.uri() + "?" + query), 422, "SECRET_IN_URL");
            assertRefused(get(Api.uri() + "?" + query), 422, "SECRET_IN_URL");
        });
        assertEquals(List.of(), sent);
    }

    @Test
    void aSecretHasNoPlaceInTheAddressOfAPostEither() {
        HttpRequest.Builder post = request(Api.uri() + "?pin=1234-5678")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"query\":\"{ __typename }\"}"));
        assertRefused(send(post), 422, "SECRET_IN_URL");
    }

    @Test
    void theLimitsAreTheSame() {
        assertRefused(get(url("query", "{ a ".repeat(11) + "}".repeat(11))), 422, "DOCUMENT_TOO_DEEP");
        StringBuilder costly = new StringBuilder("{");
        for (int i = 0; i < 13; i++) {
            costly.append(" l").append(i).append(": publicTickets(first: 100) { edges { node { a b c d e f g h } } }");
        }
        assertRefused(get(url("query", costly + "}")), 422, "DOCUMENT_TOO_COSTLY");
        assertRefused(get(url("query", "{ f(first: [" + "1 ".repeat(2_000) + "]) }")), 422, "DOCUMENT_TOO_LARGE");
    }

    @Test
    void longAddressesAreRefusedByTheServer() {
        assertEquals(
                200, get(url("query", "{ __typename }" + " ".repeat(7_000))).statusCode());
        assertEquals(
                414, get(url("query", "{ __typename }" + " ".repeat(8_200))).statusCode());
    }

    private static String url(String... parameters) {
        StringBuilder url = new StringBuilder(Api.uri().toString()).append('?');
        for (int i = 0; i < parameters.length; i += 2) {
            url.append(i == 0 ? "" : "&")
                    .append(parameters[i])
                    .append('=')
                    .append(URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
        }
        return url.toString();
    }

    private static HttpResponse<String> get(String url) {
        return send(request(url));
    }

    private static HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url)).version(HttpClient.Version.HTTP_1_1);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
