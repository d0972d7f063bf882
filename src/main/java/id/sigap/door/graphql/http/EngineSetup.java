package id.sigap.door.graphql.http;

import graphql.Scalars;
import io.smallrye.graphql.scalar.GraphQLScalarTypes;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.spi.EventingService;
import org.jspecify.annotations.Nullable;

/**
 * What has to be set before the engine is made. It is an extension of the engine only because the engine makes its
 * extensions before anything else.
 */
public final class EngineSetup implements EventingService {

    private static final String DOCUMENT_CACHE = "io.smallrye.graphql.execution.queryCacheMaxSize";

    /** A document within our limits takes up to a quarter of a megabyte there; the usual 2,048 would fill the heap. */
    private static final int CACHED_DOCUMENTS = 200;

    public EngineSetup() {
        // SmallRye's own numbers take 2^33 for 0, 1.5 for 1 and "5" for 5.
        GraphQLScalarTypes.registerCustomScalar(
                Scalars.GraphQLInt.getName(), Integer.class.getName(), Scalars.GraphQLInt);
        GraphQLScalarTypes.registerCustomScalar(
                Scalars.GraphQLFloat.getName(), Double.class.getName(), Scalars.GraphQLFloat);
        if (System.getProperty(DOCUMENT_CACHE) == null) {
            System.setProperty(DOCUMENT_CACHE, Integer.toString(CACHED_DOCUMENTS));
        }
    }

    /** A list of ids is taken for an id that is a list: each of its elements would be refused for being a text. */
    @Override
    public Operation createOperation(Operation operation) {
        operation.getArguments().stream()
                .filter(argument -> argument.hasWrapper()
                        && argument.getReference().getName().equals(Scalars.GraphQLID.getName()))
                .forEach(argument -> argument.setReference(
                        io.smallrye.graphql.schema.model.Scalars.getIDScalar(String.class.getName())));
        return operation;
    }

    /** Without a key an extension is always on. */
    @Override
    public @Nullable String getConfigKey() {
        return null;
    }
}
