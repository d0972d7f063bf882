package id.sigap.door.web;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One request for every query and mutation of the schema, with a canary in every place that takes a text. */
final class CanaryOperations {

    private final GraphQLSchema schema;
    private final Canaries canaries;

    CanaryOperations(GraphQLSchema schema, Canaries canaries) {
        this.schema = schema;
        this.canaries = canaries;
    }

    List<String> bodies() {
        List<String> bodies = new ArrayList<>();
        add(bodies, "query", schema.getQueryType());
        add(bodies, "mutation", schema.getMutationType());
        return bodies;
    }

    private void add(List<String> bodies, String kind, GraphQLObjectType root) {
        for (GraphQLFieldDefinition field : root.getFieldDefinitions()) {
            bodies.add(body(kind, field));
        }
    }

    private String body(String kind, GraphQLFieldDefinition field) {
        JsonObject variables = new JsonObject();
        field.getArguments().forEach(argument -> variables.put(argument.getName(), value(argument.getType())));
        String declared = joined(
                field, argument -> "$" + argument.getName() + ": " + GraphQLTypeUtil.simplePrint(argument.getType()));
        String passed = joined(field, argument -> argument.getName() + ": $" + argument.getName());
        String document = kind + " " + canaries.plain() + declared + " { " + canaries.plain() + ": " + field.getName()
                + passed + selection(field.getType()) + " }";
        return new JsonObject()
                .put("query", document)
                .put("variables", variables)
                .encode();
    }

    private static String joined(
            GraphQLFieldDefinition field, java.util.function.Function<GraphQLArgument, String> part) {
        return field.getArguments().isEmpty()
                ? ""
                : field.getArguments().stream().map(part).collect(Collectors.joining(", ", "(", ")"));
    }

    /** Codes and errors, but nothing that repeats what was sent. */
    private static String selection(GraphQLType type) {
        GraphQLType named = GraphQLTypeUtil.unwrapAll(type);
        if (!(named instanceof GraphQLFieldsContainer container)) {
            return "";
        }
        boolean payload = container.getFieldDefinition("userErrors") != null;
        return payload
                ? " { ticket { status version } userErrors { code path message { indonesian english } } }"
                : " { __typename }";
    }

    private Object value(GraphQLInputType wrapped) {
        GraphQLType type = GraphQLTypeUtil.unwrapNonNull(wrapped);
        if (type instanceof GraphQLList list) {
            return new JsonArray().add(value((GraphQLInputType) list.getWrappedType()));
        }
        if (type instanceof GraphQLInputObjectType input) {
            JsonObject object = new JsonObject();
            input.getFields().forEach(field -> object.put(field.getName(), value(field.getType())));
            return object;
        }
        if (type instanceof GraphQLEnumType constants) {
            return constants.getValues().get(0).getName();
        }
        return switch (((GraphQLNamedType) type).getName()) {
            case "Int", "BigInteger" -> 1;
            case "Float" -> -6.125;
            case "Boolean" -> true;
            case "Date" -> "2026-12-01";
            default -> canaries.next();
        };
    }
}
