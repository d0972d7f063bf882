package id.sigap.packaged;

import static org.junit.jupiter.api.Assertions.assertFalse;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/** What the token endpoint answered: tokens, or an error. */
record Granted(int status, JsonObject body) {

    static Granted of(HttpResponse<String> answer) {
        return new Granted(answer.statusCode(), new JsonObject(answer.body()));
    }

    /** OAuth's name of the error of an answer that must be one. */
    String error() {
        assertFalse(body.containsKey("access_token"), "a token was given");
        return body.getString("error");
    }

    String access() {
        return token("access_token");
    }

    String token(String name) {
        String token = body.getString(name);
        if (token == null) {
            throw new AssertionError("no " + name + ": " + body.encode());
        }
        return token;
    }

    /** What the access token says; whether it may be believed is for others to check. */
    JsonObject claims() {
        byte[] payload = Base64.getUrlDecoder().decode(access().split("[.]")[1]);
        return new JsonObject(new String(payload, StandardCharsets.UTF_8));
    }

    Instant expiry() {
        return Instant.ofEpochSecond(claims().getLong("exp"));
    }
}
