package id.sigap.door.graphql.document;

import java.util.List;
import java.util.Map;

/**
 * How many fields an answer has if every list is full, as a function of the variables; compiled once per document.
 *
 * <p>A field costs one point per element of each list it is in. Sums and products of known numbers are folded, so what
 * is left depends on variables.
 */
@FunctionalInterface
public interface DocumentCost {

    /** For a length that is not a number: the most that the lists' own rule lets pass. */
    long UNREADABLE_LENGTH = 100;

    /**
     * The points that a request with these variables costs.
     *
     * @param lengths the variables that could be lengths of lists, by name
     */
    long of(Map<String, Long> lengths);

    static DocumentCost fixed(long points) {
        return new Fixed(points);
    }

    static DocumentCost variable(String name, long otherwise) {
        return lengths -> lengths.getOrDefault(name, otherwise);
    }

    static DocumentCost sum(List<DocumentCost> parts) {
        long known = 0;
        for (DocumentCost part : parts) {
            known = part instanceof Fixed fixed ? Saturating.add(known, fixed.points) : known;
        }
        long base = known;
        List<DocumentCost> open =
                parts.stream().filter(part -> !(part instanceof Fixed)).toList();
        if (open.isEmpty()) {
            return new Fixed(base);
        }
        return lengths -> {
            long sum = base;
            for (DocumentCost part : open) {
                sum = Saturating.add(sum, part.of(lengths));
            }
            return sum;
        };
    }

    default DocumentCost times(DocumentCost length) {
        if (this instanceof Fixed one && length instanceof Fixed other) {
            return new Fixed(Saturating.multiply(one.points, other.points));
        }
        return lengths -> Saturating.multiply(of(lengths), length.of(lengths));
    }

    /** A cost that no variable changes. */
    record Fixed(long points) implements DocumentCost {
        @Override
        public long of(Map<String, Long> lengths) {
            return points;
        }
    }
}
