package id.sigap.door.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/**
 * Whether a page of another site could have made a browser send a request in its user's name.
 *
 * <p>A browser adds cookies by itself. It adds a header of its page's choice only after it has asked us in a preflight,
 * which is answered with yes to nobody but the origins of {@link CrossOrigins}, and to those without cookies. No cookie is a
 * credential today; the rule is there before one is. Cookies that are none of ours, as a load balancer sets them, give nobody
 * any right and are not looked at.
 */
final class CrossSite {

    /** Any value will do: that it could be set is what counts. */
    private static final String REQUEST_HEADER = "Sigap-Request";

    /** The session of somebody who signed in here, and its further parts if it is long. */
    private static final String SESSION = "q_session";

    /** Set by browsers themselves; no page can. */
    private static final String FETCH_SITE = "Sec-Fetch-Site";

    private CrossSite() {}

    static boolean isPossible(HttpServerRequest request) {
        return request.cookies().stream().anyMatch(cookie -> cookie.getName().startsWith(SESSION))
                && !request.headers().contains(HttpHeaders.AUTHORIZATION)
                && !request.headers().contains(REQUEST_HEADER)
                && !"same-origin".equals(request.getHeader(FETCH_SITE));
    }
}
