package id.sigap.door.web;

import id.sigap.platform.DatabaseFailures;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/** What an exception means to a caller. The frameworks wrap what a use case threw, some more than once. */
public final class Failures {

    /** Longer chains are not read: they can be circular. */
    private static final int MAX_CHAIN = 20;

    /** By name, because the doors do not know the engine's internals. */
    private static final Set<String> OUTAGES =
            Set.of("io.vertx.core.http.ConnectionPoolTooBusyException", "io.vertx.core.http.HttpClosedException");

    /** Thrown for broken tokens, too; only the message tells. */
    private static final String IDENTITY_PROVIDER = "io.quarkus.oidc.OIDCException";

    private static final String IDENTITY_PROVIDER_AWAY = "OIDC Server is not available";

    /** When to come back: what passes by itself mostly does so in seconds. */
    private static final Duration SOON = Duration.ofSeconds(2);

    private Failures() {}

    /** The problem that the exception is, or stands for. */
    public static Problem meaningOf(Throwable failure) {
        List<Throwable> chain = chain(failure);
        for (Throwable cause : chain) {
            if (cause instanceof Problem problem) {
                return problem;
            }
        }
        // A service that is away explains a refused identity, not the other way round.
        if (chain.stream().anyMatch(Failures::isOutage)) {
            return away();
        }
        if (chain.stream().anyMatch(Failures::isUnauthenticated)) {
            return new Problem(ProblemCode.UNAUTHENTICATED);
        }
        boolean forbidden = chain.stream().anyMatch(ForbiddenException.class::isInstance);
        return new Problem(forbidden ? ProblemCode.FORBIDDEN : ProblemCode.INTERNAL);
    }

    /** What is told of whatever passes by itself. */
    public static Problem away() {
        return Problem.later(ProblemCode.UNAVAILABLE, SOON);
    }

    static List<Throwable> chain(Throwable failure) {
        List<Throwable> chain = new ArrayList<>();
        Throwable cause = failure;
        while (cause != null && chain.size() < MAX_CHAIN) {
            chain.add(cause);
            cause = cause.getCause();
        }
        return chain;
    }

    static boolean isTimeout(Throwable cause) {
        return cause instanceof TimeoutException || cause instanceof io.smallrye.mutiny.TimeoutException;
    }

    private static boolean isUnauthenticated(Throwable cause) {
        return cause instanceof UnauthorizedException || cause instanceof AuthenticationFailedException;
    }

    private static boolean isOutage(Throwable cause) {
        String name = cause.getClass().getName();
        String message = String.valueOf(cause.getMessage());
        return isTimeout(cause)
                || OUTAGES.contains(name)
                || (name.equals(IDENTITY_PROVIDER) && message.equals(IDENTITY_PROVIDER_AWAY))
                || DatabaseFailures.kindOf(cause).isPresent();
    }
}
