package id.sigap.platform.seen;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextStorage;

/** A step of a request that runs on another context than the request: Vert.x carries nothing from one to the other. */
public final class Step {

    private final Context context;
    private final Span span;

    Step(Context caller, Span span) {
        this.context = caller.with(span);
        this.span = span;
    }

    /** What runs on this Vert.x context from now on belongs to it, log lines too. The context is the step's own. */
    public void enter() {
        ContextStorage.get().attach(context);
    }

    /** It ended, well or not; of a failure no more is told than that it was one. */
    public void end(boolean well) {
        if (!well) {
            span.setStatus(StatusCode.ERROR);
        }
        span.end();
    }
}
