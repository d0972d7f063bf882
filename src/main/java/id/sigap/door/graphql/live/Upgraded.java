package id.sigap.door.graphql.live;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.vertx.http.runtime.filters.QuarkusRequestWrapper;
import io.vertx.core.http.HttpServerRequest;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * A request that became a WebSocket is over. Quarkus counts the requests that a stop waits for, and is never told of the end of
 * these: every stop behind the first of them would wait as long as it may.
 */
@RegisterForReflection(targets = QuarkusRequestWrapper.class, fields = false)
final class Upgraded {

    private static final MethodHandle DONE = done();

    private Upgraded() {}

    static void end(HttpServerRequest request) {
        if (request.getCookie(QuarkusRequestWrapper.FAKE_COOKIE_NAME) == null) {
            return; // nobody counts
        }
        try {
            DONE.invoke(QuarkusRequestWrapper.get(request));
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** It is theirs alone to call, so that a version without it is found at the start. */
    private static MethodHandle done() {
        try {
            return MethodHandles.privateLookupIn(QuarkusRequestWrapper.class, MethodHandles.lookup())
                    .findVirtual(QuarkusRequestWrapper.class, "done", MethodType.methodType(void.class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
