package id.sigap.testing;

import io.restassured.RestAssured;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A client of the photo door, as one user or as nobody. */
public final class PhotoApi {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String token;
    private final String pin;
    private final List<String> keys;

    private PhotoApi(String token, String pin, String... keys) {
        this.token = token;
        this.pin = pin;
        this.keys = List.of(keys);
    }

    public static PhotoApi anonymous() {
        return new PhotoApi(null, null);
    }

    public static PhotoApi as(String user) {
        return new PhotoApi(Tokens.of(user), null);
    }

    public static PhotoApi withToken(String token) {
        return new PhotoApi(token, null);
    }

    public PhotoApi withPin(String itsPin) {
        return new PhotoApi(token, itsPin);
    }

    /** @param theirKeys of what is sent; of an honest client one */
    public PhotoApi withKey(String... theirKeys) {
        return new PhotoApi(token, pin, theirKeys);
    }

    /** The id of a photo that must be taken. */
    public String upload(byte[] photo) {
        HttpResponse<byte[]> response = post("image/jpeg", photo);
        String body = new String(response.body(), StandardCharsets.UTF_8);
        if (response.statusCode() != 201) {
            throw new AssertionError(response.statusCode() + ": " + body);
        }
        return new JsonObject(body).getString("id");
    }

    public HttpResponse<byte[]> post(String type, byte[] body) {
        return send("", "POST", type, BodyPublishers.ofByteArray(body));
    }

    public HttpResponse<byte[]> chunked(String type, byte[] body) {
        return send("", "POST", type, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
    }

    public HttpResponse<byte[]> form(String name, byte[] file) {
        return forms(name, file);
    }

    /** @param parts names and contents in turn: bytes are a file, a text is none */
    public HttpResponse<byte[]> forms(Object... parts) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int i = 0; i < parts.length; i += 2) {
            boolean file = parts[i + 1] instanceof byte[];
            body.writeBytes(("--part\r\nContent-Disposition: form-data; name=\"" + parts[i] + '"'
                            + (file ? "; filename=\"../../etc/x.php\"\r\nContent-Type: text/html" : "")
                            + "\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(file ? (byte[]) parts[i + 1] : ((String) parts[i + 1]).getBytes(StandardCharsets.UTF_8));
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes("--part--\r\n".getBytes(StandardCharsets.UTF_8));
        return post("multipart/form-data; boundary=part", body.toByteArray());
    }

    public HttpResponse<byte[]> get(String id) {
        return send("GET", id);
    }

    public HttpResponse<byte[]> head(String id) {
        return send("HEAD", id);
    }

    public HttpResponse<byte[]> send(String method, String id) {
        return send("/" + id, method, null, BodyPublishers.noBody());
    }

    private HttpResponse<byte[]> send(String path, String method, String type, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/photos" + path))
                .method(method, body);
        if (type != null) {
            request.header("Content-Type", type);
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        keys.forEach(key -> request.header("Idempotency-Key", key));
        if (pin != null) {
            request.header("Sigap-Pin", pin);
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
