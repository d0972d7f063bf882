package id.sigap.door.graphql.http;

import graphql.GraphQLError;
import id.sigap.problem.Described;

/** An error that the engine found without an exception: a null or a value of the wrong type from a resolver. */
final class EngineFailure extends Exception implements Described {

    private static final long serialVersionUID = 1L;

    private final String kind;

    EngineFailure(GraphQLError error) {
        super(null, null, false, false);
        this.kind = error.getClass().getName();
    }

    /** The class of the engine's error: it says what happened, and quotes nothing. */
    @Override
    public String meaning() {
        return kind;
    }
}
