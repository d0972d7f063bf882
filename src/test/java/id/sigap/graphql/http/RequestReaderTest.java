package id.sigap.graphql.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestReaderTest {

    @Test
    void readsWhatGraphQLKnowsAndNothingElse() {
        GraphQLRequest request = read(
                "{\"query\":\"{ a\\nb }\",\"operationName\":\"A\",\"variables\":{\"x\":[1]},\"extensions\":{},\"id\":7}");
        assertEquals("{ a\nb }", request.query());
        assertEquals(
                "{\"query\":\"{ a\\nb }\",\"variables\":{\"x\":[1]},\"operationName\":\"A\"}",
                request.toJson().toString());
    }

    @Test
    void nullsAndTheEmptyNameAreAsGoodAsNothing() {
        GraphQLRequest request =
                read("{\"query\":\"{a}\",\"operationName\":null,\"variables\":null,\"extensions\":null}");
        assertEquals("{\"query\":\"{a}\",\"variables\":{}}", request.toJson().toString());
        assertEquals(request, read("{\"query\":\"{a}\",\"operationName\":\"\"}"));
    }

    @Test
    void readsLengths() {
        GraphQLRequest request = read(
                "{\"query\":\"{a}\",\"variables\":{\"a\":5,\"b\":1e2,\"c\":-3,\"d\":\"7\",\"e\":null,\"f\":1e30,\"g\":2.9}}");
        assertEquals(Map.of("a", 5L, "b", 100L, "c", 1L, "d", 100L, "f", Saturating.MANY, "g", 2L), request.lengths());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "\"{a}\"",
                "{",
                "{}",
                "{a}",
                "[{\"query\":\"{a}\"}]",
                "{\"query\":null}",
                "{\"query\":7}",
                "{\"query\":[\"{a}\"]}",
                "{\"query\":\"{a}\"} x",
                "{\"query\":\"{a}\"}{\"query\":\"{a}\"}",
                "{\"query\":\"{a}\",}",
                "{\"query\":\"{a}\",\"query\":\"{b}\"}",
                "{\"query\":\"{a}\",\"variables\":{\"x\":1,\"x\":2}}",
                "{\"query\":\"{a}\",\"variables\":[]}",
                "{\"query\":\"{a}\",\"variables\":\"{}\"}",
                "{\"query\":\"{a}\",\"variables\":{\"x\":1e1000000000}}",
                "{\"query\":\"{a}\",\"variables\":{\"x\":1e-1000000000}}",
                "{\"query\":\"{a}\",\"variables\":{\"x\":[{\"y\":1e99999999999}]}}",
                "{\"query\":\"{a}\",\"variables\":{\"x\":NaN}}",
                "{\"query\":\"{a}\",\"operationName\":7}",
                "{\"query\":\"{a}\",\"operationName\":{}}",
                "{\"query\":\"{a}\",\"extensions\":7}",
                "{'query':'{a}'}",
                "{\"query\":\"{a\nb}\"}",
                "\uFEFF{\"query\":\"{a}\"}",
            })
    void refuses(String body) {
        assertMalformed(body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void refusesDepthAndDigitsWithoutEnd() {
        assertMalformed(("{\"query\":\"{a}\",\"variables\":{\"x\":" + "[".repeat(31) + "]".repeat(31) + "}}")
                .getBytes(StandardCharsets.UTF_8));
        assertMalformed(
                ("{\"query\":\"{a}\",\"variables\":{\"x\":" + "[".repeat(30_000)).getBytes(StandardCharsets.UTF_8));
        assertMalformed(("{\"query\":\"{a}\",\"variables\":{\"x\":" + "7".repeat(5_000) + "}}")
                .getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void acceptsModestDepth() {
        read("{\"query\":\"{a}\",\"variables\":{\"x\":" + "[".repeat(28) + "]".repeat(28) + "}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"c3 28", "c0 af", "ed a0 80", "f4 90 80 80", "ff", "e2 82"})
    void refusesWhatIsNotUtf8(String bytes) {
        byte[] body = "{\"query\":\"{a}\",\"variables\":{\"x\":\"??????????\"}}".getBytes(StandardCharsets.UTF_8);
        int at = body.length - 8;
        for (String octet : bytes.split(" ")) {
            body[at++] = (byte) Integer.parseInt(octet, 16);
        }
        assertMalformed(body);
    }

    private static GraphQLRequest read(String body) {
        return RequestReader.read(body.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertMalformed(byte[] body) {
        Problem problem = assertThrows(Problem.class, () -> RequestReader.read(body));
        assertEquals(ProblemCode.REQUEST_MALFORMED, problem.code());
    }
}
