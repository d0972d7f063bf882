package id.sigap.testing;

import io.restassured.RestAssured;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A client of the door for exports, as one user or as nobody. */
public final class ExportApi {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String token;

    private ExportApi(String token) {
        this.token = token;
    }

    public static ExportApi anonymous() {
        return new ExportApi(null);
    }

    public static ExportApi as(String user) {
        return new ExportApi(Tokens.of(user));
    }

    public static ExportApi withToken(String token) {
        return new ExportApi(token);
    }

    /** What one has to send for a list. */
    public static JsonObject list(String list) {
        return new JsonObject().put("list", list).put("reason", "Laporan bulanan");
    }

    public HttpResponse<byte[]> post(JsonObject body) {
        return send("POST", "", "application/json", body.encode());
    }

    /** To another path of the door. */
    public HttpResponse<byte[]> post(String below, JsonObject body) {
        return send("POST", below, "application/json", body.encode());
    }

    public HttpResponse<byte[]> send(String method, String query, String type, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/exports" + query))
                .header("Content-Type", type)
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The rows of a CSV that must come. */
    public List<Map<String, String>> rows(JsonObject body) {
        HttpResponse<byte[]> answer = post(body);
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + " " + text(answer));
        }
        return CsvTable.rows(text(answer));
    }

    public static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    /** The code of a refusal, with its path if it has one. */
    public static String refusal(HttpResponse<byte[]> answer) {
        JsonObject json = new JsonObject(text(answer));
        String path = json.getString("path");
        return answer.statusCode() + " " + json.getString("code") + (path == null ? "" : " " + path);
    }
}
