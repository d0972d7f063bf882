package id.sigap.ticket.cover;

import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The runs of characters of a text that are hidden: in order, and apart from each other. */
public record Spans(List<Span> all) {

    /** Stands for each of them: of one length, for the length of a name tells the name. */
    static final String BLOCK = "▇▇▇";

    /** How many may be sent at once. */
    public static final int MOST = 50;

    public Spans {
        all = List.copyOf(all);
    }

    /**
     * As somebody sent them, in whatever order.
     *
     * @throws Problem SPANS_INVALID if there is none, or more than {@link #MOST}; if one is empty or begins before the text; if
     *     two of them overlap
     */
    public static Spans of(List<Span> sent, String field) {
        List<Span> sorted =
                sent.stream().sorted(Comparator.comparingInt(Span::from)).toList();
        boolean possible = !sent.isEmpty() && sent.size() <= MOST;
        int end = 0;
        for (Span span : sorted) {
            possible &= span.from() >= end && span.to() > span.from();
            end = span.to();
        }
        if (!possible) {
            throw new Problem(ProblemCode.SPANS_INVALID, field, MOST);
        }
        return new Spans(sorted).together();
    }

    static Spans read(String written) {
        return new Spans(Stream.of(written.split(",")).map(Span::read).toList());
    }

    String written() {
        return all.stream().map(Span::written).collect(Collectors.joining(","));
    }

    /**
     * Refuses what is not in the text.
     *
     * @throws Problem SPANS_INVALID
     */
    public void requireWithin(String text, String field) {
        if (all.get(all.size() - 1).to() > text.codePointCount(0, text.length())) {
            throw new Problem(ProblemCode.SPANS_INVALID, field, MOST);
        }
    }

    /** These and others: what was hidden once stays so. */
    Spans with(Spans others) {
        return new Spans(Stream.concat(all.stream(), others.all.stream())
                        .sorted(Comparator.comparingInt(Span::from))
                        .toList())
                .together();
    }

    /** What touches is one: two blocks side by side would tell how it was hidden. */
    private Spans together() {
        List<Span> apart = new ArrayList<>();
        for (Span span : all) {
            int last = apart.size() - 1;
            if (last >= 0 && span.from() <= apart.get(last).to()) {
                apart.set(
                        last,
                        new Span(
                                apart.get(last).from(),
                                Math.max(span.to(), apart.get(last).to())));
            } else {
                apart.add(span);
            }
        }
        return new Spans(apart);
    }

    /** The text with a block in place of each. */
    String over(String text) {
        int[] points = text.codePoints().toArray();
        StringBuilder covered = new StringBuilder();
        int at = 0;
        for (Span span : all) {
            int from = Math.min(span.from(), points.length);
            int to = Math.min(span.to(), points.length);
            covered.append(new String(points, at, from - at)).append(BLOCK);
            at = to;
        }
        return covered.append(new String(points, at, points.length - at)).toString();
    }
}
