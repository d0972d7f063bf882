package id.sigap.door.graphql.http;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;

/** The one thread on which a request is read and answered. */
record OwnContext(Context context) {

    /** Of a request that is being handled, on that thread. */
    static OwnContext of(RoutingContext ctx) {
        return new OwnContext(ctx.vertx().getOrCreateContext());
    }

    /** At once if this is the thread. Who blocks does so in the same context, and on a thread of theirs. */
    void run(Runnable work) {
        if (Context.isOnEventLoopThread() && Vertx.currentContext() == context) {
            work.run();
        } else {
            context.runOnContext(ignored -> work.run());
        }
    }
}
