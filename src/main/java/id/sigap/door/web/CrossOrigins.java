package id.sigap.door.web;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets pages of the origins that the operator names, such as a console elsewhere, read answers (CORS). None are named unless
 * {@code sigap.cors.origins} is set.
 *
 * <p>They are never allowed credentials: a browser sends them no cookie of ours and reads them no answer to one, so a session
 * acts for our own pages alone; pages elsewhere send a bearer token (docs/adr/0040-cors.md).
 */
@ApplicationScoped
class CrossOrigins {

    /** Right after what no answer goes without, before anything that answers: refusals have to be read, too. */
    private static final int ORDER = Integer.MIN_VALUE + 1;

    private static final String METHODS = "GET, HEAD, POST";
    private static final String HEADERS = "Authorization, Content-Type, Idempotency-Key, Sigap-Pin, Sigap-Request";

    /** How long a browser need not ask again, in seconds. */
    private static final String REMEMBERED = "600";

    private final Set<String> origins;

    CrossOrigins(@ConfigProperty(name = "sigap.cors.origins") Optional<Set<String>> origins) {
        this.origins = origins.orElse(Set.of());
    }

    void register(@Observes Router router) {
        if (!origins.isEmpty()) {
            router.route().order(ORDER).handler(this::handle);
        }
    }

    private void handle(RoutingContext ctx) {
        HttpServerRequest request = ctx.request();
        HttpServerResponse response = ctx.response().putHeader("Vary", "Origin");
        List<String> sent = request.headers().getAll("Origin");
        if (sent.size() != 1 || !origins.contains(sent.get(0))) {
            ctx.next();
            return;
        }
        response.putHeader("Access-Control-Allow-Origin", sent.get(0));
        if (isPreflight(request)) {
            response.putHeader("Access-Control-Allow-Methods", METHODS)
                    .putHeader("Access-Control-Allow-Headers", HEADERS)
                    .putHeader("Access-Control-Max-Age", REMEMBERED)
                    .putHeader("Cache-Control", "no-store")
                    .setStatusCode(204)
                    .end();
        } else {
            response.putHeader("Access-Control-Expose-Headers", "Retry-After");
            ctx.next();
        }
    }

    private static boolean isPreflight(HttpServerRequest request) {
        return request.method().equals(HttpMethod.OPTIONS)
                && request.headers().contains("Access-Control-Request-Method");
    }
}
