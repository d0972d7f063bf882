package id.sigap.platform.seen;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingDecision;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which traces are sent: a share of the requests, by our setting alone. A caller names the trace it belongs to, and does not
 * decide that we record it: callers are anybody. What belongs to no request, such as a look of a watch, is not sent.
 */
@Singleton
final class OwnSampler implements Sampler {

    private final Sampler share;

    OwnSampler(@ConfigProperty(name = "sigap.traces.share", defaultValue = "1") double share) {
        this.share = Sampler.traceIdRatioBased(share);
    }

    @Override
    public SamplingResult shouldSample(
            Context parent,
            String traceId,
            String name,
            SpanKind kind,
            Attributes attributes,
            List<LinkData> parentLinks) {
        SpanContext above = Span.fromContext(parent).getSpanContext();
        if (above.isValid() && !above.isRemote()) {
            return SamplingResult.create(
                    above.isSampled() ? SamplingDecision.RECORD_AND_SAMPLE : SamplingDecision.DROP);
        }
        return kind == SpanKind.SERVER
                ? share.shouldSample(parent, traceId, name, kind, attributes, parentLinks)
                : SamplingResult.drop();
    }

    @Override
    public String getDescription() {
        return "a share of the requests";
    }
}
