package id.sigap.identity;

import static id.sigap.testing.Issuer.encode;
import static id.sigap.testing.Issuer.header;
import static id.sigap.testing.Issuer.sign;
import static id.sigap.testing.Issuer.token;

import id.sigap.testing.Issuer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.lang.JoseException;

/** Tokens that are not good, each wrong in one way, by the name of what is wrong. */
final class Forgeries {

    private static final KeyPair OURS = Issuer.keys("RSA", 2048, 66);
    private static final KeyPair OUR_CURVE = Issuer.keys("EC", 256, 67);

    private final Map<String, String> tokens = new LinkedHashMap<>();
    private final Instant now;
    private final String claims;
    private final String good;
    private final String[] parts;

    private Forgeries(Instant now) {
        this.now = now;
        this.claims = Issuer.claims(now, "admin").encode();
        this.good = sign(header().encode(), claims);
        this.parts = good.split("\\.");
    }

    static Map<String, String> at(Instant now) {
        Forgeries forgeries = new Forgeries(now);
        forgeries.shapes();
        forgeries.signatures();
        forgeries.algorithms();
        forgeries.keys();
        forgeries.headers();
        forgeries.whoAndWhom();
        forgeries.times();
        forgeries.twice();
        forgeries.encrypted();
        return forgeries.tokens;
    }

    private void shapes() {
        add("a word", "abc");
        add("dots", "..");
        add("one part", parts[0]);
        add("two parts", parts[0] + "." + parts[1]);
        add("four parts", good + ".x");
        add("five parts", good + ".x.y");
        add("quoted", "\"" + good + "\"");
        add("two tokens", good + "," + good);
        add("a space within", good.substring(0, 40) + " " + good.substring(40));
        add("percent-encoded", good.replace("-", "%2D").replace("_", "%5F") + "%20");
        add("standard Base64", good.replace('-', '+').replace('_', '/') + "==");
        add("no JSON", encode("x") + "." + encode("y") + "." + encode("z"));
        add("no Base64", "!!!." + parts[1] + "." + parts[2]);
        add("an array for a header", sign("[]", claims));
        add("an array for claims", sign(header().encode(), "[]"));
        add("no claims", sign(header().encode(), "{}"));
        add("huge", signedByUs(header(), new JsonObject(claims).put("x", "x".repeat(6_000))));
    }

    private void signatures() {
        add("no signature", parts[0] + "." + parts[1] + ".");
        add("a signature of zeros", parts[0] + "." + parts[1] + "." + encode(new byte[256]));
        add("a shorter signature", good.substring(0, good.length() - 10));
        add("a longer signature", good + "AAAA");
        add("a padded signature", good + "==");
        add("a signature with junk that decoders skip", parts[0] + "." + parts[1] + ".!" + parts[2]);
        add("a signature with other spare bits", good.substring(0, good.length() - 1) + twin(good));
        add("somebody else's claims", parts[0] + "." + encode(claims.replace("7f6d", "7f6e")) + "." + parts[2]);
        add("the header of another", encode(header().put("typ", "at+jwt").encode()) + "." + parts[1] + "." + parts[2]);
        add("the same JSON with a space", parts[0] + "." + encode(claims.replace(",", ", ")) + "." + parts[2]);
    }

    /** The last symbol of 256 bytes carries four bits that are not used. */
    private static char twin(String token) {
        String symbols = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        return symbols.charAt(symbols.indexOf(token.charAt(token.length() - 1)) ^ 1);
    }

    private void algorithms() {
        for (String none : List.of("none", "None", "NONE", "nOnE", "")) {
            add("alg '" + none + "'", encode(header().put("alg", none).encode()) + "." + parts[1] + ".");
            add("alg '" + none + "', signed", sign(header().put("alg", none).encode(), claims));
        }
        add("no alg", sign("{\"kid\":\"k1\"}", claims));
        add("alg a number", sign(header().put("alg", 256).encode(), claims));
        byte[] der = Issuer.signingKey().getEncoded();
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END PUBLIC KEY-----\n";
        add("HS256 by the public key's DER", hmac(der));
        add("HS256 by the public key's PEM", hmac(pem.getBytes(StandardCharsets.UTF_8)));
        add("HS256 by the modulus", hmac(Issuer.signingKey().getModulus().toByteArray()));
        add("HS256 by the client's name", hmac(Issuer.CLIENT.getBytes(StandardCharsets.UTF_8)));
        add("RS512 by the good key", sign(header().put("alg", "RS512").encode(), claims, "SHA512withRSA"));
        add("RS256 that is RS512", sign(header().encode(), claims, "SHA512withRSA"));
        add("PS256 that is RS256", sign(header().put("alg", "PS256").encode(), claims));
        add("ES256 by a published key", Issuer.signElliptic(elliptic("e1"), claims));
        add("ES256 under the RSA key's name", Issuer.signElliptic(elliptic("k1"), claims));
        add("RS256 under the curve's name", sign(header().put("kid", "e1").encode(), claims));
        add("ES256 of zeros", encode(elliptic("e1")) + "." + parts[1] + "." + encode(new byte[64]));
    }

    private static String elliptic(String kid) {
        return header().put("alg", "ES256").put("kid", kid).encode();
    }

    private void keys() {
        add("another key", signedByUs(header(), new JsonObject(claims)));
        add("another curve", sign(elliptic("e1"), claims, "SHA256withECDSAinP1363Format", OUR_CURVE.getPrivate()));
        add("the key for encryption", Issuer.signByTheKeyForEncryption(kid("x1"), claims));
        add("no kid", sign("{\"alg\":\"RS256\"}", claims));
        for (String kid : List.of(
                "",
                "k2",
                "K1",
                "../../../../dev/null",
                "/proc/sys/kernel/randomize_va_space",
                "' or 1=1 --",
                "k1'; drop table ticket; --",
                "http://127.0.0.1:1/keys",
                "file:///etc/passwd",
                "${jndi:ldap://x}",
                "k1\u0000",
                "k".repeat(3_000),
                "| cat /etc/passwd")) {
            add(
                    "kid " + kid.substring(0, Math.min(40, kid.length())),
                    sign(kid(kid), claims, "SHA256withRSA", OURS.getPrivate()));
        }
        add("kid a number", sign("{\"alg\":\"RS256\",\"kid\":1}", claims));
        add("a thumbprint for a kid", sign("{\"alg\":\"RS256\",\"x5t\":\"k1\"}", claims));
    }

    private static String kid(String kid) {
        return header().put("kid", kid).encode();
    }

    /** By a key of the forger's that the header brings along; and by the good key, because no good token looks so. */
    private void headers() {
        Map<String, Object> brought = new LinkedHashMap<>();
        brought.put("jku", "http://127.0.0.1:1/keys");
        brought.put("x5u", "http://127.0.0.1:1/chain.pem");
        brought.put("jwk", ourKey());
        brought.put(
                "x5c",
                new JsonArray()
                        .add(Base64.getEncoder().encodeToString(OURS.getPublic().getEncoded())));
        brought.put("crit", new JsonArray().add("exp"));
        brought.put("b64", false);
        brought.put("zip", "DEF");
        brought.put("cty", "JWT");
        brought.put("epk", ourKey());
        brought.forEach((name, value) -> {
            add(name + " by another key", signedByUs(header().put(name, value), new JsonObject(claims)));
            add(name + " by the good key", sign(header().put(name, value).encode(), claims));
        });
        add(
                "crit b64",
                sign(
                        header().put("b64", false)
                                .put("crit", new JsonArray().add("b64"))
                                .encode(),
                        claims));
        add("typ logout+jwt", sign(header().put("typ", "logout+jwt").encode(), claims));
        add("typ dpop+jwt", sign(header().put("typ", "dpop+jwt").encode(), claims));
        add("a token within", sign(header().put("cty", "JWT").encode(), good));
    }

    private static JsonObject ourKey() {
        try {
            return new JsonObject(JsonWebKey.Factory.newJwk(OURS.getPublic()).toJson());
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private void whoAndWhom() {
        String issuer = new JsonObject(claims).getString("iss");
        for (Object other : new Object[] {"http://elsewhere.example", issuer + "/", issuer + ".example", "", 7}) {
            add("iss " + other, with("iss", other));
        }
        add("no iss", with("iss", null));
        for (Object other : new Object[] {"other", "sigap2", "SIGAP", "", new JsonArray(), new JsonArray().add("a")}) {
            add("aud " + other, with("aud", other));
        }
        add("no aud", with("aud", null));
        for (Object other : new Object[] {"ID", "Refresh", "Offline", "Logout", 1}) {
            add("typ " + other, with("typ", other));
        }
        add("azp of another client", with("azp", "other"));
        add("no azp", with("azp", null));
        add("no sub", with("sub", null));
        add("an empty sub", with("sub", " "));
        add("sub a number", with("sub", 7));
    }

    private void times() {
        long second = now.getEpochSecond();
        add("expired", with("exp", second - 1));
        add("expired long ago", with("exp", 1));
        add("exp negative", with("exp", -1));
        add("exp a text", with("exp", "tomorrow"));
        add("no exp", with("exp", null));
        add("not yet", with("nbf", second + 60));
        add("too old", with("iat", second - 61));
        add("from the future", with("iat", second + 60));
        add("no iat", with("iat", null));
        add("iat a text", with("iat", "now"));
    }

    private void twice() {
        add("exp twice", sign(header().encode(), claims.replace("\"exp\":", "\"exp\":1,\"exp\":")));
        add("roles twice", sign(header().encode(), claims.replace("{\"iss\"", "{\"realm_access\":{},\"iss\"")));
        add("aud twice", sign(header().encode(), claims.replace("{\"iss\"", "{\"aud\":\"other\",\"iss\"")));
        add("alg twice", sign("{\"alg\":\"none\",\"alg\":\"RS256\",\"kid\":\"k1\"}", claims));
        add("kid twice", sign("{\"alg\":\"RS256\",\"kid\":\"k2\",\"kid\":\"k1\"}", claims));
    }

    private void encrypted() {
        add("encrypted", encrypted(good, false));
        add("encrypted claims", encrypted(claims, false));
        add("a bomb", encrypted("x".repeat(2_000_000), true));
    }

    private static String encrypted(String text, boolean zipped) {
        JsonWebEncryption token = new JsonWebEncryption();
        token.setAlgorithmHeaderValue("RSA-OAEP-256");
        token.setEncryptionMethodHeaderParameter("A128GCM");
        token.setKeyIdHeaderValue("k1");
        if (zipped) {
            token.enableDefaultCompression();
        }
        token.setKey(Issuer.signingKey());
        token.setPayload(text);
        try {
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A good signature over a claim that is not. */
    private String with(String claim, Object value) {
        JsonObject changed = new JsonObject(claims);
        if (value == null) {
            changed.remove(claim);
        } else {
            changed.put(claim, value);
        }
        return token(changed);
    }

    private static String signedByUs(JsonObject header, JsonObject claims) {
        return sign(header.encode(), claims.encode(), "SHA256withRSA", OURS.getPrivate());
    }

    private String hmac(byte[] secret) {
        String input = encode(header().put("alg", "HS256").encode()) + "." + encode(claims);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return input + "." + encode(mac.doFinal(input.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void add(String kind, String token) {
        if (tokens.put(kind, token) != null) {
            throw new IllegalStateException(kind);
        }
    }
}
