package id.sigap.web;

import io.vertx.core.http.HttpServerRequest;

/**
 * The rest of a body whose request was answered early. It is read and thrown away, so that the client gets to see the
 * answer instead of a reset connection; but not without end.
 */
public final class UnreadBody {

    private static final long MAX_DISCARDED = 1_048_576;

    private UnreadBody() {}

    public static void discard(HttpServerRequest request) {
        if (request.isEnded()) {
            return;
        }
        long[] discarded = {0};
        request.exceptionHandler(ignored -> {})
                .handler(part -> {
                    discarded[0] += part.length();
                    if (discarded[0] > MAX_DISCARDED) {
                        request.connection().close();
                    }
                })
                .endHandler(ignored -> {})
                .resume();
    }
}
