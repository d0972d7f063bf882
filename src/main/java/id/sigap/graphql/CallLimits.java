package id.sigap.graphql;

import id.sigap.access.Viewer;
import id.sigap.platform.ClientNetwork;
import id.sigap.platform.RateLimit;
import id.sigap.platform.RateLimit.Lane;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.ticket.TicketRef;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.RequestScoped;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What one request may still do. Counted per field, not per request: aliases buy nothing. */
@RequestScoped
public class CallLimits {

    private static final int NUMBER_SYMBOLS = 11;

    private final RateLimit limit;
    private final ClientNetwork network;
    private final CurrentVertxRequest request;

    CallLimits(RateLimit limit, ClientNetwork network, CurrentVertxRequest request) {
        this.limit = limit;
        this.network = network;
        this.request = request;
    }

    /**
     * Before a report is looked up. A PIN counts against its number and the network, whether the number exists or not.
     *
     * @return to be run once the PIN, if there was one, has proved right: then it was no attempt
     */
    Runnable lookUp(Viewer viewer, TicketRef ref) {
        if (viewer.isAnonymous()) {
            take(Lane.LOOKUP, network());
        }
        if (ref.pin() == null) {
            return () -> {};
        }
        String network = network();
        String report = ref.id() == null ? key(ref.number()) : "id " + ref.id();
        take(Lane.PIN_ATTEMPT, network);
        take(Lane.PIN_ATTEMPT, report);
        return () -> {
            limit.giveBack(Lane.PIN_ATTEMPT, network);
            limit.giveBack(Lane.PIN_ATTEMPT, report);
        };
    }

    /** Before a report is made. */
    void submit(Viewer viewer) {
        if (viewer.isAnonymous()) {
            take(Lane.SUBMIT, network());
        }
    }

    private void take(Lane lane, String key) {
        if (limit.take(lane, key).isPresent()) {
            throw new Problem(ProblemCode.RATE_LIMITED);
        }
    }

    private String network() {
        return network.of(request.getCurrent().request());
    }

    /** One key for all ways to type a number. */
    private static String key(@Nullable String which) {
        String symbols = which == null
                ? ""
                : which.replaceAll("[^0-9A-Za-z]", "")
                        .toUpperCase(Locale.ROOT)
                        .replace('O', '0')
                        .replace('I', '1')
                        .replace('L', '1');
        return "number " + symbols.substring(Math.max(0, symbols.length() - NUMBER_SYMBOLS));
    }
}
