package id.sigap.door.photo;

import id.sigap.access.Viewer;
import id.sigap.identity.CallerTraffic;
import id.sigap.platform.limit.ClientNetwork;
import id.sigap.platform.limit.RateLimit;
import id.sigap.platform.limit.RateLimit.Lane;
import id.sigap.platform.limit.RateLimitKey;
import id.sigap.platform.traffic.Traffic;
import id.sigap.problem.Problem;
import id.sigap.ticket.TicketRef.GivenPin;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What somebody may still do. Taken before a body is read or a photo is looked for. */
@ApplicationScoped
class PhotoLimits {

    /** Officers' evidence does not wait for citizens. */
    private static final Map<Traffic, Integer> SEATS = Map.of(Traffic.CITIZENS, 8, Traffic.OFFICERS, 4);

    private final RateLimit limit;
    private final ClientNetwork networks;
    private final Map<Traffic, UploadSeats> seats = new EnumMap<>(Traffic.class);

    PhotoLimits(RateLimit limit, ClientNetwork networks) {
        this.limit = limit;
        this.networks = networks;
        SEATS.forEach((traffic, many) -> seats.put(traffic, new UploadSeats(many)));
    }

    /** A seat, to be given back by {@link #leave}. */
    void upload(Viewer viewer, HttpServerRequest request) {
        seats(viewer).take();
        try {
            if (viewer.isAnonymous()) {
                limit.require(Lane.UPLOAD, networks.of(request));
            }
        } catch (Problem refused) {
            leave(viewer);
            throw refused;
        }
    }

    void leave(Viewer viewer) {
        seats(viewer).leave();
    }

    /** How slowly this upload may come, now. */
    UploadPace pace(Viewer viewer) {
        return seats(viewer).pace();
    }

    private UploadSeats seats(Viewer viewer) {
        return Objects.requireNonNull(seats.get(CallerTraffic.of(viewer.roles())));
    }

    /** The PIN, if there was one, with where it was typed; it is counted where it is compared, if it is wrong. */
    @Nullable
    GivenPin read(Viewer viewer, HttpServerRequest request, @Nullable String pin) {
        RateLimitKey network = networks.of(request);
        if (viewer.isAnonymous()) {
            limit.require(Lane.ANONYMOUS_REQUEST, network);
        }
        return GivenPin.of(pin, network);
    }
}
