package id.sigap.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import id.sigap.testing.Api;
import id.sigap.testing.Issuer;
import id.sigap.testing.OwnIssuer;
import id.sigap.testing.PhotoApi;
import id.sigap.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the provider has taken away acts no longer than a minute (H7). */
@QuarkusTest
@TestProfile(OwnIssuer.class)
class RemovedRoleIT {

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

    @Test
    void soItIsForCitizensAndNotForWhoHasNoRoleToLose() {
        TestClock.set(start);
        Api citizen = signIn("budi");
        Api nobody = signIn("citra");
        TestClock.set(start.plusSeconds(61));
        assertEquals(401, citizen.post(ALL, Map.of()).statusCode());
        assertEquals("FORBIDDEN", nobody.errorCode(ALL, Map.of()));
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
