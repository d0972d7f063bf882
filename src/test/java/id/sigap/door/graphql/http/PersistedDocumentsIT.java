package id.sigap.door.graphql.http;

import static id.sigap.door.graphql.http.Answers.assertRefused;
import static id.sigap.door.graphql.http.Answers.assertSafeHeaders;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.testing.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that come as a hash, and answers that may be kept. */
@QuarkusTest
class PersistedDocumentsIT {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String CATEGORIES = hash("Categories");
    private static final String FOLLOW = hash("Follow");

    @TestHTTPResource("/graphql")
    URI endpoint;

    private static String hash(String operation) {
        try {
            JsonObject documents = new JsonObject(Files.readString(Path.of("src/test/resources/persisted.json")));
            return documents.fieldNames().stream()
                    .filter(hash -> documents.getString(hash).contains(operation))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aDocumentMayComeAsItsHash() throws Exception {
        String body =
                post(new JsonObject().put("documentId", "sha256:" + CATEGORIES)).body();
        assertTrue(body.startsWith("{\"data\":{\"categories\":[{\"code\":"), body);
        assertEquals(body, get("documentId=sha256:" + CATEGORIES).body());
        JsonObject apollo = new JsonObject().put("version", 1).put("sha256Hash", CATEGORIES);
        assertEquals(
                body,
                post(new JsonObject().put("extensions", new JsonObject().put("persistedQuery", apollo)))
                        .body());
    }

    @Test
    void whatIsNoRequestIsRefused() throws Exception {
        assertRefused(post(new JsonObject().put("documentId", "sha256:" + "0".repeat(64))), 422, "DOCUMENT_UNKNOWN");
        assertRefused(post(new JsonObject().put("documentId", CATEGORIES)), 422, "DOCUMENT_UNKNOWN");
        assertRefused(post(new JsonObject().put("documentId", 7)), 422, "PARAMETERS_INVALID");
        JsonObject both =
                new JsonObject().put("documentId", "sha256:" + CATEGORIES).put("query", "{ __typename }");
        assertRefused(post(both), 422, "PARAMETERS_INVALID");
        assertRefused(get("documentId=sha256:" + FOLLOW), 405, "METHOD_NOT_ALLOWED");
    }

    /** Apollo's clients send both after a refusal. */
    @Test
    void aHashBesideADocumentHasToBeItsOwn() throws Exception {
        String document = "{ __typename }";
        String own = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(document.getBytes(StandardCharsets.UTF_8)));
        assertEquals(
                "{\"data\":{\"__typename\":\"Query\"}}",
                post(beside(document, own)).body());
        for (String other : List.of(CATEGORIES, own.toUpperCase(Locale.ROOT), "")) {
            assertRefused(post(beside(document, other)), 422, "PARAMETERS_INVALID");
        }
    }

    private static JsonObject beside(String document, String hash) {
        JsonObject apollo = new JsonObject().put("version", 1).put("sha256Hash", hash);
        return new JsonObject()
                .put("query", document)
                .put("extensions", new JsonObject().put("persistedQuery", apollo));
    }

    /** Some minutes, without a token: reference data alone. */
    @Test
    void referenceDataMayBeKept() throws Exception {
        HttpResponse<String> kept = get("documentId=sha256:" + CATEGORIES);
        assertEquals(List.of("public, max-age=300"), kept.headers().allValues("Cache-Control"));
        assertEquals(List.of("Accept, Authorization"), kept.headers().allValues("Vary"));
        assertEquals(
                List.of("public, max-age=300"),
                get("query=" + encoded("{ __typename terms(of: STATUS) { value } units { code } }"))
                        .headers()
                        .allValues("Cache-Control"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ viewer { signedIn } }",
                "{ units { code } viewer { signedIn } }",
                "{ publicTickets { totalCount } }",
                "{ calendar(year: 1066) { year } }",
                "{ units { nothing } }",
                "{ __typename }",
                "{ __schema { queryType { name } } }"
            })
    void nothingElseIsKept(String document) throws Exception {
        assertSafeHeaders(get("query=" + encoded(document)));
    }

    @Test
    void whatAnOfficerAsksForIsNotKept() throws Exception {
        assertSafeHeaders(send(HttpRequest.newBuilder(URI.create(endpoint + "?documentId=sha256:" + CATEGORIES))
                .header("Authorization", "Bearer " + Tokens.of("petugas"))));
        assertSafeHeaders(post(new JsonObject().put("documentId", "sha256:" + CATEGORIES)));
    }

    @Test
    void whoeverAsksIsToldWhatItCost() throws Exception {
        JsonObject asking = new JsonObject()
                .put("query", "{ publicTickets(first: 50) { edges { node { number } } } }")
                .put("extensions", new JsonObject().put("cost", true));
        JsonObject cost =
                new JsonObject(post(asking).body()).getJsonObject("extensions").getJsonObject("cost");
        assertEquals(12_000, cost.getInteger("most"));
        assertTrue(cost.getInteger("document") >= 100, cost.encode());
        assertEquals(12_000 - cost.getInteger("document"), cost.getInteger("left"));
    }

    private HttpResponse<String> post(JsonObject body) throws Exception {
        return send(HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.encode())));
    }

    private HttpResponse<String> get(String query) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(endpoint + "?" + query)));
    }

    private static String encoded(String document) {
        return URLEncoder.encode(document, StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }
}
