package id.sigap.door.graphql.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import graphql.ExceptionWhileDataFetching;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.ResultPath;
import graphql.language.SourceLocation;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import id.sigap.door.web.TestIncidents;
import id.sigap.problem.Language;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraphQLErrorsTest {

    private static final String SCHEMA = "input In { secretField: Int! } enum E { SECRET }"
            + " type Query { number(n: Int): Int! list: [Int!] echo(e: E, in: In): String }";

    private final GraphQLErrors errors =
            new GraphQLErrors(TestIncidents.numberedFrom(1), new Explanations(false, schema()));
    private final GraphQL engine = GraphQL.newGraphQL(schema()).build();

    @ParameterizedTest
    @CsvSource({
        "'{ numbr }', DOCUMENT_INVALID",
        "'{ number(m: 1) }', DOCUMENT_INVALID",
        "'{ number(n: \"secret\") }', DOCUMENT_INVALID",
        "'{ echo(e: SECRETT) }', DOCUMENT_INVALID",
        "'{ echo(in: {secretFeld: 1}) }', DOCUMENT_INVALID",
        "'{ number { secret } }', DOCUMENT_INVALID",
        "'{ ', DOCUMENT_INVALID",
        "'mutation { a }', DOCUMENT_INVALID",
        "'query A { number } query B { number }', DOCUMENT_INVALID",
        "'query ($v: Int!) { number(n: $v) }', VARIABLES_INVALID",
        "'query ($text: Int) { number(n: $text) }', VARIABLES_INVALID",
        "'query ($text: E) { echo(e: $text) }', VARIABLES_INVALID",
        "'query ($object: In) { echo(in: $object) }', VARIABLES_INVALID",
    })
    void aRequestThatFailsHasOneErrorThatRepeatsNothing(String document, String code) {
        ExecutionResult result = engine.execute(ExecutionInput.newExecutionInput(document)
                .variables(Map.of("text", "secret", "object", Map.of("secret", 1)))
                .build());
        List<AnswerError> answers = errors.rewrite(result);
        assertEquals(1, answers.size());
        JsonObject json = answers.get(0).toJson(Language.INDONESIAN);
        assertEquals(code, json.getJsonObject("extensions").getString("code"));
        assertFalse(json.containsKey("path"));
        String text = json.toString().toLowerCase(java.util.Locale.ROOT);
        assertFalse(text.contains("secret") || text.contains("numb") || text.contains("int"), text);
    }

    @Test
    void placesOfAllErrorsAreKept() {
        ExecutionResult result = engine.execute("{ a\n  b }");
        assertEquals(
                List.of(new SourceLocation(1, 3), new SourceLocation(2, 3)),
                errors.rewrite(result).get(0).locations());
    }

    /** However much is wrong with a document, its answer stays small. */
    @Test
    void ofManyErrorsTheFirstTenPlacesAreKept() {
        String document =
                IntStream.range(0, 90).mapToObj(i -> "a" + i + " ").collect(Collectors.joining("", "{ ", "}"));
        List<AnswerError> answers = errors.rewrite(engine.execute(document));
        assertEquals(1, answers.size());
        assertEquals(10, answers.get(0).locations().size());
    }

    @Test
    void aFieldThatFailsKeepsItsPathAndPlace() {
        JsonObject json = rewritten(new Problem(ProblemCode.TEXT_EMPTY, "content.text"));
        assertEquals(
                "{\"message\":\"Isian ini tidak boleh kosong.\",\"locations\":[{\"line\":3,\"column\":7}],\"path\":[\"a\",0,\"b\"],"
                        + "\"extensions\":{\"code\":\"TEXT_EMPTY\",\"messages\":{\"id\":\"Isian ini tidak boleh kosong.\","
                        + "\"en\":\"This field must not be empty.\"},\"field\":\"content.text\"}}",
                json.toString());
    }

    @Test
    void whatIsOursToExplainGetsANumberAndNoWordMore() {
        JsonObject json = rewritten(new IllegalStateException("secret", new Exception("secret")));
        JsonObject extensions = json.getJsonObject("extensions");
        assertEquals("INTERNAL", extensions.getString("code"));
        assertTrue(extensions.getString("incident").matches("[0-9a-f]{16}"));
        assertFalse(json.toString().contains("secret") || json.toString().contains("Exception"));
    }

    @Test
    void oneAnswerHasOneNumber() {
        ExecutionResult result = ExecutionResult.newExecutionResult()
                .data(Map.of())
                .errors(List.of(
                        failed(new IllegalStateException()),
                        failed(new Problem(ProblemCode.NOT_FOUND)),
                        failed(new Error())))
                .build();
        List<AnswerError> answers = errors.rewrite(result);
        assertEquals(answers.get(0).incident(), answers.get(2).incident());
        assertFalse(answers.get(1).toJson(Language.INDONESIAN).toString().contains("incident"));
    }

    @Test
    void nullWhereNoneMayBeIsOurFault() {
        ExecutionResult result = engine.execute("{ number }");
        List<AnswerError> answers = errors.rewrite(result);
        assertEquals(1, answers.size());
        assertEquals(ProblemCode.INTERNAL, answers.get(0).code());
        assertEquals(List.of("number"), answers.get(0).path());
    }

    private JsonObject rewritten(Throwable failure) {
        ExecutionResult result = ExecutionResult.newExecutionResult()
                .data(Map.of())
                .addError(failed(failure))
                .build();
        List<AnswerError> answers = errors.rewrite(result);
        assertEquals(1, answers.size());
        return answers.get(0).toJson(Language.INDONESIAN);
    }

    private static ExceptionWhileDataFetching failed(Throwable failure) {
        ResultPath path = ResultPath.fromList(List.of("a", 0, "b"));
        return new ExceptionWhileDataFetching(path, failure, new SourceLocation(3, 7));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ number numbr }                          | line 1, column 10: |'numbr'",
                "{ number(m: 1) }                          | line 1, column 10: |'m'",
                "{ echo(in: {secretFeld: 1}) }             | line 1, column 8:  |'secretFeld'",
                "query ($text: Int) { number(n: $text) }   | line 1, column 8:  |'text'",
            })
    void whereItIsSetTheFieldAndThePlaceAreToldToo(String document, String place, String name) {
        Explanations on = new Explanations(true, schema());
        ExecutionResult result = engine.execute(ExecutionInput.newExecutionInput(document)
                .variables(Map.of("text", "secret"))
                .build());
        JsonObject json = new GraphQLErrors(TestIncidents.numberedFrom(1), on)
                .rewrite(result)
                .get(0)
                .toJson(Language.INDONESIAN);
        String first =
                json.getJsonObject("extensions").getJsonArray("explanations").getString(0);
        assertTrue(first.startsWith(place.strip()) && first.contains(name), first);
    }

    private static GraphQLSchema schema() {
        return new SchemaGenerator()
                .makeExecutableSchema(
                        new SchemaParser().parse(SCHEMA),
                        RuntimeWiring.newRuntimeWiring().build());
    }

    @Test
    void aValueThatIsOnlyReadWithItsFieldIsRefusedThereAndNotRepeated() {
        ExecutionResult result = ExecutionResult.newExecutionResult()
                .data(Map.of())
                .addError(ValidationError.newValidationError()
                        .validationErrorType(ValidationErrorType.WrongType)
                        .description("secret is no number")
                        .queryPath(List.of("a", "0", "b"))
                        .sourceLocation(new SourceLocation(3, 7))
                        .build())
                .build();
        JsonObject json = errors.rewrite(result).get(0).toJson(Language.INDONESIAN);
        assertEquals("VARIABLES_INVALID", json.getJsonObject("extensions").getString("code"));
        assertEquals("[\"a\",0,\"b\"]", json.getJsonArray("path").toString());
        assertFalse(json.toString().contains("secret"), json.toString());
    }
}
