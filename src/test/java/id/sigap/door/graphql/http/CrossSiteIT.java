package id.sigap.door.graphql.http;

import static id.sigap.door.graphql.http.Answers.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.Tokens;
import id.sigap.testing.Uploads;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page of another site can make a visitor's browser do here: nothing. */
@QuarkusTest
@Shows(Promise.H6)
class CrossSiteIT {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String COOKIE = "q_session=whatever";
    private static final String QUERY = "?query=%7B__typename%7D";

    @Test
    void aCookieComesWithAHeaderThatNoFormCanSend() throws Exception {
        HttpRequest.Builder bare = get().header("Cookie", COOKIE);
        assertRefused(send(bare), 403, "PREFLIGHT_MISSING");
        assertRefused(send(post().header("Cookie", COOKIE)), 403, "PREFLIGHT_MISSING");
        assertRefused(
                send(get().header("Cookie", COOKIE).header("Sec-Fetch-Site", "cross-site")), 403, "PREFLIGHT_MISSING");
        assertRefused(
                send(get().header("Cookie", COOKIE).header("Sec-Fetch-Site", "same-site")), 403, "PREFLIGHT_MISSING");
        for (HttpRequest.Builder request : List.of(get(), post())) {
            request.header("Cookie", COOKIE);
            assertEquals(200, send(request.copy().header("Sigap-Request", "1")).statusCode());
            assertEquals(
                    200,
                    send(request.copy().header("Sec-Fetch-Site", "same-origin")).statusCode());
            assertEquals(
                    200,
                    send(request.copy().header("Authorization", "Bearer " + Tokens.of("warga")))
                            .statusCode());
        }
    }

    @Test
    void aCookieThatIsNoSessionOfOursGivesNoRightAndNeedsNoHeader() throws Exception {
        for (HttpRequest.Builder request : List.of(get(), post())) {
            HttpResponse<String> answer = send(request.header("Cookie", "AWSALB=abc; lang=id"));
            assertEquals(200, answer.statusCode(), answer.body());
        }
        assertRefused(send(post().header("Cookie", "AWSALB=abc; q_session_chunk_1=x")), 403, "PREFLIGHT_MISSING");
    }

    @Test
    void soItIsAtTheDoorForPhotos() throws Exception {
        HttpRequest.Builder upload = HttpRequest.newBuilder(
                        URI.create(Api.uri().resolve("/photos").toString()))
                .header("Content-Type", "image/jpeg")
                .POST(BodyPublishers.ofByteArray(Uploads.jpeg()))
                .header("Cookie", COOKIE);
        HttpResponse<String> refused = send(upload.copy());
        assertEquals(403, refused.statusCode());
        assertTrue(refused.body().contains("PREFLIGHT_MISSING"), refused.body());
        assertEquals(201, send(upload.copy().header("Sigap-Request", "1")).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/graphql", "/photos", "/photos/00000000-0000-4000-8000-000000000000"})
    void noPreflightIsAnsweredWithYes(String path) throws Exception {
        HttpRequest.Builder preflight = HttpRequest.newBuilder(Api.uri().resolve(path))
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", "https://elsewhere.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,sigap-request");
        HttpResponse<String> answer = send(preflight);
        assertEquals(405, answer.statusCode());
        assertEquals(Set.of(), corsHeaders(answer));
    }

    @Test
    void anAnswerToAnotherSiteCannotBeReadThere() throws Exception {
        for (HttpRequest.Builder request : List.of(get(), post())) {
            HttpResponse<String> answer = send(request.header("Origin", "https://elsewhere.example"));
            assertEquals(200, answer.statusCode());
            assertEquals(Set.of(), corsHeaders(answer));
        }
    }

    private static Set<String> corsHeaders(HttpResponse<?> answer) {
        return answer.headers().map().keySet().stream()
                .filter(name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("access-control"))
                .collect(java.util.stream.Collectors.toSet());
    }

    private static HttpRequest.Builder get() {
        return HttpRequest.newBuilder(URI.create(Api.uri() + QUERY));
    }

    private static HttpRequest.Builder post() {
        return HttpRequest.newBuilder(Api.uri())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"query\":\"{ __typename }\"}"));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.version(HttpClient.Version.HTTP_1_1).build(), BodyHandlers.ofString());
    }
}
