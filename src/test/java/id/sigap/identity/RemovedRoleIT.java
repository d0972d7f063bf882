package id.sigap.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import id.sigap.access.Role;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.Issuer;
import id.sigap.testing.OwnIssuer;
import id.sigap.testing.PhotoApi;
import id.sigap.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the provider has taken away acts no longer than a minute (H7). */
@QuarkusTest
@TestProfile(OwnIssuer.class)
@Shows(Promise.H7)
class RemovedRoleIT {

    private static final String WHO = "{ viewer { roles } }";
    private static final String ALL = "{ tickets(first: 1) { totalCount } }";

    /** Who has which role at the provider, as it would look it up when it makes a token. */
    private final Map<String, String> roles = new HashMap<>(Map.of("ani", "admin", "budi", "citizen"));

    private final Instant start = Instant.ofEpochSecond(Instant.now().getEpochSecond());

    @AfterEach
    void backToTheStart() {
        TestClock.set(TestClock.START);
    }

    @Test
    void aRemovedRoleStopsActingWithinSixtySeconds() {
        TestClock.set(start);
        Api before = signIn("ani");
        assertNotNull(before.data(ALL, Map.of()));
        roles.remove("ani");
        assertEquals("FORBIDDEN", signIn("ani").errorCode(ALL, Map.of()), "a new token has the role no more");
        TestClock.set(start.plusSeconds(55));
        assertNotNull(before.data(ALL, Map.of()), "and the old one has it until now");
        TestClock.set(start.plusSeconds(56));
        assertEquals(401, before.post(ALL, Map.of()).statusCode());
        assertEquals("UNAUTHENTICATED", before.errorCode(ALL, Map.of()));
        String old = Issuer.token(Issuer.claims(start, "admin"));
        assertEquals(
                401,
                PhotoApi.withToken(old)
                        .get("00000000-0000-4000-8000-000000000000")
                        .statusCode());
    }

    /** Its clock may be five seconds ahead of ours; a token says so until then, and not afterwards. */
    @Test
    void soItIsWhenTheProvidersClockIsAhead() {
        TestClock.set(start);
        Api ahead = signIn("ani", start.plusSeconds(5));
        assertNotNull(ahead.data(ALL, Map.of()));
        assertEquals(
                401, signIn("ani", start.plusSeconds(6)).post(ALL, Map.of()).statusCode());
        TestClock.set(start.plusSeconds(60));
        assertNotNull(ahead.data(ALL, Map.of()));
        TestClock.set(start.plusSeconds(61));
        assertEquals(401, ahead.post(ALL, Map.of()).statusCode());
    }

    /** Whoever is staff and a citizen is staff to the clock: no part of such a token is believed longer. */
    @Test
    void soItIsForEachRoleThatCanBeRemovedAlsoBesideACitizens() {
        for (Role role : Role.values()) {
            if (role == Role.CITIZEN) {
                continue;
            }
            TestClock.set(start);
            Api alone = Api.withToken(Issuer.token(Issuer.claims(start, role.tokenName())));
            Api both = Api.withToken(Issuer.token(Issuer.claims(start, role.tokenName(), "citizen")));
            TestClock.set(start.plusSeconds(55));
            assertEquals(200, alone.post(WHO, Map.of()).statusCode(), role.name());
            assertEquals(200, both.post(WHO, Map.of()).statusCode(), role.name());
            TestClock.set(start.plusSeconds(56));
            assertEquals(401, alone.post(WHO, Map.of()).statusCode(), role.name());
            assertEquals(401, both.post(WHO, Map.of()).statusCode(), role.name());
        }
    }

    /** Or an app would have to sign in again for every photo. */
    @Test
    void aCitizensTokenLivesAsItsProviderSaysUpToFifteenMinutes() {
        TestClock.set(start);
        Api citizen = signIn("budi");
        Api nobody = signIn("citra");
        TestClock.set(start.plusSeconds(61));
        assertEquals("[\"citizen\"]", roles(citizen));
        TestClock.set(start.plus(Duration.ofMinutes(15)).minusSeconds(1));
        assertEquals("[\"citizen\"]", roles(citizen));
        assertEquals("[]", roles(nobody));
        TestClock.set(start.plus(Duration.ofMinutes(15)).plusSeconds(1));
        assertEquals(401, citizen.post(WHO, Map.of()).statusCode());
        assertEquals(401, nobody.post(WHO, Map.of()).statusCode());
    }

    /** The provider's word is the shorter one. Quarkus compares it with the machine's clock. */
    @Test
    void aCitizensTokenEndsBeforeThatIfItsProviderSaysSo() {
        TestClock.set(start);
        JsonObject claims = Issuer.claims(start.minusSeconds(120), "citizen");
        long now = start.getEpochSecond();
        assertEquals(
                "[\"citizen\"]", roles(Api.withToken(Issuer.token(claims.copy().put("exp", now + 60)))));
        assertEquals(
                401,
                Api.withToken(Issuer.token(claims.copy().put("exp", now - 60)))
                        .post(WHO, Map.of())
                        .statusCode());
    }

    private static String roles(Api api) {
        return api.data(WHO, Map.of())
                .getJsonObject("viewer")
                .getJsonArray("roles")
                .encode()
                .toLowerCase(Locale.ROOT);
    }

    private Api signIn(String user) {
        return signIn(user, start);
    }

    private Api signIn(String user, Instant issued) {
        String role = roles.get(user);
        String[] names = role == null ? new String[] {} : new String[] {role};
        return Api.withToken(Issuer.token(Issuer.claims(issued, names).put("sub", user)));
    }
}
