package id.sigap.door.graphql.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;

/** What every answer has to look like. */
final class Answers {

    private Answers() {}

    static String contentType(HttpResponse<?> response) {
        return response.headers().firstValue("Content-Type").orElse("");
    }

    static JsonArray errors(HttpResponse<String> response) {
        return new JsonObject(response.body()).getJsonArray("errors");
    }

    static void assertRefused(HttpResponse<String> response, int status, String code) {
        assertEquals(status, response.statusCode(), response.body());
        assertTrue(contentType(response).startsWith("application/graphql-response+json")
                || contentType(response).startsWith("application/json"));
        JsonObject body = new JsonObject(response.body());
        assertEquals(Set.of("errors"), body.fieldNames());
        assertEquals(1, body.getJsonArray("errors").size());
        JsonObject error = body.getJsonArray("errors").getJsonObject(0);
        JsonObject extensions = error.getJsonObject("extensions");
        assertEquals(code, extensions.getString("code"));
        assertEquals(Set.of("id", "en"), extensions.getJsonObject("messages").fieldNames());
        assertEquals(
                error.getString("message"), extensions.getJsonObject("messages").getString("id"));
        assertSafeHeaders(response);
    }

    static void assertSafeHeaders(HttpResponse<?> response) {
        assertEquals(List.of("no-store"), response.headers().allValues("Cache-Control"));
        assertEquals(List.of("nosniff"), response.headers().allValues("X-Content-Type-Options"));
        assertTrue(response.headers().firstValue("Server").isEmpty());
        assertTrue(response.headers().firstValue("ETag").isEmpty());
    }
}
