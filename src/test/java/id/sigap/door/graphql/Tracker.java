package id.sigap.door.graphql;

import id.sigap.testing.Api;
import id.sigap.testing.Reports;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

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
        return refusal(send(number, pin));
    }

    /** The same of a whole document. */
    String ask(String document) {
        return refusal(post(document, new JsonObject()));
    }

    private static String refusal(HttpResponse<String> answer) {
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

    /** Hands a report in; the code of the refusal, null if there was none. */
    String submit(Map<String, Object> input) {
        HttpResponse<String> answer = post(Reports.SUBMIT, new JsonObject().put("input", new JsonObject(input)));
        return code(new JsonObject(answer.body()), "ticketSubmit");
    }

    /** The code by which a mutation was refused, whichever way that is said; null if it was not. */
    static String code(JsonObject answer, String mutation) {
        JsonArray errors = answer.getJsonArray("errors");
        if (errors != null) {
            return errors.getJsonObject(0).getJsonObject("extensions").getString("code");
        }
        JsonArray rules = answer.getJsonObject("data").getJsonObject(mutation).getJsonArray("userErrors");
        return rules.isEmpty() ? null : rules.getJsonObject(0).getString("code");
    }

    /** All that an answer tells, but for how long to wait: that goes on while one asks. */
    static String told(HttpResponse<String> answer) {
        Map<String, Object> others = new TreeMap<>(answer.headers().map());
        others.remove("retry-after");
        others.remove("content-length");
        return answer.statusCode() + " " + others
                + answer.body().replaceAll(",\"retryAfter\":[0-9]+", ",\"retryAfter\":…");
    }

    private HttpResponse<String> send(String query, String number, String pin) {
        return post(query, new JsonObject().put("n", number).put("p", pin));
    }

    private HttpResponse<String> post(String query, JsonObject variables) {
        String body =
                new JsonObject().put("query", query).put("variables", variables).encode();
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
