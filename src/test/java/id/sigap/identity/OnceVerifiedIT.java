package id.sigap.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.Issuer;
import id.sigap.testing.OwnIssuer;
import id.sigap.testing.PhotoApi;
import id.sigap.testing.TestClock;
import io.micrometer.core.instrument.Metrics;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A token is verified when it is first shown, and again as soon as what was found then may be true no more. */
@QuarkusTest
@TestProfile(OwnIssuer.class)
@Shows(Promise.H7)
class OnceVerifiedIT {

    private static final String WHO = "{ viewer { roles } }";

    private final Instant start = Instant.ofEpochSecond(Instant.now().getEpochSecond());

    @Inject
    OnceVerified tokens;

    private double verified;
    private double known;

    @BeforeEach
    void nothingIsKnown() {
        TestClock.set(start);
        tokens.forget();
        verified = count("verified");
        known = count("known");
    }

    @AfterEach
    void backToTheStart() {
        TestClock.set(TestClock.START);
    }

    @Test
    void shownAgainAtAnyDoorItIsKnown() {
        String token = Issuer.token(Issuer.claims(start, "citizen"));
        assertEquals(200, ask(token));
        assertCounts(1, 0);
        assertEquals(200, ask(token));
        PhotoApi.withToken(token).get("00000000-0000-4000-8000-000000000000");
        assertCounts(1, 2);
        assertEquals(200, ask(Issuer.token(Issuer.claims(start, "citizen").put("sub", "another"))));
        assertCounts(2, 2);
        assertEquals("[\"CITIZEN\"]", roles(token));
        assertEquals("[\"ADMIN\"]", roles(Issuer.token(Issuer.claims(start, "admin"))));
    }

    /** By the one clock; whether it is over is then said, and counted, by who verifies. */
    @Test
    void pastItsLifeItIsVerifiedOnceMore() {
        JsonObject claims = Issuer.claims(start, "admin");
        String token = Issuer.token(claims.put("nbf", start.getEpochSecond()).put("exp", start.getEpochSecond() + 50));
        ask(token);
        TestClock.set(start.plusSeconds(49));
        ask(token);
        assertCounts(1, 1);
        TestClock.set(start.plusSeconds(50));
        ask(token);
        assertCounts(2, 1);
        TestClock.set(start.minusSeconds(1));
        ask(token);
        assertCounts(3, 1);
    }

    /** While it is known: no longer than a removed role may act, and no sooner than it was issued. */
    @Test
    void itIsNoOlderThanItMayBe() {
        String token = Issuer.token(Issuer.claims(start, "admin"));
        assertEquals(200, ask(token));
        TestClock.set(start.plusSeconds(56));
        assertEquals(401, ask(token));
        TestClock.set(start.minusSeconds(6));
        assertEquals(401, ask(token));
        TestClock.set(start);
        assertEquals(200, ask(token));
    }

    @Test
    void whatIsRefusedIsVerifiedEachTime() {
        String token = Issuer.token(Issuer.claims(start, "admin"));
        assertEquals(200, ask(token));
        String forged = token.substring(0, token.lastIndexOf('.') + 1) + Issuer.encode(new byte[256]);
        String elsewhere = Issuer.token(Issuer.claims(start, "admin").put("aud", "somebody-else"));
        String old = Issuer.token(Issuer.claims(start.minusSeconds(60), "admin"));
        double refused =
                Metrics.counter("sigap.tokens.refused", "reason", "age").count();
        for (String bad : List.of(forged, elsewhere, old, forged, elsewhere, old)) {
            assertEquals(401, ask(bad));
        }
        assertCounts(3, 0); // the two looks at the old one, which is genuine
        assertEquals(2, Metrics.counter("sigap.tokens.refused", "reason", "age").count() - refused);
    }

    /** Its holder proves with each request that the key is theirs: what was found of another request proves nothing. */
    @Test
    void oneThatIsBoundToAKeyIsNeverKnown() {
        String token = Issuer.token(Issuer.claims(start, "citizen")
                .put("cnf", new JsonObject().put("jkt", "0ZcOCORZNYy-DWpqq30jZyJGHTN0d2Hgl")));
        ask(token);
        ask(token);
        assertCounts(2, 0);
    }

    /** When the provider was asked for its keys: one of them may be none any more. */
    @Test
    void allAreVerifiedByTheKeysOfNow() {
        String token = Issuer.token(Issuer.claims(start, "citizen"));
        ask(token);
        tokens.forget();
        ask(token);
        ask(token);
        assertCounts(2, 1);
    }

    private static int ask(String token) {
        return Api.withToken(token).post(WHO, Map.of()).statusCode();
    }

    private static String roles(String token) {
        return Api.withToken(token)
                .data(WHO, Map.of())
                .getJsonObject("viewer")
                .getJsonArray("roles")
                .encode();
    }

    private void assertCounts(int genuineAndVerified, int genuineAndKnown) {
        assertEquals(genuineAndVerified, count("verified") - verified, "verified");
        assertEquals(genuineAndKnown, count("known") - known, "known");
    }

    private static double count(String how) {
        return Metrics.counter("sigap.tokens.genuine", "how", how).count();
    }
}
