package id.sigap.door.web;

import id.sigap.problem.Problem;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jspecify.annotations.Nullable;

/**
 * Says to the operator why tokens are refused. Callers are told nothing, all alike; the log is told the kind at most once a
 * minute, and nothing of the token; all are counted.
 */
@ApplicationScoped
class TokenRefusals {

    private static final Logger LOG = Logger.getLogger(TokenRefusals.class);

    private static final Duration SILENCE = Duration.ofMinutes(1);

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

    private record Told(Instant at, long unsaid) {}

    private final Clock clock;
    private final Map<Reason, Told> told = new EnumMap<>(Reason.class);

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

    /** How many to speak of now; 0 while it is too soon, or while this instance does not know the time and says that. */
    private synchronized long toSay(Reason reason) {
        Instant now;
        try {
            now = clock.instant();
        } catch (Problem unknown) {
            return 0;
        }
        @Nullable Told last = told.get(reason);
        if (last != null && Duration.between(last.at, now).abs().compareTo(SILENCE) < 0) {
            told.put(reason, new Told(last.at, last.unsaid + 1));
            return 0;
        }
        told.put(reason, new Told(now, 0));
        return last == null ? 1 : last.unsaid + 1;
    }
}
