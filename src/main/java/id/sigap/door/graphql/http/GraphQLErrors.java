package id.sigap.door.graphql.http;

import graphql.ErrorType;
import graphql.ExceptionWhileDataFetching;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;
import graphql.execution.MissingRootTypeException;
import graphql.execution.NonNullableFieldWasNullError;
import graphql.execution.UnknownOperationException;
import graphql.language.SourceLocation;
import graphql.validation.ValidationError;
import id.sigap.door.web.Incidents;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Rewrites the engine's errors into ours before anybody sees them: a code, two fixed texts, and where it happened. What
 * the engine says itself names types and quotes input; {@link Explanations} tells it to developers.
 */
@ApplicationScoped
class GraphQLErrors {

    private static final int MAX_LOCATIONS = 10;

    /** Fields fail in any order, and an answer must not tell which was first: that would be one more thing to compare. */
    private static final Comparator<GraphQLError> BY_PLACE = Comparator.comparingInt(
                    (GraphQLError error) -> placeOf(error).getLine())
            .thenComparingInt(error -> placeOf(error).getColumn())
            .thenComparing(error -> pathOf(error).toString());

    private final Incidents incidents;
    private final Explanations explanations;

    GraphQLErrors(Incidents incidents, Explanations explanations) {
        this.incidents = incidents;
        this.explanations = explanations;
    }

    /** Errors of the whole request become one; errors of fields stay one each. */
    List<AnswerError> rewrite(ExecutionResult result) {
        List<GraphQLError> errors = result.getErrors();
        if (errors.isEmpty()) {
            return List.of();
        }
        return result.isDataPresent() ? errorsOfFields(errors) : List.of(errorOfRequest(errors));
    }

    private AnswerError errorOfRequest(List<GraphQLError> errors) {
        GraphQLError first = errors.get(0);
        if (first instanceof AbortExecutionException || first instanceof ExceptionWhileDataFetching) {
            return AnswerError.of(incidents.explain(failureOf(first)));
        }
        List<SourceLocation> locations = errors.stream()
                .flatMap(error -> locationsOf(error).stream())
                .distinct()
                .limit(MAX_LOCATIONS)
                .toList();
        // What is wrong with a document is found and listed; what is wrong with a variable is thrown.
        boolean documentFits = first instanceof RuntimeException
                && !(first instanceof UnknownOperationException || first instanceof MissingRootTypeException);
        ProblemCode code = documentFits ? ProblemCode.VARIABLES_INVALID : ProblemCode.DOCUMENT_INVALID;
        return new AnswerError(new Problem(code), locations, List.of(), null, explanations.of(errors));
    }

    private List<AnswerError> errorsOfFields(List<GraphQLError> errors) {
        Set<List<Object>> explained = errors.stream()
                .filter(error -> !(error instanceof NonNullableFieldWasNullError))
                .map(GraphQLErrors::pathOf)
                .collect(Collectors.toSet());
        List<AnswerError> answers = new ArrayList<>();
        String incident = null;
        for (GraphQLError error : errors.stream().sorted(BY_PLACE).toList()) {
            List<Object> path = pathOf(error);
            if (error instanceof NonNullableFieldWasNullError && explained.contains(path)) {
                // The field is null because it failed, which has been said.
                continue;
            }
            Problem problem = problemOf(error);
            if (problem.code() == ProblemCode.INTERNAL && incident == null) {
                // One number per answer: what fails inside a list fails for every element, and is one failure.
                incident = incidents.report(failureOf(error));
            }
            answers.add(new AnswerError(problem, locationsOf(error), path, incident, List.of()));
        }
        return answers;
    }

    private static SourceLocation placeOf(GraphQLError error) {
        return locationsOf(error).stream().findFirst().orElse(SourceLocation.EMPTY);
    }

    private Problem problemOf(GraphQLError error) {
        // Some values are only read when their field is: by then the document has long been found valid.
        return error.getErrorType() == ErrorType.ValidationError
                ? new Problem(ProblemCode.VARIABLES_INVALID)
                : incidents.meaningOf(failureOf(error));
    }

    private static Throwable failureOf(GraphQLError error) {
        if (error instanceof ExceptionWhileDataFetching fetching) {
            return fetching.getException();
        }
        return error instanceof Throwable failure ? failure : new EngineFailure(error);
    }

    static List<SourceLocation> locationsOf(GraphQLError error) {
        List<SourceLocation> locations = error.getLocations();
        return locations == null
                ? List.of()
                : locations.stream()
                        .filter(it -> it != null && it.getLine() > 0)
                        .toList();
    }

    private static List<Object> pathOf(GraphQLError error) {
        List<?> path = error.getPath();
        if (path == null && error instanceof ValidationError validation) {
            path = validation.getQueryPath();
        }
        return path == null ? List.of() : path.stream().map(GraphQLErrors::step).toList();
    }

    /** Validation errors carry indexes as text; a response key never begins with a digit. */
    private static Object step(Object step) {
        String text = step.toString();
        return Character.isDigit(text.charAt(0)) ? (Object) Integer.valueOf(text) : text;
    }
}
