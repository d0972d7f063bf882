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
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jose4j.jwt.consumer.ErrorCodeValidator;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtContext;

/**
 * Refuses tokens that were issued too long ago to be believed. A token cannot be taken back: a role that was removed
 * stops acting when the tokens that still name it are too old. Clients renew theirs, and the provider looks at the roles
 * again.
 *
 * <p>Staff and channels lose roles, so their tokens are short. A citizen has none to lose: theirs live as the provider
 * says, up to {@link #LONGEST}. A token that names both is one of staff, whole.
 */
@ApplicationScoped
class TokenAge implements SecurityIdentityAugmentor {

    /**
     * By how much the provider's clock may be ahead of ours. A token is made that much earlier than it says, and nobody can
     * tell afterwards: so each is believed for that much less than a removed role may act.
     */
    private static final Duration SKEW = Duration.ofSeconds(5);

    /** Whatever a provider says, a token that was stolen from a phone ends. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final Clock clock;
    private final Duration removable;

    /** @param removable how long a removed role may act, from when a token with it was issued; zero for no bound at all */
    TokenAge(Clock clock, @ConfigProperty(name = "sigap.identity.token-age", defaultValue = "60s") Duration removable) {
        this.clock = clock;
        this.removable = removable;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        // Whoever does not know the time knows of no token how old it is, and says so instead of refusing it.
        return Uni.createFrom()
                .deferred(() -> isBelieved(identity)
                        ? Uni.createFrom().item(identity)
                        : Uni.createFrom().failure(new AuthenticationFailedException(tooOld())));
    }

    /** In the words of the library that finds all else that is wrong with a token: the log tells one from the other by them. */
    private static InvalidJwtException tooOld() {
        String why = "not believed any more, or not yet";
        return new InvalidJwtException(
                why,
                List.of(new ErrorCodeValidator.Error(ErrorCodes.ISSUED_AT_INVALID_PAST, why)),
                new JwtContext(null, List.of()));
    }

    boolean isBelieved(SecurityIdentity identity) {
        if (removable.isZero() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return true;
        }
        // Without a time of issue it is as old as can be.
        Duration age = Duration.between(Instant.ofEpochSecond(token.getIssuedAtTime()), clock.instant());
        Duration longest = hasRemovableRole(identity) ? removable.minus(SKEW) : LONGEST;
        return age.compareTo(longest) <= 0 && age.compareTo(SKEW.negated()) >= 0;
    }

    private static boolean hasRemovableRole(SecurityIdentity identity) {
        return identity.getRoles().stream()
                .flatMap(name -> Role.ofTokenName(name).stream())
                .anyMatch(role -> role != Role.CITIZEN);
    }
}
