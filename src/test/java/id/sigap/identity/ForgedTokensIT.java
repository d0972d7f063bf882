package id.sigap.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.Issuer;
import id.sigap.testing.OwnIssuer;
import id.sigap.testing.RawHttp;
import id.sigap.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No token but the provider's own is taken at any door, and the refusals are one answer, byte by byte (H7). */
@QuarkusTest
@TestProfile(OwnIssuer.class)
@Shows(Promise.H7)
class ForgedTokensIT {

    private static final String BODY = "{\"query\":\"{ __typename }\"}";

    /** What stands before and after the credentials, by the door's name. */
    private static final Map<String, String[]> DOORS = Map.of(
            "POST /graphql",
            request("POST /graphql", "Content-Type: application/json\r\nContent-Length: " + BODY.length(), BODY),
            "GET /graphql",
            request("GET /graphql?query=%7B__typename%7D", "Accept: application/json", ""),
            "HEAD /graphql",
            request("HEAD /graphql?query=%7B__typename%7D", "Accept: application/json", ""),
            "GET /photos",
            request("GET /photos/00000000-0000-4000-8000-000000000000", "Accept: */*", ""),
            "HEAD /photos",
            request("HEAD /photos/00000000-0000-4000-8000-000000000000", "Accept: */*", ""),
            "POST /photos",
            request("POST /photos", "Content-Type: image/jpeg\r\nContent-Length: 3", "abc"));

    private final Instant now = Instant.ofEpochSecond(Instant.now().getEpochSecond());

    @BeforeEach
    void theServersClockIsTheProviders() {
        TestClock.set(now);
    }

    @AfterEach
    void backToTheStart() {
        TestClock.set(TestClock.START);
    }

    @Test
    void aGoodTokenOpensEveryDoor() {
        String good = Issuer.token(Issuer.claims(now, "admin"));
        List<String> spellings = List.of("Bearer " + good, "bearer " + good, "BEARER " + good, "Bearer " + good + " ");
        for (String spelling : spellings) {
            DOORS.forEach((door, request) -> {
                String answer = ask(request, "Authorization: " + spelling);
                assertFalse(answer.startsWith("HTTP/1.1 401 "), door + spelling);
            });
        }
        assertTrue(ask(DOORS.get("GET /graphql"), "Authorization: Bearer " + good)
                .endsWith("{\"data\":{\"__typename\":\"Query\"}}"));
    }

    @Test
    void everyForgedTokenGetsTheSameAnswerAtEveryDoor() {
        Map<String, String> headers = new LinkedHashMap<>(credentials());
        Forgeries.at(now).forEach((kind, token) -> headers.put(kind, "Authorization: Bearer " + token));
        System.out.printf("Forged tokens: %d kinds at %d doors%n", headers.size(), DOORS.size());
        assertTrue(headers.size() >= 40);
        DOORS.forEach((door, request) -> {
            String usual = ask(request, "Authorization: Bearer abc");
            assertTrue(usual.startsWith("HTTP/1.1 401 "), usual);
            assertTrue(usual.contains("WWW-Authenticate: Bearer\r\n"), usual);
            assertTrue(door.startsWith("HEAD") || usual.contains("UNAUTHENTICATED"), usual);
            List<String> others = new ArrayList<>();
            headers.forEach((kind, header) -> {
                if (!ask(request, header).equals(usual)) {
                    others.add(kind);
                }
            });
            assertEquals(List.of(), others, door);
        });
    }

    /** Credentials that are no bearer token, or more than one. */
    private Map<String, String> credentials() {
        String good = Issuer.token(Issuer.claims(now, "admin"));
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("no token", "Authorization: Bearer");
        headers.put("nothing", "Authorization:");
        headers.put("Basic", "Authorization: Basic YTpi");
        headers.put("Basic with a good token", "Authorization: Basic " + good);
        headers.put("Negotiate", "Authorization: Negotiate abc");
        headers.put("DPoP", "Authorization: DPoP " + good);
        headers.put("no scheme", "Authorization: " + good);
        headers.put("another scheme", "Authorization: Token " + good);
        headers.put("scheme twice", "Authorization: Bearer Bearer " + good);
        headers.put("two headers", "Authorization: Bearer " + good + "\r\nAuthorization: Bearer " + good);
        headers.put("two headers, one bad", "Authorization: Bearer " + good + "\r\nauthorization: Bearer abc");
        headers.put("two in one", "Authorization: Bearer " + good + ", Bearer " + good);
        headers.put("Latin-1", "Authorization: Bearer \u00e9\u00ff");
        return headers;
    }

    @Test
    void bytesThatNoHeaderMayHoldDoNotReachAnyDoor() {
        String good = Issuer.token(Issuer.claims(now, "admin"));
        for (String bytes : List.of("\u0000", "\n x", "\u0001", "\u007f")) {
            DOORS.forEach((door, request) -> {
                String answer = ask(request, "Authorization: Bearer " + good + bytes);
                assertTrue(answer.startsWith("HTTP/1.1 4"), door + ": " + answer);
            });
        }
    }

    @Test
    void noMutationOfAGoodTokenIsTaken() {
        mutate(2_000, 20_261_124);
    }

    @Test
    @Tag("long")
    void noneOfAMillionMutationsIsTaken() {
        mutate(1_000_000, 1_000_000_007);
    }

    private void mutate(int count, long seed) {
        Mutations mutations = new Mutations(Issuer.token(Issuer.claims(now, "admin")), seed);
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        int batch = 50;
        for (int i = 0; i < count; i += batch) {
            List<String> tokens = mutations.next(batch);
            List<CompletableFuture<HttpResponse<String>>> answers = tokens.stream()
                    .map(token -> client.sendAsync(ask(token), BodyHandlers.ofString()))
                    .toList();
            for (int j = 0; j < batch; j++) {
                assertEquals(401, answers.get(j).join().statusCode(), tokens.get(j));
            }
        }
    }

    private static HttpRequest ask(String token) {
        return HttpRequest.newBuilder(URI.create(Api.uri() + "?query=%7B__typename%7D"))
                .header("Authorization", "Bearer " + token)
                .build();
    }

    private static String ask(String[] request, String header) {
        return RawHttp.exchange(request[0] + header + request[1]);
    }

    private static String[] request(String line, String headers, String body) {
        return new String[] {
            line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n", "\r\n\r\n" + body
        };
    }
}
