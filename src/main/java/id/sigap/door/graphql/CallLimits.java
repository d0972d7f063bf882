package id.sigap.door.graphql;

import id.sigap.access.Viewer;
import id.sigap.platform.limit.ClientNetwork;
import id.sigap.platform.limit.RateLimit;
import id.sigap.platform.limit.RateLimit.Lane;
import id.sigap.platform.limit.RateLimitKey;
import id.sigap.ticket.TicketRef.GivenPin;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/**
 * Takes the tokens of the rate limits for what a GraphQL request does, field by field. Counted per field, not per
 * request: aliases buy nothing.
 */
@RequestScoped
public class CallLimits {

    private final RateLimit limit;
    private final ClientNetwork network;
    private final CurrentVertxRequest request;

    CallLimits(RateLimit limit, ClientNetwork network, CurrentVertxRequest request) {
        this.limit = limit;
        this.network = network;
        this.request = request;
    }

    /** Before a report is looked up. That a report is a person's own makes no difference: it is not known yet. */
    public void lookUp(Viewer viewer) {
        limit.require(viewer.worksHere() ? Lane.STAFF_LOOKUP : Lane.LOOKUP, sender(viewer));
    }

    /** By whom what a viewer sends is counted: the person, by the pseudonym; of whoever has no token, the network. */
    public RateLimitKey sender(Viewer viewer) {
        return viewer.person().map(key -> RateLimitKey.of("person " + key)).orElseGet(this::network);
    }

    /** A PIN with where it was typed; it is counted where it is compared, if it is wrong. */
    public @Nullable GivenPin given(@Nullable String pin) {
        return GivenPin.of(pin, network());
    }

    private RateLimitKey network() {
        return network.of(request.getCurrent().request());
    }
}
