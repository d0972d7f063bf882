package id.sigap.door.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;

/**
 * What is sent with {@code Expect: 100-continue}: whoever sends it keeps the body until they are told to go on, or that it is
 * not wanted.
 */
public final class Expectation {

    private static final String GO_ON = "100-continue";

    private Expectation() {}

    /** To be called by whoever begins to read a body: nobody else knows that it is wanted. */
    public static void meet(HttpServerRequest request) {
        if (isOpen(request)) {
            request.headers().remove(HttpHeaders.EXPECT);
            request.response().writeContinue();
        }
    }

    /** Whether the body may never come. */
    static boolean isOpen(HttpServerRequest request) {
        return request.version() == HttpVersion.HTTP_1_1
                && GO_ON.equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT));
    }
}
