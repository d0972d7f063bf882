package id.sigap.platform.seen;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.sdk.trace.IdGenerator;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Spans of our own making, and no others of requests: what a library writes into its spans by itself are addresses, queries
 * and networks. What ours say stands in {@link Seen} and {@link Step}.
 */
@ApplicationScoped
public class Traces {

    private static final IdGenerator IDS = IdGenerator.random();

    private final Tracer tracer;

    Traces(Tracer tracer) {
        this.tracer = tracer;
    }

    /**
     * Of what the caller says of its own trace, where the request belongs in it, and nothing else: the state beside it is
     * free text. Without a caller's trace the request begins one; log lines of it name it, whether it is sent anywhere or not.
     */
    Span request(Door door, HttpServerRequest request) {
        Context caller = W3CTraceContextPropagator.getInstance().extract(Context.root(), request, TRACEPARENT);
        Span span = tracer.spanBuilder(door.key)
                .setParent(caller)
                .setSpanKind(SpanKind.SERVER)
                .startSpan();
        return span.getSpanContext().isValid() ? span : unsent();
    }

    private static Span unsent() {
        return Span.wrap(SpanContext.create(
                IDS.generateTraceId(), IDS.generateSpanId(), TraceFlags.getDefault(), TraceState.getDefault()));
    }

    /** A step of what runs here, to be entered where it goes on. */
    public Step step(String name) {
        Context caller = Context.current();
        return new Step(caller, tracer.spanBuilder(name).setParent(caller).startSpan());
    }

    private static final TextMapGetter<HttpServerRequest> TRACEPARENT = new TextMapGetter<>() {
        private static final String NAME = "traceparent";

        @Override
        public Iterable<String> keys(HttpServerRequest request) {
            return List.of(NAME);
        }

        @Override
        public @Nullable String get(@Nullable HttpServerRequest request, String key) {
            return request != null && key.equals(NAME) ? request.getHeader(NAME) : null;
        }
    };
}
