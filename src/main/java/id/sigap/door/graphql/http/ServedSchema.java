package id.sigap.door.graphql.http;

import graphql.language.IntValue;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.InputValueWithState;
import id.sigap.door.graphql.document.SchemaFacts;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the limits of documents have to know of the schema. */
final class ServedSchema {

    private static final long USUAL_PAGE = 20;

    private ServedSchema() {}

    static SchemaFacts facts(GraphQLSchema schema) {
        List<GraphQLFieldDefinition> fields = schema.getAllTypesAsList().stream()
                .filter(type -> type instanceof GraphQLFieldsContainer
                        && !type.getName().startsWith("__"))
                .flatMap(type -> ((GraphQLFieldsContainer) type).getFieldDefinitions().stream())
                .toList();
        return new SchemaFacts(lengths(fields), working(fields));
    }

    private static Map<String, Long> lengths(List<GraphQLFieldDefinition> fields) {
        return fields.stream()
                .filter(field -> length(field) > 1)
                .collect(Collectors.toMap(GraphQLFieldDefinition::getName, ServedSchema::length, Math::max));
    }

    /** A page as long as it is unless another length is asked for; a list without pages as its directive says. */
    @SuppressWarnings("deprecation") // where SmallRye puts directives
    private static long length(GraphQLFieldDefinition field) {
        GraphQLArgument first = field.getArgument("first");
        if (first != null) {
            return number(first.getArgumentDefaultValue());
        }
        GraphQLDirective size = field.getDirective("listSize");
        return size == null ? 1 : number(size.getArgument("assumedSize").getArgumentValue());
    }

    private static long number(InputValueWithState state) {
        @Nullable Object value = state.getValue();
        if (value instanceof IntValue literal) {
            return literal.getValue().longValue();
        }
        return value instanceof Number number ? number.longValue() : USUAL_PAGE;
    }

    /** What cannot be read without being told something is looked for anew for each use, such as a reason or a name. */
    private static Set<String> working(List<GraphQLFieldDefinition> fields) {
        return fields.stream()
                .filter(field -> field.getArguments().stream()
                        .anyMatch(argument ->
                                GraphQLTypeUtil.isNonNull(argument.getType()) && !argument.hasSetDefaultValue()))
                .map(GraphQLFieldDefinition::getName)
                .collect(Collectors.toSet());
    }
}
