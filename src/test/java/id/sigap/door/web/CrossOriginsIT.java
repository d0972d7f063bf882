package id.sigap.door.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Abroad;
import id.sigap.testing.Api;
import id.sigap.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser lets the pages of a console elsewhere do here, and those of nobody else. */
@QuarkusTest
@TestProfile(Abroad.class)
@Shows(Promise.H6)
class CrossOriginsIT {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String PHOTO = "/photos/00000000-0000-4000-8000-000000000000";
    private static final Map<String, String> READABLE = Map.of(
            "access-control-allow-origin", Abroad.ORIGIN,
            "access-control-expose-headers", "Retry-After",
            "vary", "Origin");

    @ParameterizedTest
    @ValueSource(strings = {"/graphql", "/photos", PHOTO})
    void aPreflightOfTheConsoleGetsAYesWithoutCookies(String path) throws Exception {
        HttpResponse<String> answer = send(preflight(path, Abroad.ORIGIN));
        assertEquals(204, answer.statusCode());
        assertEquals(
                Map.of(
                        "access-control-allow-origin", Abroad.ORIGIN,
                        "access-control-allow-methods", "GET, HEAD, POST",
                        "access-control-allow-headers",
                                "Authorization, Content-Type, Idempotency-Key, Sigap-Pin, Sigap-Request",
                        "access-control-max-age", "600",
                        "vary", "Origin"),
                cors(answer));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example",
                "https://console.example.evil.example",
                "https://console.example:8443",
                "http://console.example",
                "https://CONSOLE.example",
                "null",
                "*"
            })
    void nobodyElseGetsOne(String origin) throws Exception {
        HttpResponse<String> refused = send(preflight("/graphql", origin));
        assertEquals(405, refused.statusCode());
        assertEquals(Map.of("vary", "Origin"), cors(refused));
        assertEquals(Map.of("vary", "Origin"), cors(send(post(QUERY).header("Origin", origin))));
    }

    private static final String QUERY = "{\"query\":\"{ viewer { signedIn } }\"}";

    @Test
    void theConsoleReadsAnswersToItsToken() throws Exception {
        HttpResponse<String> answer =
                send(console(post(QUERY)).header("Authorization", "Bearer " + Tokens.of("pengelola")));
        assertEquals("{\"data\":{\"viewer\":{\"signedIn\":true}}}", answer.body());
        assertEquals(READABLE, cors(answer));
    }

    /** A refusal that a page cannot read looks to it like a broken network. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "POST   | /graphql          | {\"query\":\"{ nothingOfThisName }\"} | 422",
                "POST   | /graphql          | {                                      | 400",
                "DELETE | /graphql          | x                                      | 405",
                "OPTIONS | /graphql         | x                                      | 405",
                "POST   | /graphql?pin=1    | {}                                     | 422",
                "GET    | /graphql/         | x                                      | 404",
                "POST   | /photos           | x                                      | 415",
                "GET    | " + PHOTO + "     | x                                      | 404",
                "GET    | /nothing          | x                                      | 404",
            })
    void theConsoleReadsRefusalsToo(String method, String path, String body, int status) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(Api.uri().resolve(path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body));
        HttpResponse<String> answer = send(console(request));
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(READABLE, cors(answer));
    }

    @Test
    void aRefusedTokenAndTooLongABodyAreReadToo() throws Exception {
        HttpResponse<String> forged = send(console(post(QUERY)).header("Authorization", "Bearer abc"));
        assertEquals(401, forged.statusCode());
        assertEquals(READABLE, cors(forged));
        HttpResponse<String> large = send(console(post("x".repeat(70_000))));
        assertEquals(413, large.statusCode());
        assertEquals(READABLE, cors(large));
    }

    /** A session is for our own pages: to be named does not let a console act by its cookie. */
    @Test
    void aSessionCookieStillNeedsItsHeader() throws Exception {
        HttpRequest.Builder request = console(post(QUERY)).header("Cookie", "q_session=whatever");
        HttpResponse<String> refused = send(request.copy());
        assertEquals(403, refused.statusCode());
        assertTrue(refused.body().contains("PREFLIGHT_MISSING"), refused.body());
        assertEquals(READABLE, cors(refused));
        assertEquals(
                403, send(request.copy().header("Sec-Fetch-Site", "same-site")).statusCode());
    }

    @Test
    void developersAreToldTheFieldAndThePlace() throws Exception {
        String invalid = send(post("{\"query\":\"{ viewer { signedOut } }\"}")).body();
        assertTrue(invalid.contains("line 1, column 12: ") && invalid.contains("'signedOut'"), invalid);
        String malformed = send(post("{\"query\":\"{ viewer { signedIn }\"}")).body();
        assertTrue(malformed.contains("DOCUMENT_MALFORMED") && malformed.contains("line 1, column"), malformed);
        String fragment = send(post("{\"query\":\"{ ...Nowhere }\"}")).body();
        assertTrue(fragment.contains("DOCUMENT_INVALID") && fragment.contains("'Nowhere'"), fragment);
        String two = send(post("{\"query\":\"query A { __typename } query B { __typename }\"}"))
                .body();
        assertTrue(two.contains("operationName"), two);
    }

    private static HttpRequest.Builder preflight(String path, String origin) {
        return HttpRequest.newBuilder(Api.uri().resolve(path))
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,content-type");
    }

    private static HttpRequest.Builder console(HttpRequest.Builder request) {
        return request.header("Origin", Abroad.ORIGIN);
    }

    private static HttpRequest.Builder post(String body) {
        return HttpRequest.newBuilder(Api.uri())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
    }

    private static Map<String, String> cors(HttpResponse<?> answer) {
        Map<String, String> found = new TreeMap<>();
        answer.headers().map().forEach((name, values) -> {
            if (name.startsWith("access-control") || name.equals("vary")) {
                found.put(name, String.join(" and ", values));
            }
        });
        return found;
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.version(HttpClient.Version.HTTP_1_1).build(), BodyHandlers.ofString());
    }
}
