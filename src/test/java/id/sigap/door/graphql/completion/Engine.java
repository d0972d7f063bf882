package id.sigap.door.graphql.completion;

import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ClientProxy;
import io.smallrye.graphql.execution.ExecutionService;
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
        OnePass onePass = onePass();
        onePass.turn(false);
        try {
            return work.get();
        } finally {
            onePass.turn(true);
        }
    }

    /** The answer's body, with errors as the engine words them. */
    static String written(ExecutionResult result) {
        List<Map<String, Object>> errors =
                result.getErrors().stream().map(GraphQLError::toSpecification).toList();
        return EngineAnswer.body(new JsonArray(errors), result.isDataPresent(), result.getData())
                .toString();
    }

    private static OnePass onePass() {
        try {
            Field engine = ExecutionService.class.getDeclaredField("graphQL");
            engine.setAccessible(true);
            Object service = ClientProxy.unwrap(
                    Arc.container().instance(ExecutionService.class).get());
            return (OnePass) ((GraphQL) engine.get(service)).getQueryStrategy();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
