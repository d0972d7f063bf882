package id.sigap.door.graphql.completion;

import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import io.smallrye.graphql.execution.context.SmallRyeContext;
import io.smallrye.graphql.execution.context.SmallRyeContextManager;
import io.smallrye.graphql.execution.datafetcher.UniDataFetcher;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Type;
import io.smallrye.graphql.transformation.AbstractDataFetcherException;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.concurrent.CompletionException;

/**
 * Asks a use case, and hands on whatever it fails with. SmallRye hands on exceptions and errors; of what is merely throwable,
 * as some failures of Vert.x are, it makes a null without a word: as if a report were not there.
 *
 * <p>Nor does it list the selected fields, twice and as JSON, as SmallRye does for whoever asks its context for them: who wants to
 * know looks at the selection itself. That, and a plan kept with each document, took a fifth off the service's CPU for R1 and a
 * quarter for R2: {@code make bench OPS=R1,R2} with the commit before (ADR 0059).
 *
 * @param <K> what many are asked by
 * @param <T> what is given
 */
final class UniFetcher<K, T> extends UniDataFetcher<K, T> {

    UniFetcher(Operation operation, Type type) {
        super(operation, type);
    }

    @Override
    public T get(DataFetchingEnvironment environment) throws Exception {
        List<Object> arguments;
        try {
            arguments = argumentHelper.getArguments(environment);
        } catch (AbstractDataFetcherException e) {
            return super.get(environment); // which says what is wrong with them
        }
        return invokeAndTransform(
                context(environment),
                environment,
                DataFetcherResult.newResult().localContext(environment.getGraphQlContext()),
                arguments.toArray());
    }

    /** Of this field; what is shared is what came with the request. */
    private static SmallRyeContext context(DataFetchingEnvironment environment) {
        SmallRyeContext shared = environment.getGraphQlContext().get(SmallRyeContextManager.CONTEXT);
        SmallRyeContext own = shared.clone();
        own.setDataFetchingEnvironment(environment);
        SmallRyeContextManager.restore(own);
        return own;
    }

    @Override
    protected Uni<?> handleUserMethodCall(DataFetchingEnvironment environment, Object[] arguments) throws Exception {
        return failing(super.handleUserMethodCall(environment, arguments));
    }

    @Override
    protected Uni<List<T>> handleUserBatchLoad(DataFetchingEnvironment environment, Object[] arguments)
            throws Exception {
        return failing(super.handleUserBatchLoad(environment, arguments));
    }

    private static <R> Uni<R> failing(Uni<R> asked) {
        return asked.onFailure(failure -> !(failure instanceof Exception || failure instanceof Error))
                .transform(CompletionException::new);
    }
}
