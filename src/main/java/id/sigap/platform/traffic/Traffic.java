package id.sigap.platform.traffic;

import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import org.jspecify.annotations.Nullable;

/** Whose work it is; each kind has a lane of its own (ADR 0047). */
public enum Traffic {
    /** Of whoever has no token, citizens, and the channels that send for them. */
    CITIZENS,
    /** Of whoever works on reports, or enters them at a desk. */
    OFFICERS,
    /** Of nobody who waits for an answer. */
    JOBS;

    private static final String MARK = Traffic.class.getName();

    /** Marks the context of a request, on which all of it happens. */
    void mark(Context request) {
        request.putLocal(MARK, this);
    }

    /** By the request that is being worked on; what none has asked for is a job. */
    static Traffic current() {
        Context context = Vertx.currentContext();
        @Nullable
        Traffic marked = context != null && VertxContext.isDuplicatedContext(context) ? context.getLocal(MARK) : null;
        return marked == null ? JOBS : marked;
    }
}
