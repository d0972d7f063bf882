package id.sigap.door.graphql.completion;

import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;

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
        if (schema.getCodeRegistry().getDataFetcher(place, field) instanceof PlainPropertyFetcher<?> plain) {
            registry.dataFetcher(place, plain.stock());
        }
    }
}
