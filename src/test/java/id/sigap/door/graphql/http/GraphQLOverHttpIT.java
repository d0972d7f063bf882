package id.sigap.door.graphql.http;

import static id.sigap.door.graphql.http.Answers.assertRefused;
import static id.sigap.door.graphql.http.Answers.assertSafeHeaders;
import static id.sigap.door.graphql.http.Answers.contentType;
import static id.sigap.door.graphql.http.Answers.errors;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.testing.RawHttp;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The door as any client on the network meets it; whatever the schema is. */
@QuarkusTest
class GraphQLOverHttpIT {

    private static final String JSON = "application/json";
    private static final String TYPE_NAME = query("{ __typename }");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TestHTTPResource("/graphql")
    URI endpoint;

    @TestHTTPResource("/graphql/schema.graphql")
    URI below;

    @Test
    void aMessageIsInTheReadersLanguage() throws Exception {
        String wrong = query("{ nothing }");
        String indonesian = errors(send(post(wrong))).getJsonObject(0).getString("message");
        HttpResponse<String> asked = send(post(wrong).header("Accept-Language", "en-GB,en;q=0.9"));
        JsonObject error = errors(asked).getJsonObject(0);
        assertEquals("The GraphQL document does not fit the schema.", error.getString("message"));
        JsonObject both = error.getJsonObject("extensions").getJsonObject("messages");
        assertEquals(indonesian, both.getString("id"));
        assertEquals(error.getString("message"), both.getString("en"));
    }

    @Test
    void aHashAloneIsAnsweredSoThatClientsSendTheDocument() throws Exception {
        String hash = "{\"extensions\":{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"00\"}}}";
        HttpResponse<String> old = send(post(hash).header("Accept", JSON));
        assertEquals(200, old.statusCode());
        assertEquals("PersistedQueryNotSupported", errors(old).getJsonObject(0).getString("message"));
        HttpResponse<String> modern = send(post(hash).header("Accept", "application/graphql-response+json"));
        assertEquals(422, modern.statusCode());
        assertEquals(errors(old), errors(modern));
        assertEquals(
                "PERSISTED_QUERY_NOT_SUPPORTED",
                errors(modern).getJsonObject(0).getJsonObject("extensions").getString("code"));
    }

    @ParameterizedTest
    @CsvSource({"application/graphql-response+json", "application/json"})
    void answersInTheTypeThatIsAskedFor(String type) throws Exception {
        HttpResponse<String> response = send(post(TYPE_NAME).header("Accept", type));
        assertEquals(200, response.statusCode());
        assertEquals(type + "; charset=utf-8", contentType(response));
        assertEquals("{\"data\":{\"__typename\":\"Query\"}}", response.body());
        assertSafeHeaders(response);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/*                                             | application/json",
                "application/json;q=0.5, */*;q=0.1               | application/json",
                "application/graphql-response+json;q=0, */*      | application/json",
                "application/json, application/graphql-response+json | application/graphql-response+json",
            })
    void weighsWhatIsAccepted(String accept, String type) throws Exception {
        assertEquals(type + "; charset=utf-8", contentType(send(post(TYPE_NAME).header("Accept", accept))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/json;q=0", "*/*;q=0", "nonsense"})
    void refusesToAnswerInATypeItDoesNotHave(String accept) throws Exception {
        assertRefused(send(post(TYPE_NAME).header("Accept", accept)), 406, "NOT_ACCEPTABLE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND"})
    void takesNoOtherMethod(String method) throws Exception {
        HttpResponse<String> response = send(HttpRequest.newBuilder(endpoint)
                .method(method, BodyPublishers.ofString(TYPE_NAME))
                .header("Content-Type", JSON));
        assertRefused(response, 405, "METHOD_NOT_ALLOWED");
        assertEquals(Optional.of("GET, HEAD, POST"), response.headers().firstValue("Allow"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/graphql",
                "application/json; charset=iso-8859-1",
                "application/json, text/plain",
                "text/plain; a=application/json",
            })
    void takesNothingThatAFormCouldSend(String type) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(endpoint)
                .POST(BodyPublishers.ofString(TYPE_NAME))
                .header("Content-Type", type);
        assertRefused(send(request), 415, "MEDIA_TYPE_UNSUPPORTED");
    }

    /** As a browser joins them where a page, such as the console of dev mode, sets the header twice. */
    @Test
    void takesTheTypeNamedTwice() throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(endpoint)
                .POST(BodyPublishers.ofString(TYPE_NAME))
                .header("Content-Type", "application/json, application/json");
        assertEquals(200, send(request).statusCode());
    }

    @Test
    void wantsToKnowTheType() throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(endpoint).POST(BodyPublishers.ofString(TYPE_NAME));
        assertRefused(send(request), 415, "MEDIA_TYPE_UNSUPPORTED");
        assertRefused(send(post(TYPE_NAME).header("Content-Encoding", "gzip")), 415, "MEDIA_TYPE_UNSUPPORTED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"query\":\"{__typename}\"} x",
                "{\"query\":\"{__typename}\",\"query\":\"{__typename}\"}"
            })
    void refusesWhatIsNoRequest(String body) throws Exception {
        assertRefused(send(post(body)), 400, "REQUEST_MALFORMED");
        assertRefused(send(post(body).header("Accept", JSON)), 400, "REQUEST_MALFORMED");
    }

    @Test
    void refusesWhatIsNotUtf8() throws Exception {
        byte[] body = TYPE_NAME.getBytes(StandardCharsets.ISO_8859_1);
        body[body.length - 4] = (byte) 0xE9;
        assertRefused(send(post(BodyPublishers.ofByteArray(body))), 400, "REQUEST_MALFORMED");
    }

    @Test
    void takesBodiesUpToTheLimitAndNoLarger() throws Exception {
        assertEquals(200, send(post(padded(65_536))).statusCode());
        assertRefused(send(post(padded(65_537))), 413, "BODY_TOO_LARGE");
        assertRefused(send(post(padded(500_000))), 413, "BODY_TOO_LARGE");
        byte[] large = padded(70_000).getBytes(StandardCharsets.UTF_8);
        BodyPublisher chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large));
        assertRefused(send(post(chunked)), 413, "BODY_TOO_LARGE");
    }

    @ParameterizedTest
    @CsvSource({
        "'{ nothingOfThisName } fragment A on Query { __typename }', DOCUMENT_INVALID",
        "'{ nothingOfThisName }', DOCUMENT_INVALID",
        "'query ($v: Int) { __typename }', DOCUMENT_INVALID",
        "'{ ...A } fragment A on Query { ...A }', DOCUMENT_INVALID",
        "'query A { __typename } query B { __typename }', DOCUMENT_INVALID",
        "'query ($secretName: Boolean!) { __typename @skip(if: $secretName) }', VARIABLES_INVALID",
        "'subscription { nothingOfThisName }', DOCUMENT_INVALID",
    })
    void refusesDocumentsWithoutRepeatingThem(String document, String code) throws Exception {
        HttpResponse<String> modern = send(post(query(document)));
        assertRefused(modern, 422, code);
        assertFalse(modern.body().contains("OfThisName") || modern.body().contains("secret"), modern.body());
        HttpResponse<String> old = send(post(query(document)).header("Accept", JSON));
        assertRefused(old, 422, code);
        assertEquals(errors(modern), errors(old));
    }

    @Test
    void saysWhereADocumentIsWrong() throws Exception {
        HttpResponse<String> response = send(post(query("{\n  nothingOfThisName\n}")));
        assertEquals(
                new JsonArray().add(new JsonObject().put("line", 2).put("column", 3)),
                errors(response).getJsonObject(0).getJsonArray("locations"));
    }

    @Test
    void refusesDocumentsThatAskForTooMuch() throws Exception {
        String deep = "{ a ".repeat(11) + "}".repeat(11);
        assertRefused(send(post(query(deep))), 422, "DOCUMENT_TOO_DEEP");
        assertRefused(send(post(query(deep.repeat(30)))), 422, "DOCUMENT_INVALID");
        assertRefused(send(post(query("{ a ".repeat(900) + "}".repeat(900)))), 422, "DOCUMENT_TOO_DEEP");
        assertRefused(send(post(query("{ f(a: [" + "1 ".repeat(2_000) + "]) }"))), 422, "DOCUMENT_TOO_LARGE");
        String aliases =
                IntStream.range(0, 500).mapToObj(i -> "a" + i + ":viewer").collect(Collectors.joining(" "));
        assertRefused(send(post(query("{ " + aliases.substring(0, 300) + "}"))), 422, "DOCUMENT_TOO_WIDE");
        assertRefused(send(post(query("{ " + aliases + "}"))), 422, "DOCUMENT_TOO_WIDE");
        assertRefused(send(post(query("{ __typename } #" + "x".repeat(10_240)))), 422, "DOCUMENT_TOO_LARGE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer abc",
                "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.",
                "Bearer eyJhbGciOiJSUzI1NiIsImtpZCI6IngifQ.eyJzdWIiOiJhIiwiZXhwIjoxfQ.AAAA",
                "Bearer",
                "Bearer ",
                "Basic YTpi",
                "Negotiate abc",
                "nonsense",
            })
    void anyCredentialThatIsNotAcceptedGetsTheSameAnswer(String credential) throws Exception {
        HttpResponse<String> response = send(post(TYPE_NAME).header("Authorization", credential));
        assertRefused(response, 401, "UNAUTHENTICATED");
        assertEquals(List.of("Bearer"), response.headers().allValues("WWW-Authenticate"));
        assertEquals(
                Set.of("message", "extensions"),
                errors(response).getJsonObject(0).fieldNames());
    }

    @Test
    void twoCredentialsAreNone() throws Exception {
        HttpRequest.Builder request =
                post(TYPE_NAME).header("Authorization", "Bearer a").header("Authorization", "Bearer b");
        assertRefused(send(request), 401, "UNAUTHENTICATED");
    }

    @Test
    void opensNoWebSocket() throws Exception {
        for (String protocol : List.of("graphql-transport-ws", "graphql-ws")) {
            String answer = RawHttp.firstLine(
                    "GET /graphql HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                            + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                            + "Sec-WebSocket-Protocol: " + protocol + "\r\n\r\n");
            assertEquals("HTTP/1.1 422 Unprocessable Entity", answer);
        }
    }

    @Test
    void hasNothingBelowItsPath() throws Exception {
        HttpResponse<String> response = send(HttpRequest.newBuilder(below).GET());
        assertEquals(404, response.statusCode());
        assertEquals("", response.body());
        assertSafeHeaders(response);
        assertEquals(
                404,
                send(HttpRequest.newBuilder(URI.create(endpoint + "/anything")).POST(BodyPublishers.noBody()))
                        .statusCode());
    }

    @Test
    void aRefusedBodyDoesNotSpoilTheConnection() throws Exception {
        String wrong =
                "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: 200000\r\n\r\n"
                        + "x".repeat(200_000);
        String right =
                "POST /graphql HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n"
                        + "Content-Length: " + TYPE_NAME.length() + "\r\n\r\n" + TYPE_NAME;
        String answers = RawHttp.exchange(wrong + right);
        assertTrue(answers.startsWith("HTTP/1.1 415 "), answers);
        assertTrue(answers.contains("HTTP/1.1 200 "), answers);
    }

    private HttpRequest.Builder post(String body) {
        return post(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder post(BodyPublisher body) {
        return HttpRequest.newBuilder(endpoint).POST(body).header("Content-Type", JSON);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.version(HttpClient.Version.HTTP_1_1).build(), BodyHandlers.ofString());
    }

    private static String query(String document) {
        return new JsonObject().put("query", document).encode();
    }

    private static String padded(int length) {
        String start = "{\"query\":\"{ __typename }\",\"padding\":\"";
        return start + "x".repeat(length - start.length() - 2) + "\"}";
    }
}
