package id.sigap.door.graphql.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whether an argument may stand in an address is decided for each, not forgotten for some. */
@QuarkusTest
class UrlRuleIT {

    @Inject
    GraphQLSchema schema;

    @Test
    void everyArgumentAndEveryFieldOfAnInputIsRuledOnce() {
        Set<String> ruled = new TreeSet<>(UrlRule.OPEN);
        ruled.addAll(UrlRule.CLOSED);
        assertEquals(UrlRule.OPEN.size() + UrlRule.CLOSED.size(), ruled.size());
        assertEquals(named(), ruled);
    }

    private Set<String> named() {
        Set<String> names = new TreeSet<>();
        schema.getAllTypesAsList().stream()
                .flatMap(UrlRuleIT::inputs)
                .map(GraphQLNamedSchemaElement::getName)
                .forEach(names::add);
        return names;
    }

    private static Stream<? extends GraphQLNamedSchemaElement> inputs(GraphQLNamedType type) {
        if (type instanceof GraphQLInputObjectType input) {
            return input.getFields().stream();
        }
        return type instanceof GraphQLFieldsContainer container
                ? container.getFieldDefinitions().stream()
                        .map(GraphQLFieldDefinition::getArguments)
                        .flatMap(List::stream)
                : Stream.of();
    }
}
