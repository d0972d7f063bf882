package id.sigap.testing;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/**
 * An OpenID Connect provider whose keys the tests hold, so that they can sign whatever they like. The keys come from a
 * seed: Quarkus starts this class in another class loader than the tests' own.
 */
public final class Issuer implements QuarkusTestResourceLifecycleManager {

    public static final String AUDIENCE = "sigap";
    public static final String CLIENT = "sigap-web";

    private static final KeyPair SIGNING = keys("RSA", 2048, 1);
    private static final KeyPair ELLIPTIC = keys("EC", 256, 2);
    private static final KeyPair ENCRYPTION = keys("RSA", 2048, 3);

    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String self = "http://127.0.0.1:" + server.getAddress().getPort();
        serve(
                "/.well-known/openid-configuration",
                new JsonObject()
                        .put("issuer", self)
                        .put("jwks_uri", self + "/keys")
                        .put("token_endpoint", self + "/token"));
        serve(
                "/keys",
                new JsonObject()
                        .put(
                                "keys",
                                new JsonArray()
                                        .add(key(SIGNING, "k1", "RS256", "sig"))
                                        .add(key(ELLIPTIC, "e1", "ES256", "sig"))
                                        .add(key(ENCRYPTION, "x1", "RSA-OAEP-256", "enc"))));
        server.start();
        return Map.of(
                "quarkus.oidc.auth-server-url", self,
                "quarkus.oidc.token.audience", AUDIENCE,
                "quarkus.oidc.roles.role-claim-path", "realm_access/roles");
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private void serve(String path, JsonObject document) {
        byte[] bytes = document.encode().getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private static JsonObject key(KeyPair keys, String kid, String algorithm, String use) {
        try {
            PublicJsonWebKey key = PublicJsonWebKey.Factory.newPublicJwk(keys.getPublic());
            key.setKeyId(kid);
            key.setAlgorithm(algorithm);
            key.setUse(use);
            return new JsonObject(key.toJson());
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    public static RSAPublicKey signingKey() {
        return (RSAPublicKey) SIGNING.getPublic();
    }

    public static ECPublicKey ellipticKey() {
        return (ECPublicKey) ELLIPTIC.getPublic();
    }

    /** What a good access token says, by the claims' names; made at this instant. */
    public static JsonObject claims(Instant issued, String... roles) {
        return new JsonObject()
                .put("iss", ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", String.class))
                .put("aud", AUDIENCE)
                .put("azp", CLIENT)
                .put("typ", "Bearer")
                .put("sub", "7f6d2f8e")
                .put("iat", issued.getEpochSecond())
                .put("exp", issued.getEpochSecond() + 300)
                .put("realm_access", new JsonObject().put("roles", new JsonArray(new ArrayList<>(List.of(roles)))));
    }

    public static JsonObject header() {
        return new JsonObject().put("alg", "RS256").put("typ", "JWT").put("kid", "k1");
    }

    public static String token(JsonObject claims) {
        return sign(header().encode(), claims.encode());
    }

    /** By the good key, whatever the header says. */
    public static String sign(String header, String claims) {
        return sign(header, claims, "SHA256withRSA", SIGNING.getPrivate());
    }

    /** By the good key and an algorithm that nobody agreed on. */
    public static String sign(String header, String claims, String algorithm) {
        return sign(header, claims, algorithm, SIGNING.getPrivate());
    }

    /** By a published key of the wrong kind. */
    public static String signElliptic(String header, String claims) {
        return sign(header, claims, "SHA256withECDSAinP1363Format", ELLIPTIC.getPrivate());
    }

    /** By a published key that is for something else. */
    public static String signByTheKeyForEncryption(String header, String claims) {
        return sign(header, claims, "SHA256withRSA", ENCRYPTION.getPrivate());
    }

    public static String sign(String header, String claims, String algorithm, PrivateKey key) {
        String input = encode(header) + "." + encode(claims);
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(key);
            signature.update(input.getBytes(StandardCharsets.US_ASCII));
            return input + "." + encode(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String encode(String text) {
        return encode(text.getBytes(StandardCharsets.UTF_8));
    }

    public static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public static KeyPair keys(String kind, int size, long seed) {
        try {
            SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
            random.setSeed(seed);
            KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
            generator.initialize(size, random);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
