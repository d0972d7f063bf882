package id.sigap.door.graphql.completion;

import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import io.quarkus.arc.Arc;
import io.smallrye.graphql.execution.datafetcher.UniDataFetcher;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Schema;
import io.smallrye.graphql.schema.model.Type;
import java.util.Set;
import java.util.stream.Stream;

/** The schema as it would be without our fetchers. */
final class StockSchema {

    private StockSchema() {}

    static GraphQLSchema of(GraphQLSchema schema) {
        GraphQLCodeRegistry.Builder registry = GraphQLCodeRegistry.newCodeRegistry(schema.getCodeRegistry());
        for (var type : schema.getAllTypesAsList()) {
            if (type instanceof GraphQLObjectType object) {
                object.getFieldDefinitions().forEach(field -> replace(schema, object, field, registry));
            }
        }
        return schema.transform(changed -> changed.codeRegistry(registry.build()));
    }

    private static void replace(
            GraphQLSchema schema,
            GraphQLObjectType object,
            GraphQLFieldDefinition field,
            GraphQLCodeRegistry.Builder registry) {
        FieldCoordinates place = FieldCoordinates.coordinates(object, field);
        DataFetcher<?> ours = schema.getCodeRegistry().getDataFetcher(place, field);
        if (ours instanceof PlainPropertyFetcher<?> plain) {
            registry.dataFetcher(place, plain.stock());
        } else if (ours instanceof UniFetcher<?, ?>) {
            Schema model = Arc.container().instance(Schema.class).get();
            Type type = model.getTypes().get(object.getName());
            registry.dataFetcher(place, new UniDataFetcher<>(operation(model, type, field.getName()), type));
        }
    }

    private static Operation operation(Schema model, Type type, String name) {
        Stream<Operation> below = type == null
                ? Stream.of(model.getQueries(), model.getMutations()).flatMap(Set::stream)
                : type.getOperations().values().stream();
        return below.filter(it -> it.getName().equals(name)).findFirst().orElseThrow();
    }
}
