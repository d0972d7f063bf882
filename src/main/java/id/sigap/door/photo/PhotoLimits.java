package id.sigap.door.photo;

import id.sigap.access.Viewer;
import id.sigap.platform.limit.ClientNetwork;
import id.sigap.platform.limit.RateLimit;
import id.sigap.platform.limit.RateLimit.Lane;
import id.sigap.platform.limit.RateLimitKey;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** What somebody may still do. Taken before a body is read or a photo is looked for. */
@ApplicationScoped
class PhotoLimits {

    /** Uploads that are read at once: each may hold 10 MB. */
    private static final int SEATS = 12;

    private final RateLimit limit;
    private final ClientNetwork networks;
    private final Semaphore seats = new Semaphore(SEATS);

    PhotoLimits(RateLimit limit, ClientNetwork networks) {
        this.limit = limit;
        this.networks = networks;
    }

    /** A seat, to be given back by {@link #leave}. */
    void upload(Viewer viewer, HttpServerRequest request) {
        if (!seats.tryAcquire()) {
            throw new Problem(ProblemCode.UNAVAILABLE);
        }
        if (viewer.isAnonymous()
                && limit.take(Lane.UPLOAD, networks.of(request)).isPresent()) {
            leave();
            throw new Problem(ProblemCode.RATE_LIMITED);
        }
    }

    void leave() {
        seats.release();
    }

    /**
     * A PIN counts against the network here, and against its report where that is looked for.
     *
     * @return to be run once the PIN, if there was one, has proved right: then it was no attempt
     */
    Runnable read(Viewer viewer, HttpServerRequest request, @Nullable String pin) {
        RateLimitKey network = networks.of(request);
        if (viewer.isAnonymous()) {
            take(Lane.ANONYMOUS_REQUEST, network);
        }
        if (pin == null) {
            return () -> {};
        }
        take(Lane.PIN_ATTEMPT, network);
        return () -> limit.giveBack(Lane.PIN_ATTEMPT, network);
    }

    private void take(Lane lane, RateLimitKey key) {
        if (limit.take(lane, key).isPresent()) {
            throw new Problem(ProblemCode.RATE_LIMITED);
        }
    }
}
