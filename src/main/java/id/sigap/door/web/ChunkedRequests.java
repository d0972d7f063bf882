package id.sigap.door.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Ends a connection with the first body that came in chunks. If there was a length as well, Netty has taken it away, so
 * nobody can tell any more; and what stands behind the chunks may be what a proxy took for a part of the body.
 */
@ApplicationScoped
class ChunkedRequests {

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(ChunkedRequests::handle);
    }

    private static void handle(RoutingContext ctx) {
        if (ctx.request().headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            ctx.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            ctx.addEndHandler(ignored -> ctx.request().connection().close());
        }
        ctx.next();
    }
}
