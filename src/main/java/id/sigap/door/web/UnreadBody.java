package id.sigap.door.web;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/**
 * Reads and throws away the rest of a body whose request was answered before all of it had arrived, so that the client gets to see
 * the answer instead of a reset connection; but not without end, and not for ever.
 */
public final class UnreadBody {

    private static final long MAX_DISCARDED = 1_048_576;

    /** Whoever sends a byte now and then is never idle. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private UnreadBody() {}

    /** Closes the connection if the rest is more than 1 MB, or not there within 20 seconds. */
    public static void discard(RoutingContext ctx) {
        discard(ctx.vertx(), ctx.request(), LONGEST);
    }

    static void discard(Vertx vertx, HttpServerRequest request, Duration longest) {
        if (request.isEnded()) {
            return;
        }
        long timer = vertx.setTimer(
                longest.toMillis(), ignored -> request.connection().close());
        long[] discarded = {0};
        request.exceptionHandler(ignored -> vertx.cancelTimer(timer))
                .handler(part -> {
                    discarded[0] += part.length();
                    if (discarded[0] > MAX_DISCARDED) {
                        request.connection().close();
                    }
                })
                .endHandler(ignored -> vertx.cancelTimer(timer))
                .resume();
    }
}
