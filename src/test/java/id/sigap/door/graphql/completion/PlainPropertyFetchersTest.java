package id.sigap.door.graphql.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.ExecutionStrategy;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.schema.DataFetcher;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeRuntimeWiring;
import io.smallrye.graphql.bootstrap.DataFetcherFactory;
import io.smallrye.graphql.execution.context.SmallRyeContext;
import io.smallrye.graphql.execution.context.SmallRyeContextManager;
import io.smallrye.graphql.execution.datafetcher.FieldDataFetcher;
import io.smallrye.graphql.execution.error.ExceptionHandler;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.Type;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainPropertyFetchersTest {

    private static final Type TYPE = new Type(Toy.class.getName(), "Toy", null);

    private final PlainPropertyFetchers fetchers = new PlainPropertyFetchers();
    private final GraphQL light = engine(this::light);
    private final GraphQL onePass = engine(this::light, new OnePass(new ExceptionHandler(), true));
    private final GraphQL stock = engine(field -> new FieldDataFetcher<>(field, TYPE, ToyModel.OWNER));

    @Test
    void readsPlainPropertiesAndLeavesTheRest() {
        for (Field field : ToyModel.plain()) {
            assertInstanceOf(
                    PlainPropertyFetcher.class,
                    fetchers.getFieldDataFetcher(field, TYPE, ToyModel.OWNER),
                    field.getName());
        }
        for (Field field : ToyModel.others()) {
            assertNull(fetchers.getFieldDataFetcher(field, TYPE, ToyModel.OWNER), field.getName());
        }
    }

    @Test
    void smallRyeFindsThem() {
        DataFetcher<?> found =
                new DataFetcherFactory().getFieldDataFetcher(ToyModel.plain().get(0), TYPE, ToyModel.OWNER);
        assertInstanceOf(PlainPropertyFetcher.class, found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ toy(n: 1) { name maybe size weight big color colors grid at day } }",
                "{ toy(n: 0) { name maybe size weight big color colors grid at day } }",
                "{ toy(n: 1) { formatted instants tags perhaps } }",
                "{ toy(n: 0) { formatted instants tags perhaps } }",
                "{ toys(n: 5) { name children { name children { size at day } } parent { name parent { maybe } } } }",
                "{ toys(n: 0) { name } }",
                "{ toy(n: 9) { parent { name } } }",
                "{ a: toy(n: 1) { x: name y: name name } b: toy(n: 2) { x: size __typename } }",
                "{ ...F } fragment F on Query { toys(n: 3) { ...T ... on Toy { size } ... { color } } } fragment T on Toy { name at }",
                "query ($no: Boolean = false) { toy(n: 1) { name @include(if: $no) size @skip(if: $no) at @include(if: true) } }",
                "{ toys(n: 4) { name broken } }",
                "{ toys(n: 4) { name parent { mustNotBreak } } }",
                "{ toys(n: 4) { mustNotBreak } }",
                "{ toys(n: 4) { children { name mustNotBeNull } } }",
                "{ toy(n: 0) { mustNotBeNull } }",
                "{ toys(n: 3) { broken at mustNotBeNull children { broken } } }",
                "{ toy(n: 1) { __typename children { __typename } } __typename }",
            })
    void answersByteForByteAsSmallRyeWould(String document) {
        String expected = answer(stock, document);
        assertEquals(expected, answer(light, document));
        assertEquals(expected, answer(onePass, document));
        assertTrue(expected.contains("data"), expected);
    }

    /** Plans are kept with documents, conditions are not. */
    @Test
    void aConditionIsAskedOfEachRequest() {
        String document = "query($all: Boolean!) { toy(n: 1) { name size @include(if: $all) } }";
        for (boolean all : new boolean[] {true, false, true}) {
            assertEquals(answer(stock, document, Map.of("all", all)), answer(onePass, document, Map.of("all", all)));
        }
    }

    private DataFetcher<?> light(Field field) {
        DataFetcher<?> fetcher = fetchers.getFieldDataFetcher(field, TYPE, ToyModel.OWNER);
        return fetcher == null ? new FieldDataFetcher<>(field, TYPE, ToyModel.OWNER) : fetcher;
    }

    private static GraphQL engine(Function<Field, DataFetcher<?>> fetcher) {
        return engine(fetcher, new AsyncExecutionStrategy(new ExceptionHandler()));
    }

    private static GraphQL engine(Function<Field, DataFetcher<?>> fetcher, ExecutionStrategy strategy) {
        TypeRuntimeWiring.Builder toy = TypeRuntimeWiring.newTypeWiring("Toy");
        ToyModel.plain().forEach(field -> toy.dataFetcher(field.getName(), fetcher.apply(field)));
        ToyModel.others().forEach(field -> toy.dataFetcher(field.getName(), fetcher.apply(field)));
        DataFetcher<?> one = environment -> new Toy(environment.<Integer>getArgument("n"));
        DataFetcher<?> many = environment -> IntStream.range(0, environment.<Integer>getArgument("n"))
                .mapToObj(Toy::new)
                .toList();
        RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring()
                .type(toy)
                .type(TypeRuntimeWiring.newTypeWiring("Query")
                        .dataFetcher("toy", one)
                        .dataFetcher("toys", many))
                .build();
        return GraphQL.newGraphQL(
                        new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(ToyModel.SDL), wiring))
                .queryExecutionStrategy(strategy)
                .preparsedDocumentProvider(keptDocuments())
                .build();
    }

    /** As the running engine has it: a document that comes again is the same object. */
    private static PreparsedDocumentProvider keptDocuments() {
        Map<String, PreparsedDocumentEntry> documents = new HashMap<>();
        return (input, parse) -> CompletableFuture.completedFuture(
                documents.computeIfAbsent(input.getQuery(), text -> parse.apply(input)));
    }

    private static String answer(GraphQL engine, String document) {
        return answer(engine, document, Map.of());
    }

    private static String answer(GraphQL engine, String document, Map<String, Object> variables) {
        SmallRyeContext context = new SmallRyeContext("test");
        context.setRequest(JsonValue.EMPTY_JSON_OBJECT);
        ExecutionResult result = engine.execute(ExecutionInput.newExecutionInput(document)
                .variables(variables)
                .graphQLContext(Map.of(SmallRyeContextManager.CONTEXT, context))
                .build());
        SmallRyeContextManager.clearCurrentSmallRyeContext();
        return Engine.written(result);
    }
}
