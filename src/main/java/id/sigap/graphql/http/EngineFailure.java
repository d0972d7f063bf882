package id.sigap.graphql.http;

import graphql.GraphQLError;

/** An error that the engine found without an exception: a null or a value of the wrong type from a resolver. */
final class EngineFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final String kind;

    EngineFailure(GraphQLError error) {
        super(null, null, false, false);
        this.kind = error.getClass().getName();
    }

    /** The class of the engine's error: it says what happened, and quotes nothing. */
    String kind() {
        return kind;
    }
}
