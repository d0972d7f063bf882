package id.sigap.packaged;

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
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An issuer of tokens on the loopback address, for whatever starts the packaged application. By GET it signs for whoever
 * asks: {@code /token?warga,citizen} is a token for {@code warga} in the role {@code citizen}.
 * Nothing but the JDK, for it also runs where images are made.
 */
final class Issuer implements AutoCloseable {

    /** Whom tokens are made for. */
    static final String AUDIENCE = "sigap";

    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final AtomicInteger kid = new AtomicInteger(1);
    private final AtomicLong asked = new AtomicLong();
    private volatile KeyPair keys = keys();
    private final HttpServer server;
    private final AtomicBoolean closed = new AtomicBoolean();

    /** @param port 0 for any free one */
    Issuer(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, configuration()));
        server.createContext("/keys", exchange -> {
            asked.incrementAndGet();
            answer(exchange, publicKeys());
        });
        server.createContext("/token", exchange -> {
            String[] asked = exchange.getRequestURI().getQuery().split(",");
            answer(exchange, token(asked[0], Arrays.copyOfRange(asked, 1, asked.length)));
        });
        server.start();
    }

    /** Runs at a given port until it is killed: for scripts. */
    public static void main(String... args) throws IOException {
        System.out.println(new Issuer(Integer.parseInt(args[0])).url());
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What is no role, such as {@code unit:X}, goes as a group. */
    String token(String subject, String... rolesAndGroups) {
        String roles = list(Arrays.stream(rolesAndGroups).filter(name -> !name.contains(":")));
        long now = Instant.now().getEpochSecond();
        String signed = encoded("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"" + kid + "\"}")
                + '.'
                + encoded(
                        ("{\"iss\":\"%s\",\"aud\":\"%s\",\"sub\":\"%s\",\"preferred_username\":\"%3$s\",\"jti\":\"%s\","
                                        + "\"iat\":%d,\"exp\":%d,\"realm_access\":{\"roles\":[%s]},\"groups\":[%s]}")
                                .formatted(
                                        url(),
                                        AUDIENCE,
                                        subject,
                                        UUID.randomUUID(),
                                        now,
                                        now + AN_HOUR.toSeconds(),
                                        roles,
                                        list(Arrays.stream(rolesAndGroups))));
        return signed + '.' + encoded(signature(signed));
    }

    private static String list(Stream<String> names) {
        return names.map(name -> '"' + name + '"').collect(Collectors.joining(","));
    }

    private String configuration() {
        return "{\"issuer\":\"%1$s\",\"jwks_uri\":\"%1$s/keys\",\"token_endpoint\":\"%1$s/token\"}".formatted(url());
    }

    /** From now on there is another key, under another name, and the one before is none any more. */
    void rotate() {
        keys = keys();
        kid.incrementAndGet();
    }

    /** How often somebody asked for its keys. */
    long asked() {
        return asked.get();
    }

    private String publicKeys() {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        return "{\"keys\":[{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"kid\":\"%s\",\"n\":\"%s\",\"e\":\"%s\"}]}"
                .formatted(
                        kid,
                        encoded(key.getModulus().toByteArray()),
                        encoded(key.getPublicExponent().toByteArray()));
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

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return encoded(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", text.startsWith("{") ? "application/json" : "text/plain");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** Once only, whoever shares it: the JDK's server does not bear a second time. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            server.stop(0);
        }
    }
}
