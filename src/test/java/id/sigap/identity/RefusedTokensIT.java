package id.sigap.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.testing.Api;
import id.sigap.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** Tokens that are not good are all alike: one answer, and nothing is carried out. */
@QuarkusTest
@TestProfile(RefusedTokensIT.ShortLived.class)
class RefusedTokensIT {

    /** Tokens that can be seen to expire. */
    public static class ShortLived implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.oidc.devservices.access-token-expires-in", "2S");
        }
    }

    private static final String WHO = "{ viewer { signedIn roles } }";

    @Test
    void everyTokenThatIsNotGoodGetsTheSameAnswer() throws Exception {
        String good = Tokens.fresh("admin");
        assertEquals(200, Api.withToken(good).post(WHO, Map.of()).statusCode());
        Map<String, String> refused = forgedFrom(good);
        Thread.sleep(3_000);
        refused.put("expired", good);

        HttpResponse<String> first = Api.withToken("none at all").post(WHO, Map.of());
        assertEquals(401, first.statusCode());
        assertTrue(first.body().contains("UNAUTHENTICATED"), first.body());
        refused.forEach((kind, token) -> {
            HttpResponse<String> answer = Api.withToken(token).post(WHO, Map.of());
            assertEquals(401, answer.statusCode(), kind);
            assertEquals(first.body(), answer.body(), kind);
            assertEquals(first.headers().map(), answer.headers().map(), kind);
        });
    }

    @Test
    void aTokenWithoutARoleOfOursIsSomebodyWhoMayNothing() {
        JsonObject viewer =
                Api.withToken(Tokens.fresh("tanpa-peran")).data(WHO, Map.of()).getJsonObject("viewer");
        assertEquals("{\"signedIn\":true,\"roles\":[]}", viewer.encode());
    }

    private static Map<String, String> forgedFrom(String good) throws GeneralSecurityException {
        String[] parts = good.split("\\.");
        JsonObject header = new JsonObject(new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8));
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        KeyPair ours = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        Map<String, String> forged = new LinkedHashMap<>();
        forged.put("no signature", parts[0] + "." + parts[1] + ".");
        forged.put("another's claims", parts[0] + "." + encode(claims.replace("admin", "Admin")) + "." + parts[2]);
        forged.put("alg none", encode(header.copy().put("alg", "none").encode()) + "." + parts[1] + ".");
        forged.put("another key", signed(header, claims, ours));
        forged.put("another key, no kid", signed(without(header, "kid"), claims, ours));
        forged.put("a key of its own", signed(header.copy().put("jku", "http://127.0.0.1:1/keys"), claims, ours));
        forged.put("HS256 by the public key's name", hmac(header.copy().put("alg", "HS256"), claims));
        forged.put("two parts", parts[0] + "." + parts[1]);
        forged.put("five parts", good + ".x.y");
        forged.put("no JSON", encode("x") + "." + encode("y") + "." + encode("z"));
        return forged;
    }

    private static JsonObject without(JsonObject header, String name) {
        JsonObject copy = header.copy();
        copy.remove(name);
        return copy;
    }

    private static String signed(JsonObject header, String claims, KeyPair keys) throws GeneralSecurityException {
        String input = encode(header.encode()) + "." + encode(claims);
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(keys.getPrivate());
        signature.update(input.getBytes(StandardCharsets.UTF_8));
        return input + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
    }

    private static String hmac(JsonObject header, String claims) throws GeneralSecurityException {
        String input = encode(header.encode()) + "." + encode(claims);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(header.encode().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] tag = mac.doFinal(input.getBytes(StandardCharsets.UTF_8));
        return input + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(tag);
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
