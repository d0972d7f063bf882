package id.sigap.door.graphql.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.SelectedField;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeRuntimeWiring;
import io.smallrye.graphql.execution.context.SmallRyeContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What we find selected is what the engine finds, at a tenth of the work. */
class SelectedTest {

    private static final String SDL = """
            type Query { list: List ticket: Ticket }
            type List { totalCount: Int edges: [Edge!]! }
            type Edge { cursor: String node: Ticket! }
            type Ticket { number: String steps: [Step!] latestStep: Step comments: [String!] }
            type Step { note: String photos: [String!] }
            """;

    private static final List<String> TICKET = List.of(
            "number",
            "comments",
            "steps",
            "steps/note",
            "steps/photos",
            "latestStep",
            "latestStep/note",
            "latestStep/photos");

    /** By the field that was asked for: what the engine selects, and what we do. */
    private record Both(Set<String> engines, Set<String> ours) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ ticket { number } }",
                "{ ticket { n: number s: steps { p: photos } } }",
                "{ ticket { steps { note } } ticket { steps { photos } latestStep { note } } }",
                "{ list { totalCount edges { cursor node { latestStep { photos } } } } }",
                "{ list { edges { node { ...T } } ...L } } fragment L on List { totalCount } fragment T on Ticket { ... { comments ...S } } fragment S on Ticket { steps { ... on Step { note } } }",
                "query($yes: Boolean!, $no: Boolean!) { ticket { number @include(if: $no) comments @skip(if: $no) ... @include(if: $yes) { steps { note @skip(if: $yes) photos } } ...L @skip(if: $yes) } } fragment L on Ticket { latestStep { note } }",
                "{ ticket { number @skip(if: true) comments @include(if: false) steps @include(if: true) { note } } }",
                "{ ...Q } fragment Q on Query { list { edges { cursor } } }",
            })
    void isWhatTheEngineSelects(String document) {
        Both found = asked(document);
        assertEquals(found.engines, found.ours);
    }

    private static Both asked(String document) {
        Both both = new Both(new TreeSet<>(), new TreeSet<>());
        RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring()
                .type(TypeRuntimeWiring.newTypeWiring("Query")
                        .dataFetcher("list", field -> look(field, "edges/node/", both))
                        .dataFetcher("ticket", field -> look(field, "", both)))
                .build();
        GraphQL engine = GraphQL.newGraphQL(
                        new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(SDL), wiring))
                .build();
        ExecutionInput asked = ExecutionInput.newExecutionInput(document)
                .variables(Map.of("yes", true, "no", false))
                .build();
        assertEquals(List.of(), engine.execute(asked).getErrors());
        return both;
    }

    private static Object look(DataFetchingEnvironment field, String where, Both both) {
        both.engines.addAll(field.getSelectionSet().getFields().stream()
                .map(SelectedField::getQualifiedName)
                .collect(Collectors.toSet()));
        SmallRyeContext context = new SmallRyeContext("test");
        context.setDataFetchingEnvironment(field);
        Selected selected = Selected.of(context);
        TICKET.stream().map(where::concat).filter(selected::has).forEach(both.ours::add);
        List.of("totalCount", "edges", "edges/cursor", "edges/node").stream()
                .filter(selected::has)
                .forEach(both.ours::add);
        return null;
    }
}
