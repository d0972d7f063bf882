package id.sigap.door.graphql.completion;

import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.AsyncSerialExecutionStrategy;
import graphql.schema.GraphQLSchema;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ClientProxy;
import io.smallrye.graphql.execution.ExecutionService;
import io.smallrye.graphql.execution.error.ExceptionHandler;
import io.vertx.core.json.JsonArray;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The running application's engine. */
public final class Engine {

    private Engine() {}

    /** Does something while objects are completed by the engine alone. */
    public static <T> T withoutOnePass(Supplier<T> work) {
        OnePass onePass = (OnePass) running().getQueryStrategy();
        onePass.turn(false);
        try {
            return work.get();
        } finally {
            onePass.turn(true);
        }
    }

    /** Does something while there is nothing of ours in it: neither a strategy nor a fetcher. */
    static <T> T stock(Supplier<T> work) {
        GraphQL ours = running();
        GraphQLSchema schema = StockSchema.of(ours.getGraphQLSchema());
        run(ours.transform(engine -> engine.schema(schema)
                .queryExecutionStrategy(new AsyncExecutionStrategy(new ExceptionHandler()))
                .mutationExecutionStrategy(new AsyncSerialExecutionStrategy(new ExceptionHandler()))));
        try {
            return work.get();
        } finally {
            run(ours);
        }
    }

    /** The answer's body, with errors as the engine words them. */
    static String written(ExecutionResult result) {
        List<Map<String, Object>> errors =
                result.getErrors().stream().map(GraphQLError::toSpecification).toList();
        return EngineAnswer.body(new JsonArray(errors), result.isDataPresent(), result.getData(), null)
                .toString();
    }

    private static GraphQL running() {
        try {
            return (GraphQL) field().get(service());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(GraphQL engine) {
        try {
            field().set(service(), engine);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object service() {
        return ClientProxy.unwrap(
                Arc.container().instance(ExecutionService.class).get());
    }

    private static Field field() throws ReflectiveOperationException {
        Field engine = ExecutionService.class.getDeclaredField("graphQL");
        engine.setAccessible(true);
        return engine;
    }
}
