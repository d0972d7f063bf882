package id.sigap.door.graphql;

import id.sigap.testing.Api;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;

/** Somebody without a token who asks for reports by number, from wherever their headers claim they are. */
final class Tracker {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Map<String, String> headers;

    private Tracker(Map<String, String> headers) {
        this.headers = headers;
    }

    static Tracker plain() {
        return new Tracker(Map.of());
    }

    /** @param headers names and values in turn */
    static Tracker with(String... headers) {
        Map<String, String> map = new HashMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            map.put(headers[i], headers[i + 1]);
        }
        return new Tracker(map);
    }

    /** As a proxy would pass it on. */
    static Tracker from(String address) {
        return with("X-Forwarded-For", address);
    }

    /** The code of the refusal; "OK" if there was none. */
    String ask(String number, String pin) {
        HttpResponse<String> answer = send(number, pin);
        JsonArray errors = new JsonObject(answer.body()).getJsonArray("errors");
        return errors == null
                ? "OK"
                : errors.getJsonObject(0).getJsonObject("extensions").getString("code");
    }

    HttpResponse<String> send(String number, String pin) {
        return send("query($n: String!, $p: String) { ticket(number: $n, pin: $p) { number } }", number, pin);
    }

    /** Two look-ups in one request. */
    HttpResponse<String> sendTwice(String number) {
        return send(
                "query($n: String!) { a: ticket(number: $n) { number } b: ticket(number: $n) { number } }",
                number,
                null);
    }

    private HttpResponse<String> send(String query, String number, String pin) {
        String body = new JsonObject()
                .put("query", query)
                .put("variables", new JsonObject().put("n", number).put("p", pin))
                .encode();
        HttpRequest.Builder request = HttpRequest.newBuilder(Api.uri())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
