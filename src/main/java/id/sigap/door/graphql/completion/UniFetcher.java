package id.sigap.door.graphql.completion;

import graphql.schema.DataFetchingEnvironment;
import io.smallrye.graphql.execution.datafetcher.UniDataFetcher;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Type;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.concurrent.CompletionException;

/**
 * Asks a use case, and hands on whatever it fails with. SmallRye hands on exceptions and errors; of what is merely throwable,
 * as some failures of Vert.x are, it makes a null without a word: as if a report were not there.
 *
 * @param <K> what many are asked by
 * @param <T> what is given
 */
final class UniFetcher<K, T> extends UniDataFetcher<K, T> {

    UniFetcher(Operation operation, Type type) {
        super(operation, type);
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
