package id.sigap.door.graphql.http;

import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.ParseAndValidate;
import graphql.ParseAndValidateResult;
import graphql.schema.GraphQLSchema;
import id.sigap.door.graphql.document.GraphQLSettings;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the engine itself says of a document that is wrong, by field, line and column: for whoever writes one. It names types
 * and quotes input, so it is told in development and where {@code sigap.graphql.explain} is set, and nowhere else.
 */
@ApplicationScoped
class Explanations {

    private static final int MOST = 10;

    private static final Set<ProblemCode> EXPLAINED =
            Set.of(ProblemCode.DOCUMENT_INVALID, ProblemCode.DOCUMENT_MALFORMED);

    /** What the engine would run, and this door does not. */
    private static final String NOT_SERVED =
            "The document fits the schema. It has to have one operation, or operationName"
                    + " has to name one; a subscription goes to /graphql/live; the schema is shown if sigap.graphql.introspection is on.";

    private final boolean on;
    private final GraphQLSchema schema;

    @Inject
    Explanations(GraphQLSettings settings, GraphQLSchema schema) {
        this(settings.explain(), schema);
    }

    Explanations(boolean on, GraphQLSchema schema) {
        this.on = on;
        this.schema = schema;
    }

    /** Of what the engine found; nothing unless it is to be told. */
    List<String> of(List<GraphQLError> errors) {
        return on ? errors.stream().map(Explanations::line).limit(MOST).toList() : List.of();
    }

    /** Of a document that was refused before the engine saw it. */
    List<String> of(Problem problem, GraphQLRequest request) {
        if (!on || !EXPLAINED.contains(problem.code())) {
            return List.of();
        }
        ParseAndValidateResult result = ParseAndValidate.parseAndValidate(
                schema, ExecutionInput.newExecutionInput(request.query()).build());
        return result.isFailure() ? of(result.getErrors()) : List.of(NOT_SERVED);
    }

    private static String line(GraphQLError error) {
        String places = GraphQLErrors.locationsOf(error).stream()
                .map(place -> "line " + place.getLine() + ", column " + place.getColumn() + ": ")
                .limit(1)
                .collect(Collectors.joining());
        return places + error.getMessage();
    }
}
