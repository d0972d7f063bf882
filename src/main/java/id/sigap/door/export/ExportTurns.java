package id.sigap.door.export;

import id.sigap.access.Viewer;
import id.sigap.platform.limit.RateLimit;
import id.sigap.platform.limit.RateLimit.Lane;
import id.sigap.platform.limit.RateLimitKey;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** How much one person may take away: one file at a time of each instance, and so many an hour of all. */
@ApplicationScoped
class ExportTurns {

    private static final Duration SOON = Duration.ofSeconds(5);

    private final RateLimit limit;
    private final Set<String> under = ConcurrentHashMap.newKeySet();

    ExportTurns(RateLimit limit) {
        this.limit = limit;
    }

    /** @throws Problem UNAUTHENTICATED or RATE_LIMITED */
    <T> Uni<T> one(Viewer viewer, Supplier<Uni<T>> work) {
        String person = viewer.person().orElseThrow(() -> new Problem(ProblemCode.UNAUTHENTICATED));
        if (!under.add(person)) {
            throw Problem.limited(SOON);
        }
        try {
            limit.require(Lane.EXPORT, RateLimitKey.of("person " + person));
            return work.get().onTermination().invoke(() -> under.remove(person));
        } catch (RuntimeException refused) {
            under.remove(person);
            throw refused;
        }
    }
}
