package id.sigap.door.web;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/**
 * Reads and throws away the rest of a body whose request was answered before all of it had arrived, so that the client gets to see
 * the answer instead of a reset connection; but not without end, and not for ever.
 *
 * @param bytes at most
 * @param longest whoever sends a byte now and then is never idle
 */
public record UnreadBody(long bytes, Duration longest) {

    /** What is no more than some words. */
    public static final UnreadBody SMALL = new UnreadBody(1_048_576, Duration.ofSeconds(20));

    /** A video of a minute, over the line of a phone: browsers read no answer before they have sent everything. */
    public static final UnreadBody FILE = new UnreadBody(128 * 1_048_576, Duration.ofMinutes(5));

    /** For whoever waits to be told to go on and has been told otherwise; they may have begun meanwhile. */
    private static final Duration UNEXPECTED = Duration.ofSeconds(2);

    /** Before the answer is written. Closes the connection if the rest is more than that, or not there by then. */
    public void discard(RoutingContext ctx) {
        if (!ctx.request().isEnded() && Expectation.isOpen(ctx.request())) {
            // What follows on this connection could be the body, or the next request.
            ctx.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            new UnreadBody(bytes, UNEXPECTED).discard(ctx.vertx(), ctx.request());
        } else {
            discard(ctx.vertx(), ctx.request());
        }
    }

    void discard(Vertx vertx, HttpServerRequest request) {
        if (request.isEnded()) {
            return;
        }
        long timer = vertx.setTimer(
                longest.toMillis(), ignored -> request.connection().close());
        long[] discarded = {0};
        request.exceptionHandler(ignored -> vertx.cancelTimer(timer))
                .handler(part -> {
                    discarded[0] += part.length();
                    if (discarded[0] > bytes) {
                        request.connection().close();
                    }
                })
                .endHandler(ignored -> vertx.cancelTimer(timer))
                .resume();
    }
}
