package id.sigap.door.graphql.completion;

import graphql.GraphQL;
import io.smallrye.graphql.execution.error.ExceptionHandler;
import io.smallrye.graphql.spi.EventingService;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Gives the engine our way of completing objects, unless {@code sigap.graphql.one-pass} is off. */
public final class OnePassSetup implements EventingService {

    @Override
    public GraphQL.Builder beforeGraphQLBuild(GraphQL.Builder engine) {
        boolean on = ConfigProvider.getConfig()
                .getOptionalValue("sigap.graphql.one-pass", Boolean.class)
                .orElse(true);
        OnePass onePass = new OnePass(new ExceptionHandler(), on);
        return engine.queryExecutionStrategy(onePass)
                .mutationExecutionStrategy(new OnePassInTurn(new ExceptionHandler(), onePass));
    }

    /** Without a key an extension is always on. */
    @Override
    public @Nullable String getConfigKey() {
        return null;
    }
}
