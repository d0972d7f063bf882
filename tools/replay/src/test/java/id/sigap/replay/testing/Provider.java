package id.sigap.replay.testing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A provider of tokens on the loopback address: signed ones, for the demo users, with any password. */
final class Provider implements AutoCloseable {
    static final String AUDIENCE = "sigap";

    private final KeyPair keys;
    private final Map<String, List<String>> users = DemoUsers.all();
    private final Duration lifetime;
    private final HttpServer server;

    /** @param lifetime of a token */
    Provider(Duration lifetime) throws IOException, GeneralSecurityException {
        this.lifetime = lifetime;
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        keys = generator.generateKeyPair();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, 200, configuration()));
        server.createContext("/keys", exchange -> answer(exchange, 200, publicKeys()));
        server.createContext("/token", this::passwordGrant);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    String tokenUrl() {
        return url() + "/token";
    }

    private ObjectNode configuration() {
        return object().put("issuer", url()).put("jwks_uri", url() + "/keys").put("token_endpoint", tokenUrl());
    }

    private ObjectNode publicKeys() {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        ObjectNode set = object();
        set.putArray("keys")
                .addObject()
                .put("kty", "RSA")
                .put("use", "sig")
                .put("alg", "RS256")
                .put("kid", "1")
                .put("n", encoded(key.getModulus().toByteArray()))
                .put("e", encoded(key.getPublicExponent().toByteArray()));
        return set;
    }

    private void passwordGrant(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String user = form.replaceAll("^(.*&)?username=", "").replaceAll("&.*", "");
        if (users.containsKey(user)) {
            answer(exchange, 200, object().put("token_type", "Bearer").put("access_token", token(user)));
        } else {
            answer(exchange, 401, object());
        }
    }

    private String token(String user) {
        long now = Instant.now().getEpochSecond();
        ObjectNode claims = object().put("iss", url())
                .put("aud", AUDIENCE)
                .put("sub", user)
                .put("preferred_username", user)
                .put("jti", UUID.randomUUID().toString())
                .put("iat", now)
                .put("exp", now + lifetime.toSeconds());
        users.get(user).forEach(claims.putObject("realm_access").putArray("roles")::add);
        users.get(user).forEach(claims.putArray("groups")::add);
        ObjectNode header = object().put("alg", "RS256").put("typ", "JWT").put("kid", "1");
        String signed = encoded(header) + '.' + encoded(claims);
        return signed + '.' + encoded(signature(signed));
    }

    private byte[] signature(String text) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(ObjectNode json) {
        return encoded(json.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void answer(HttpExchange exchange, int status, ObjectNode json) throws IOException {
        byte[] bytes = json.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
