package id.sigap.replay;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** One request to the public door, no more and no less. */
final class Gateway {
    private static final String SUBMIT = """
            mutation Submit($input: TicketSubmitInput!) {
              ticketSubmit(input: $input) { number replayed userErrors { code field message { en } } }
            }
            """;

    private final HttpClient http;
    private final URI door;

    Gateway(HttpClient http, URI service) {
        this.http = http;
        this.door = URI.create(service.toString().replaceAll("/+$", "") + "/graphql");
    }

    Reply submit(JsonObject input, String token) throws IOException, InterruptedException {
        JsonObject body = new JsonObject().put("query", SUBMIT).put("variables", new JsonObject().put("input", input));
        HttpRequest request = HttpRequest.newBuilder(door)
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Accept", "application/graphql-response+json, application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.encode()))
                .build();
        return Reply.of(http.send(request, HttpResponse.BodyHandlers.ofString()));
    }
}
