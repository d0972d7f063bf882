package id.sigap.identity;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import java.util.Set;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;

/** Which token, shown later, takes something from somebody who is connected. */
@Shows(Promise.C14)
class NewestTokensTest {

    private static final long NOW = 1_795_000_000;

    private final NewestTokens newest = new NewestTokens();
    private final SecurityIdentity connected = identity("app", NOW, "validator");

    @Test
    void aNewerOneOfTheSameClientThatLacksARoleDoes() {
        newest.watch(connected);
        newest.note(identity("app", NOW + 1, "citizen"));
        assertTrue(newest.takeFrom(connected));
    }

    @Test
    void oneThatHasMoreOrIsOlderDoesNot() {
        newest.watch(connected);
        newest.note(identity("app", NOW + 1, "validator", "admin"));
        newest.note(identity("app", NOW - 1, "citizen"));
        assertFalse(newest.takeFrom(connected));
    }

    /** Its provider gives it other roles: an app for citizens has no officers. */
    @Test
    void oneOfAnotherClientDoesNot() {
        newest.watch(connected);
        newest.note(identity("another-app", NOW + 1, "citizen"));
        assertFalse(newest.takeFrom(connected));
    }

    @Test
    void nothingIsKeptOfWhoeverIsNotConnected() {
        newest.note(identity("app", NOW + 1, "citizen"));
        assertFalse(newest.takeFrom(connected));
        Runnable first = newest.watch(connected);
        Runnable second = newest.watch(connected);
        first.run();
        newest.note(identity("app", NOW + 1, "citizen"));
        assertTrue(newest.takeFrom(connected), "one connection is left");
        second.run();
        assertFalse(newest.takeFrom(connected));
    }

    private static SecurityIdentity identity(String client, long issued, String... roles) {
        JwtClaims claims = new JwtClaims();
        claims.setSubject("ani");
        claims.setClaim(CallerClient.CLAIM, client);
        claims.setClaim("iat", issued);
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new KnownToken(new DefaultJWTCallerPrincipal("", "JWT", claims)))
                .addRoles(Set.of(roles))
                .build();
    }
}
