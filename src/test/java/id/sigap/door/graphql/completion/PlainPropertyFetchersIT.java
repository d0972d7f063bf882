package id.sigap.door.graphql.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.graphql.execution.ExecutionResponse;
import io.smallrye.graphql.execution.ExecutionResponseWriter;
import io.smallrye.graphql.execution.ExecutionService;
import io.smallrye.graphql.schema.model.Schema;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whatever the schema is: everything that can be asked without an argument is answered alike by both kinds of fetchers. */
@QuarkusTest
class PlainPropertyFetchersIT {

    private static final int DEPTH = 5;

    @Inject
    GraphQLSchema schema;

    @Inject
    Schema model;

    @Test
    @ActivateRequestContext
    void answersAsSmallRyeWould() throws Exception {
        GraphQLSchema stockSchema = StockSchema.of(schema);
        assertNotEquals(0, plainFields(schema));
        assertEquals(0, plainFields(stockSchema));
        ExecutionService light = new ExecutionService(schema, model);
        ExecutionService stock = new ExecutionService(stockSchema, model);
        List<String> documents = documents();
        assertFalse(documents.isEmpty());
        for (String document : documents) {
            assertEquals(inOrder(answer(stock, document)), inOrder(answer(light, document)), document);
        }
    }

    /** Fields beside each other fail in any order. */
    private static String inOrder(String answer) {
        JsonObject json = new JsonObject(answer);
        JsonArray errors = json.getJsonArray("errors", new JsonArray());
        List<String> sorted = errors.stream().map(Object::toString).sorted().toList();
        return errors.isEmpty() ? answer : json.put("errors", sorted).encode();
    }

    private List<String> documents() {
        List<String> documents = new ArrayList<>();
        for (GraphQLFieldDefinition field : schema.getQueryType().getFieldDefinitions()) {
            if (!needsArgument(field)) {
                documents.add("{ " + selection(field, 1) + " }");
                documents.add("{ ...F } fragment F on Query { a: " + selection(field, 1) + " b: " + selection(field, 3)
                        + " }");
            }
        }
        return documents;
    }

    private String selection(GraphQLFieldDefinition field, int depth) {
        GraphQLType type = GraphQLTypeUtil.unwrapAll(field.getType());
        if (!(type instanceof GraphQLFieldsContainer container)) {
            return field.getName();
        }
        String below = depth == DEPTH
                ? ""
                : container.getFieldDefinitions().stream()
                        .filter(it -> !needsArgument(it))
                        .map(it -> selection(it, depth + 1))
                        .collect(Collectors.joining(" "));
        return field.getName() + " { __typename " + below + " }";
    }

    private static boolean needsArgument(GraphQLFieldDefinition field) {
        return field.getArguments().stream()
                .anyMatch(it -> it.getType() instanceof GraphQLNonNull && !it.hasSetDefaultValue());
    }

    private static long plainFields(GraphQLSchema schema) {
        return schema.getAllTypesAsList().stream()
                .filter(GraphQLObjectType.class::isInstance)
                .map(GraphQLObjectType.class::cast)
                .flatMap(type -> type.getFieldDefinitions().stream()
                        .map(field -> schema.getCodeRegistry().getDataFetcher(type, field)))
                .filter(PlainPropertyFetcher.class::isInstance)
                .count();
    }

    private static String answer(ExecutionService engine, String document) throws Exception {
        CompletableFuture<String> answer = new CompletableFuture<>();
        ExecutionResponseWriter writer = new ExecutionResponseWriter() {
            @Override
            public void write(ExecutionResponse response) {
                answer.complete(Engine.written(response.getExecutionResult()));
            }

            @Override
            public void fail(Throwable failure) {
                answer.completeExceptionally(failure);
            }
        };
        Map<String, Object> metaData = new HashMap<>(Map.of("runBlocking", true));
        engine.executeSync(Json.createObjectBuilder().add("query", document).build(), metaData, writer);
        return Objects.requireNonNull(answer.get());
    }
}
