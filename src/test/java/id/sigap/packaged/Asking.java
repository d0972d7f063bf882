package id.sigap.packaged;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Somebody who submits reports and tracks one, and does not wait for ever. */
final class Asking {

    /** Whoever is not answered by then was forgotten. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static final String SUBMIT = "mutation($input: TicketSubmitInput!) { ticketSubmit(input: $input)"
            + " { number pin userErrors { code } } }";

    private final Sigap sigap;
    private volatile String number;
    private volatile String pin;

    Asking(Sigap sigap) {
        this.sigap = sigap;
    }

    record Answer(int status, String code, boolean saysWhen, JsonObject body) {

        boolean is(int expected) {
            return status == expected && code.isEmpty();
        }

        /** Come back later, or look whether it was stored; and nothing else. */
        void assertAway() {
            // A field that may be null is null, and the rest of the answer is there.
            assertTrue(status == 503 || status == 294, toString());
            assertTrue(Set.of("UNAVAILABLE", "OUTCOME_UNKNOWN").contains(code), toString());
            assertTrue(saysWhen || code.equals("OUTCOME_UNKNOWN"), toString());
        }

        /** The same, or that a token is not known. */
        void assertRefused() {
            if (status != 401) {
                assertAway();
            }
        }
    }

    /** @param token null for nobody */
    Answer submit(String token) {
        Map<String, Object> input = Map.of(
                "clientKey",
                UUID.randomUUID().toString(),
                "categoryCode",
                "trotoar",
                "description",
                "Puing di trotoar");
        Answer answer = ask(token, ThreeInstances.body(SUBMIT, Map.of("input", input)));
        if (answer.is(200)) {
            JsonObject payload = answer.body().getJsonObject("data").getJsonObject("ticketSubmit");
            number = payload.getString("number");
            pin = payload.getString("pin");
        }
        return answer;
    }

    Answer track() {
        return ask(null, tracking());
    }

    byte[] tracking() {
        return ThreeInstances.body(
                "query($number: String!, $pin: String) { ticket(number: $number, pin: $pin) { status } }",
                Map.of("number", number, "pin", pin));
    }

    Answer ask(String token, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(sigap.url() + "/graphql"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Accept", "application/graphql-response+json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            HttpResponse<String> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            JsonObject json = new JsonObject(answer.body());
            String code = json.getJsonArray("errors") == null
                    ? ""
                    : json.getJsonArray("errors")
                            .getJsonObject(0)
                            .getJsonObject("extensions")
                            .getString("code");
            return new Answer(
                    answer.statusCode(),
                    code,
                    answer.headers().firstValue("Retry-After").isPresent(),
                    json);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("no answer", e);
        }
    }

    /** What the readiness probe is told. */
    int ready() throws InterruptedException {
        return sigap.ready();
    }
}
