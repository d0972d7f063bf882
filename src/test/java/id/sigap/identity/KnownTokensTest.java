package id.sigap.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;

/** What is kept of tokens that were verified: so many, as long as they live, and nothing that could be shown as one. */
@Shows(Promise.H7)
class KnownTokensTest {

    private static final String RAW = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhbmkifQ.c2lnbmF0dXJl";
    private static final long EXPIRES = 1_795_000_300;

    @Test
    void soManyAreKeptAndWhoIsShownOftenStays() {
        KnownTokens tokens = new KnownTokens(100);
        SecurityIdentity ani = identity();
        tokens.keep("often", ani);
        for (int shown = 0; shown < 2_000; shown++) {
            tokens.keep("once " + shown, identity());
            assertEquals(ani, tokens.find("often"), () -> "driven out by what was shown once");
        }
        long kept = IntStream.range(0, 2_000)
                .filter(shown -> tokens.find("once " + shown) != null)
                .count();
        assertTrue(kept < 100, () -> kept + " are kept besides");
    }

    @Test
    void eachIsFoundByItsBytesAlone() {
        KnownTokens tokens = new KnownTokens(100);
        SecurityIdentity ani = identity();
        tokens.keep(RAW, ani);
        assertEquals(ani, tokens.find(RAW));
        assertNull(tokens.find(RAW + " "));
        assertNull(tokens.find(RAW.substring(0, RAW.length() - 1)));
        assertNull(tokens.find(RAW.replace("J9.", "J8.")));
    }

    @Test
    void nobodyCanShowWhatIsKept() {
        KnownToken known = new KnownToken(token());
        assertEquals("ani", known.getSubject());
        assertEquals("Ani", known.getClaim("name"));
        assertNull(known.getRawToken());
        assertFalse(known.containsClaim("raw_token"));
        assertFalse(known.containsClaim("nik"), "a claim that nobody reads");
        String all = known.getClaimNames().stream()
                .map(name -> String.valueOf((Object) known.getClaim(name)))
                .toList()
                .toString();
        for (String part : List.of(RAW.split("\\."))) {
            assertFalse(all.contains(part), all);
        }
    }

    @Test
    void itLivesFromItsFirstSecondToBeforeItsLast() {
        KnownToken known = new KnownToken(token());
        assertFalse(known.livesAt(Instant.ofEpochSecond(EXPIRES - 301)));
        assertTrue(known.livesAt(Instant.ofEpochSecond(EXPIRES - 300)));
        assertTrue(known.livesAt(Instant.ofEpochSecond(EXPIRES, -1)));
        assertFalse(known.livesAt(Instant.ofEpochSecond(EXPIRES)));
    }

    private static SecurityIdentity identity() {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new KnownToken(token()))
                .build();
    }

    private static JsonWebToken token() {
        JwtClaims claims = new JwtClaims();
        claims.setSubject("ani");
        claims.setClaim("name", "Ani");
        claims.setClaim("nik", "3172010000000001");
        claims.setClaim("nbf", EXPIRES - 300);
        claims.setClaim("exp", EXPIRES);
        return new DefaultJWTCallerPrincipal(RAW, "JWT", claims);
    }
}
