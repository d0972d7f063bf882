package id.sigap.door.graphql.completion;

import com.fasterxml.jackson.core.JsonGenerator;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.schema.GraphQLObjectType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;

/**
 * Completes an object with all that is selected below it in one pass that writes the answer's bytes, where the engine would
 * prepare an environment, a path and a type for each value and make maps of them. What to write is planned once a document
 * ({@link KeptSelections}, {@link PlainSelections}); what it buys is measured by {@code make bench} (docs/benchmark.md).
 *
 * <p>As soon as anything is unusual (a field with a fetcher of its own, a getter that fails, a null that must not be) what was
 * written is dropped and the engine completes the object: so errors, their paths and how far a null reaches need no code of
 * ours. Getters may therefore be read twice, and have to be pure, which they have to be anyhow (ADR 0014). Nothing is hidden
 * here: an object holds only what its viewer may see.
 */
final class OnePass extends AsyncExecutionStrategy {

    private final KeptSelections selections = new KeptSelections();
    private volatile boolean on;

    OnePass(DataFetcherExceptionHandler failures, boolean on) {
        super(failures);
        this.on = on;
    }

    /** Tests ask both ways in one process. */
    void turn(boolean on) {
        this.on = on;
    }

    @Override
    protected Object completeValueForObject(
            ExecutionContext request, ExecutionStrategyParameters parameters, GraphQLObjectType type, Object source) {
        return completed(request, parameters, type, source)
                .orElseGet(() -> super.completeValueForObject(request, parameters, type, source));
    }

    /** Empty if the engine has to do it. */
    Optional<Object> completed(
            ExecutionContext request, ExecutionStrategyParameters parameters, GraphQLObjectType type, Object source) {
        return on
                ? selections.of(request).of(parameters.getField(), type).flatMap(object -> written(object, source))
                : Optional.empty();
    }

    private static Optional<Object> written(PlainObject object, Object source) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
        try (JsonGenerator json = CompletedJson.JSON.createGenerator(out)) {
            object.write(source, json);
        } catch (IOException e) {
            throw CompletedJson.impossible(e);
        } catch (RuntimeException e) {
            return Optional.empty();
        }
        return Optional.of(new CompletedJson(out.toByteArray()));
    }
}
