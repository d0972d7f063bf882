package id.sigap.door.portal.page;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

/**
 * Whether a form was sent from a page of ours. Browsers say so themselves, and no page can make them say otherwise; what says
 * nothing of it is no browser, and nobody else's cookies are with it.
 */
final class SameOrigin {

    private SameOrigin() {}

    static boolean isSaid(HttpServerRequest request) {
        @Nullable String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        @Nullable String origin = request.getHeader(HttpHeaders.ORIGIN);
        @Nullable String host = request.getHeader(HttpHeaders.HOST);
        return origin == null || (host != null && origin.endsWith("://" + host));
    }
}
