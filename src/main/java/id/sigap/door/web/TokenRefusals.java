package id.sigap.door.web;

import id.sigap.platform.SaidSeldom;
import id.sigap.problem.Problem;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;

/**
 * Says to the operator why tokens are refused. Callers are told nothing, all alike; the log is told the kind at most once a
 * minute, and nothing of the token; all are counted.
 */
@ApplicationScoped
class TokenRefusals {

    private static final Logger LOG = Logger.getLogger(TokenRefusals.class);

    /** What can be wrong with a token: what an operator sees to first, first. */
    enum Reason {
        SIGNATURE("no published key of the provider fits its signature"),
        ISSUER("its iss is not the issuer that the provider at quarkus.oidc.auth-server-url tells"),
        AUDIENCE("its aud does not name quarkus.oidc.token.audience"),
        EXPIRY("its exp is over, or its nbf is to come; compare the clocks of both hosts"),
        AGE(
                "its iat is longer ago than sigap.identity.token-age allows, or is to come; compare the clocks of both hosts"),
        OTHER("it is no access token of the form that is taken here");

        private final String meaning;
        private final Counter count;

        Reason(String meaning) {
            this.meaning = meaning;
            this.count = Counter.builder("sigap.tokens.refused")
                    .description("Credentials that were refused, by why.")
                    .tag("reason", key())
                    .register(Metrics.globalRegistry);
        }

        private String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        private static Reason of(InvalidJwtException refused) {
            if (has(refused, ErrorCodes.SIGNATURE_INVALID, ErrorCodes.SIGNATURE_MISSING)) {
                return SIGNATURE;
            }
            if (has(refused, ErrorCodes.ISSUER_INVALID, ErrorCodes.ISSUER_MISSING)) {
                return ISSUER;
            }
            if (has(refused, ErrorCodes.AUDIENCE_INVALID, ErrorCodes.AUDIENCE_MISSING)) {
                return AUDIENCE;
            }
            if (has(refused, ErrorCodes.EXPIRED, ErrorCodes.EXPIRATION_MISSING, ErrorCodes.NOT_YET_VALID)) {
                return EXPIRY;
            }
            boolean age = has(refused, ErrorCodes.ISSUED_AT_INVALID_PAST, ErrorCodes.ISSUED_AT_INVALID_FUTURE)
                    || has(refused, ErrorCodes.ISSUED_AT_MISSING);
            return age ? AGE : OTHER;
        }

        private static boolean has(InvalidJwtException refused, int... codes) {
            for (int code : codes) {
                if (refused.hasErrorCode(code)) {
                    return true;
                }
            }
            return false;
        }
    }

    private final Clock clock;
    private final SaidSeldom<Reason> said = new SaidSeldom<>();

    TokenRefusals(Clock clock) {
        this.clock = clock;
    }

    /** Of credentials that are no bearer token, or more than one. */
    void note() {
        note(Reason.OTHER);
    }

    void note(Throwable failure) {
        note(Failures.chain(failure).stream()
                .map(TokenRefusals::reason)
                .filter(reason -> reason != Reason.OTHER)
                .findFirst()
                .orElse(Reason.OTHER));
    }

    private static Reason reason(Throwable cause) {
        if (cause instanceof InvalidJwtException refused) {
            return Reason.of(refused);
        }
        // A key that the provider does not publish: what it signed cannot be compared.
        return cause.getClass().getSimpleName().equals("UnresolvableKeyException") ? Reason.SIGNATURE : Reason.OTHER;
    }

    private void note(Reason reason) {
        reason.count.increment();
        long count = toSay(reason);
        if (count > 0) {
            LOG.warnf(
                    "A token was refused: %s. (%s, %d since this was last said)", reason.meaning, reason.key(), count);
        }
    }

    /** How many to speak of now; none while this instance does not know the time, which it says itself. */
    private long toSay(Reason reason) {
        try {
            return said.count(reason, Duration.between(Instant.EPOCH, clock.instant()));
        } catch (Problem unknown) {
            return 0;
        }
    }
}
