package id.sigap.graphql.http;

import id.sigap.web.MediaRange;
import java.util.List;
import java.util.Optional;

/** The two media types of an answer. They differ in the status of a well-formed request whose document fails. */
enum AnswerType {
    /** The type made for GraphQL: its status can be trusted, so a document that fails is a 400. */
    GRAPHQL_RESPONSE("graphql-response+json", 400),
    /** The old type: a document that fails is a 200, because clients read the body only then. */
    JSON("json", 200);

    private static final String TYPE = "application";

    private final String subtype;
    private final int documentFailure;

    AnswerType(String subtype, int documentFailure) {
        this.subtype = subtype;
        this.documentFailure = documentFailure;
    }

    String contentType() {
        return TYPE + "/" + subtype + "; charset=utf-8";
    }

    int documentFailure() {
        return documentFailure;
    }

    /**
     * The type that the {@code Accept} headers like best: by weight, then by how closely it is named, then the new one.
     *
     * @return empty if they like neither
     */
    static Optional<AnswerType> negotiate(List<String> acceptHeaders) {
        String accept = String.join(",", acceptHeaders);
        if (accept.isBlank()) {
            return Optional.of(GRAPHQL_RESPONSE);
        }
        List<MediaRange> ranges = MediaRange.split(accept, ',').stream()
                .flatMap(text -> MediaRange.parse(text).stream())
                .toList();
        Liking modern = GRAPHQL_RESPONSE.liking(ranges);
        Liking old = JSON.liking(ranges);
        AnswerType best = old.isMoreThan(modern) ? JSON : GRAPHQL_RESPONSE;
        return best == JSON || modern.weight() > 0 ? Optional.of(best) : Optional.empty();
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
            return weight > other.weight || (weight > 0 && weight == other.weight && closeness > other.closeness);
        }
    }
}
