package id.sigap.door.graphql.http;

import id.sigap.door.web.MediaRange;
import java.util.List;
import java.util.Optional;

/** The two media types of an answer. They differ in what is said of an answer with data, and in nothing else. */
enum AnswerType {
    /** The type made for GraphQL, for whoever names it. */
    GRAPHQL_RESPONSE("graphql-response+json", AnswerType.PARTIAL_SUCCESS),
    /** The old type, for whoever does not: their proxies and libraries know 200 and no status of GraphQL's own. */
    JSON("json", 200);

    /** Data and errors in one answer. The number is the specification's, known where its media type is. */
    static final int PARTIAL_SUCCESS = 294;

    private static final String TYPE = "application";

    private final String subtype;
    private final int partialSuccess;

    AnswerType(String subtype, int partialSuccess) {
        this.subtype = subtype;
        this.partialSuccess = partialSuccess;
    }

    /** A refusal says in its type that it is ours and no proxy's, even to those who did not name the type. */
    String contentType(int status) {
        return TYPE + "/" + (status < 300 ? this : GRAPHQL_RESPONSE).subtype + "; charset=utf-8";
    }

    int partialSuccess() {
        return partialSuccess;
    }

    /**
     * The type that the {@code Accept} headers like best: by weight, then by how closely it is named. The new one wins
     * a tie only where it is named.
     *
     * @return empty if they like neither
     */
    static Optional<AnswerType> negotiate(List<String> acceptHeaders) {
        String accept = String.join(",", acceptHeaders);
        if (accept.isBlank()) {
            return Optional.of(JSON);
        }
        List<MediaRange> ranges = MediaRange.split(accept, ',').stream()
                .flatMap(text -> MediaRange.parse(text).stream())
                .toList();
        Liking modern = GRAPHQL_RESPONSE.liking(ranges);
        Liking old = JSON.liking(ranges);
        if (old.weight() == 0 && modern.weight() == 0) {
            return Optional.empty();
        }
        return Optional.of(modern.isMoreThan(old) || modern.isNamedAlike(old) ? GRAPHQL_RESPONSE : JSON);
    }

    /** The closest range decides: {@code application/json;q=0, *}{@code /*} refuses JSON. */
    private Liking liking(List<MediaRange> ranges) {
        Liking liking = new Liking(0, 0);
        for (MediaRange range : ranges) {
            int closeness = range.closeness(TYPE, subtype);
            if (closeness > liking.closeness() && range.weight().isPresent()) {
                liking = new Liking(range.weight().get(), closeness);
            }
        }
        return liking;
    }

    private record Liking(double weight, int closeness) {
        boolean isMoreThan(Liking other) {
            return weight > other.weight || (weight == other.weight && closeness > other.closeness);
        }

        boolean isNamedAlike(Liking other) {
            return equals(other) && closeness == MediaRange.EXACTLY;
        }
    }
}
