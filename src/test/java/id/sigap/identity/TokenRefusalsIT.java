package id.sigap.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.CapturedLog;
import id.sigap.testing.Issuer;
import id.sigap.testing.OwnIssuer;
import id.sigap.testing.TestClock;
import io.micrometer.core.instrument.Metrics;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The operator finds out why tokens are refused, from the log and a metric; the caller does not. */
@QuarkusTest
@TestProfile(OwnIssuer.class)
@Shows(Promise.H7)
class TokenRefusalsIT {

    private final Instant now = Instant.ofEpochSecond(Instant.now().getEpochSecond());

    /** Hours after what other tests had refused; nothing but a token's age is judged by this clock. */
    private final Instant later = now.plusSeconds(10_800);

    @BeforeEach
    void nothingWasSaidOfLate() {
        TestClock.set(later);
    }

    @AfterEach
    void backToTheStart() {
        TestClock.set(TestClock.START);
    }

    private Map<String, String> tokens() {
        Map<String, String> tokens = new HashMap<>();
        JsonObject good = Issuer.claims(now, "admin");
        tokens.put("audience", Issuer.token(good.copy().put("aud", "somebody-else")));
        tokens.put("issuer", Issuer.token(good.copy().put("iss", "https://inner.example/realms/sigap")));
        tokens.put("expiry", Issuer.token(good.copy().put("exp", now.getEpochSecond() - 600)));
        tokens.put("age", Issuer.token(good.copy().put("iat", now.getEpochSecond() - 120)));
        String plain = Issuer.token(good);
        tokens.put("signature", plain.substring(0, plain.lastIndexOf('.') + 1) + Issuer.encode(new byte[256]));
        tokens.put("other", Issuer.token(good.copy().put("typ", "ID")));
        return tokens;
    }

    @ParameterizedTest
    @ValueSource(strings = {"audience", "issuer", "expiry", "age", "signature", "other"})
    void eachKindIsCountedAndSaidOnceAMinute(String kind) {
        String token = tokens().get(kind);
        double before = count(kind);
        try (CapturedLog log = new CapturedLog()) {
            refused(token);
            refused(token);
            refused(token);
            assertEquals(1, said(log, kind).size(), () -> String.join("\n", log.lines()));
            TestClock.set(later.plusSeconds(61));
            refused(token);
            List<String> said = said(log, kind);
            assertEquals(2, said.size(), said::toString);
            assertTrue(said.get(1).contains("3 since"), said::toString);
            assertEquals(4, count(kind) - before);
            for (String part : token.split("\\.")) {
                assertFalse(String.join("\n", log.lines()).contains(part.substring(0, 20)), kind);
            }
            assertFalse(String.join("\n", log.lines()).contains("somebody-else"), kind);
        }
    }

    @Test
    void aKeyThatTheProviderDoesNotPublishIsASignature() {
        double before = count("signature");
        refused(Issuer.sign(
                Issuer.header().put("kid", "unknown").encode(),
                Issuer.claims(now, "admin").encode()));
        assertEquals(1, count("signature") - before);
    }

    @Test
    void aTokenThatIsTakenIsNotCounted() {
        TestClock.set(now);
        double before = Metrics.globalRegistry.find("sigap.tokens.refused").counters().stream()
                .mapToDouble(each -> each.count())
                .sum();
        assertEquals(
                200,
                Api.withToken(Issuer.token(Issuer.claims(now, "admin")))
                        .post("{ viewer { signedIn } }", Map.of())
                        .statusCode());
        assertEquals(
                before,
                Metrics.globalRegistry.find("sigap.tokens.refused").counters().stream()
                        .mapToDouble(each -> each.count())
                        .sum());
    }

    private static void refused(String token) {
        assertEquals(
                401,
                Api.withToken(token).post("{ viewer { signedIn } }", Map.of()).statusCode());
    }

    private static List<String> said(CapturedLog log, String kind) {
        return log.lines().stream()
                .filter(line -> line.contains("A token was refused") && line.contains(kind + ","))
                .toList();
    }

    private static double count(String kind) {
        return Metrics.counter("sigap.tokens.refused", "reason", kind).count();
    }
}
