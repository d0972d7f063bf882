package id.sigap.identity;

import id.sigap.access.Role;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Refuses tokens that were issued too long ago for their roles to be believed. A token cannot be taken back: a role
 * that was removed stops acting when the tokens that still name it are too old. Clients renew theirs, and the provider
 * looks at the roles again.
 */
@ApplicationScoped
class TokenAge implements SecurityIdentityAugmentor {

    /**
     * By how much the provider's clock may be ahead of ours. A token is made that much earlier than it says, and nobody can
     * tell afterwards: so each is believed for that much less than a removed role may act.
     */
    private static final Duration SKEW = Duration.ofSeconds(5);

    private final Clock clock;
    private final Duration longest;

    /** @param longest that a removed role may act, from when a token with it was issued; zero for no bound */
    TokenAge(Clock clock, @ConfigProperty(name = "sigap.identity.token-age", defaultValue = "60s") Duration longest) {
        this.clock = clock;
        this.longest = longest;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return isBelieved(identity)
                ? Uni.createFrom().item(identity)
                : Uni.createFrom().failure(new AuthenticationFailedException());
    }

    private boolean isBelieved(SecurityIdentity identity) {
        if (longest.isZero() || !(identity.getPrincipal() instanceof JsonWebToken token) || !hasRole(identity)) {
            return true;
        }
        // Without a time of issue it is as old as can be.
        Duration age = Duration.between(Instant.ofEpochSecond(token.getIssuedAtTime()), clock.instant());
        return age.plus(SKEW).compareTo(longest) <= 0 && age.compareTo(SKEW.negated()) >= 0;
    }

    private static boolean hasRole(SecurityIdentity identity) {
        return identity.getRoles().stream()
                .anyMatch(name -> Role.ofTokenName(name).isPresent());
    }
}
