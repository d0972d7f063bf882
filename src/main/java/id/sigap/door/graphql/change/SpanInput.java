package id.sigap.door.graphql.change;

import id.sigap.ticket.cover.Span;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.NullUnmarked;

/** A run of characters of a text. */
@Input("SpanInput")
@Description("A run of characters of a text as you read it, counted in code points: an emoji of one code point is one.")
@NullUnmarked // filled by the engine
public class SpanInput {

    @NonNull
    @Description("The place of the first one; 0 is the beginning of the text.")
    public Integer from;

    @NonNull
    @Description("The place behind the last one.")
    public Integer to;

    /** One that is null is none of a text. */
    static List<Span> parts(List<SpanInput> spans) {
        return spans.stream()
                .map(span -> span == null ? new Span(0, 0) : new Span(span.from, span.to))
                .toList();
    }
}
