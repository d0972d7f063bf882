package id.sigap.door.photo;

import id.sigap.access.Viewer;
import id.sigap.platform.limit.ClientNetwork;
import id.sigap.platform.limit.RateLimit;
import id.sigap.platform.limit.RateLimit.Lane;
import id.sigap.platform.limit.RateLimitKey;
import id.sigap.ticket.TicketRef.GivenPin;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** What somebody may still do. Taken before a body is read or a photo is looked for. */
@ApplicationScoped
class PhotoLimits {

    private final RateLimit limit;
    private final ClientNetwork networks;

    PhotoLimits(RateLimit limit, ClientNetwork networks) {
        this.limit = limit;
        this.networks = networks;
    }

    void upload(Viewer viewer, HttpServerRequest request) {
        if (viewer.isAnonymous()) {
            limit.require(Lane.UPLOAD, networks.of(request));
        }
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
