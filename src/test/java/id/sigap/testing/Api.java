package id.sigap.testing;

import io.restassured.RestAssured;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** A client of the GraphQL door, as one user or as nobody. Real HTTP; it knows nothing of the inside. */
public final class Api {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String token;

    private Api(String token) {
        this.token = token;
    }

    public static Api anonymous() {
        return new Api(null);
    }

    /** As a demo user of demo-users.properties. */
    public static Api as(String user) {
        return new Api(Tokens.of(user));
    }

    public static Api withToken(String token) {
        return new Api(token);
    }

    public HttpResponse<String> post(String document, Map<String, ?> variables) {
        return send(new JsonObject().put("query", document).put("variables", new JsonObject((Map<String, Object>)
                asObjects(variables))));
    }

    /** A request as it is, with whatever else it may have. */
    public HttpResponse<String> send(JsonObject body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.encode()));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asObjects(Map<String, ?> variables) {
        return (Map<String, Object>) variables;
    }

    public static URI uri() {
        return URI.create("http://localhost:" + port() + "/graphql");
    }

    /** Of the service under test; before its first test, too, when REST Assured has not been told yet. */
    public static int port() {
        return RestAssured.port > 0
                ? RestAssured.port
                : ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
    }

    /** The whole answer. */
    public JsonObject call(String document, Map<String, ?> variables) {
        JsonObject answer = new JsonObject(post(document, variables).body());
        RefusalsSeen.in(document, answer);
        return answer;
    }

    /** The data of an answer that must have no errors. */
    public JsonObject data(String document, Map<String, ?> variables) {
        JsonObject answer = call(document, variables);
        JsonArray errors = answer.getJsonArray("errors");
        if (errors != null) {
            throw new AssertionError("errors: " + errors.encode());
        }
        return answer.getJsonObject("data");
    }

    /** The code of the first error of an answer that must have one. */
    public String errorCode(String document, Map<String, ?> variables) {
        JsonObject answer = call(document, variables);
        JsonArray errors = answer.getJsonArray("errors");
        if (errors == null) {
            throw new AssertionError("no error: " + answer.encode());
        }
        return errors.getJsonObject(0).getJsonObject("extensions").getString("code");
    }
}
