package id.sigap.door.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import graphql.introspection.Introspection;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.SchemaPrinter;
import id.sigap.testing.Snapshot;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The contract: whatever is exposed anew shows here first (wire 6). */
@QuarkusTest
class SchemaSnapshotIT {

    private static final String PUBLISHED = "listSize";

    @Inject
    GraphQLSchema schema;

    @Test
    void theSchemaIsTheCommittedOne() {
        SchemaPrinter printer = new SchemaPrinter(SchemaPrinter.Options.defaultOptions()
                .includeDirectives(PUBLISHED::equals)
                .includeDirectiveDefinition(PUBLISHED::equals)
                // SmallRye has them in every schema; nothing here is one.
                .includeSchemaElement(element -> !(element instanceof GraphQLScalarType scalar
                        && scalar.getName().startsWith("Big"))));
        Snapshot.check("schema/schema.graphql", inBlocks(printer.print(schema)));
    }

    /** Descriptions as block strings: the printer writes none for a text of one line. */
    private static String inBlocks(String printed) {
        return Pattern.compile("^( *)\"(.+)\"$", Pattern.MULTILINE)
                .matcher(printed)
                .replaceAll(line -> Matcher.quoteReplacement(
                        line.group(1) + "\"\"\"" + line.group(2).replace("\\\"", "\"") + "\"\"\""));
    }

    /** Told by introspection: the printer leaves it out. */
    @Test
    void scalarsOfOursSayWhereTheyAreSpecified() {
        for (String name : List.of("Date", "DateTime")) {
            GraphQLScalarType scalar = (GraphQLScalarType) schema.getType(name);
            assertTrue(String.valueOf(scalar.getSpecifiedByUrl()).startsWith("https://scalars.graphql.org/"), name);
        }
    }

    @Test
    void everythingIsDescribed() {
        List<String> silent = new ArrayList<>();
        schema.getAllTypesAsList().stream()
                .filter(type -> !Introspection.isIntrospectionTypes(type))
                .filter(type ->
                        !type.getName().equals("Query") && !type.getName().equals("Mutation"))
                .forEach(type -> check(type, silent));
        check((GraphQLNamedType) schema.getQueryType(), silent);
        check((GraphQLNamedType) schema.getMutationType(), silent);
        assertEquals(List.of(), silent);
    }

    /** A list costs its length: that is what is asked for, or a size that somebody has thought of. */
    @Test
    @SuppressWarnings("deprecation") // where SmallRye puts directives
    void everyListOfObjectsHasPagesOrASize() {
        List<String> unpriced = new ArrayList<>();
        schema.getAllTypesAsList().stream()
                .filter(type -> !Introspection.isIntrospectionTypes(type)
                        && type instanceof GraphQLObjectType
                        && !type.getName().matches(".*Connection|TicketChanges"))
                .flatMap(type -> ((GraphQLObjectType) type)
                        .getFieldDefinitions().stream()
                                .filter(field -> isListOfObjects(field)
                                        && field.getArgument("first") == null
                                        && field.getDirective(PUBLISHED) == null)
                                .map(field -> type.getName() + "." + field.getName()))
                .forEach(unpriced::add);
        assertEquals(List.of(), unpriced);
    }

    private static boolean isListOfObjects(GraphQLFieldDefinition field) {
        GraphQLType type = GraphQLTypeUtil.unwrapNonNull(field.getType());
        return GraphQLTypeUtil.isList(type) && GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLObjectType;
    }

    private static void check(GraphQLNamedType type, List<String> silent) {
        if (type instanceof GraphQLFieldsContainer container) {
            container.getFieldDefinitions().forEach(field -> {
                note(silent, container.getName() + "." + field.getName(), field.getDescription());
                field.getArguments()
                        .forEach(argument -> note(
                                silent,
                                container.getName() + "." + field.getName() + "(" + argument.getName() + ")",
                                argument.getDescription()));
            });
        }
        if (type instanceof GraphQLInputObjectType input) {
            note(silent, input.getName(), input.getDescription());
            input.getFields()
                    .forEach(field -> note(silent, input.getName() + "." + field.getName(), field.getDescription()));
        }
        if (type instanceof GraphQLEnumType constants) {
            constants
                    .getValues()
                    .forEach(
                            value -> note(silent, constants.getName() + "." + value.getName(), value.getDescription()));
        }
    }

    private static void note(List<String> silent, String what, String description) {
        if (description == null || description.isBlank()) {
            silent.add(what);
        }
    }
}
