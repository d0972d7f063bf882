package id.sigap.platform.seen;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextStorage;
import io.opentelemetry.context.Scope;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * One request as operators see it. What it is called and how it ended are words of ours, of which there are few; whoever
 * asked, and for which report, is nowhere in it.
 */
public final class Seen {

    /** Asked for nothing that there is, or refused before that was known. */
    public static final String NONE = "none";

    private static final String OK = "ok";

    /** The client went away before its answer. */
    private static final String GONE = "gone";

    private static final AttributeKey<String> OPERATION = AttributeKey.stringKey("sigap.operation");
    private static final AttributeKey<String> OUTCOME = AttributeKey.stringKey("sigap.outcome");
    private static final AttributeKey<Long> STATUS = AttributeKey.longKey("http.response.status_code");

    private static final Duration[] BOUNDS = Stream.of(10, 25, 50, 100, 250, 500, 1_000, 2_000, 5_000, 10_000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    private static final String KEY = Seen.class.getName();

    private final Door door;
    private final Span span;
    private final Scope scope;
    private final Timer.Sample since = Timer.start();
    private String operation = NONE;
    private String outcome = GONE;

    private Seen(Door door, Span span, Scope scope) {
        this.door = door;
        this.span = span;
        this.scope = scope;
    }

    /** Watches a request from here to the end of its answer, or of its connection. */
    public static void begin(RoutingContext ctx, Door door, Traces traces) {
        Span span = traces.request(door, ctx.request());
        Scope scope = ContextStorage.get().attach(Context.root().with(span));
        Seen seen = new Seen(door, span, scope == null ? Scope.noop() : scope);
        ctx.put(KEY, seen);
        ctx.addEndHandler(ended -> seen.end(ctx.response().getStatusCode()));
    }

    /** That of a request which has begun; of another one that nobody looks at. */
    public static Seen of(RoutingContext ctx) {
        Seen seen = ctx.get(KEY);
        return seen == null ? new Seen(Door.GRAPHQL, Span.getInvalid(), Scope.noop()) : seen;
    }

    /** What is asked for, by a name from a short list. */
    public void asks(String name) {
        operation = name;
    }

    public void succeeds() {
        outcome = OK;
    }

    /** How it ends otherwise, by the code of a refusal. */
    public void endsWith(Enum<?> code) {
        outcome = code.name();
    }

    private void end(int status) {
        since.stop(Timer.builder(door.metric())
                .description(door.meaning)
                .tag("operation", operation)
                .tag("outcome", outcome)
                .serviceLevelObjectives(BOUNDS)
                .register(Metrics.globalRegistry));
        span.updateName(door.key + " " + operation);
        span.setAttribute(OPERATION, operation).setAttribute(OUTCOME, outcome).setAttribute(STATUS, (long) status);
        if (status >= 500) {
            span.setStatus(StatusCode.ERROR);
        }
        span.end();
        scope.close();
    }
}
