package id.sigap.door.graphql.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.sigap.door.graphql.document.ClientDocuments;
import id.sigap.door.graphql.document.Saturating;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
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
                "{",
                "{a}",
                "{\"query\":\"{a}\"} x",
                "{\"query\":\"{a}\"}{\"query\":\"{a}\"}",
                "{\"query\":\"{a}\",}",
                "{\"query\":\"{a}\",\"query\":\"{b}\"}",
                "{\"query\":\"{a}\",\"variables\":{\"x\":1,\"x\":2}}",
                "{\"query\":\"{a}\",\"variables\":{\"x\":1e1000000000}}",
                "{\"query\":\"{a}\",\"variables\":{\"x\":1e-1000000000}}",
                "{\"query\":\"{a}\",\"variables\":{\"x\":[{\"y\":1e99999999999}]}}",
                "{\"query\":\"{a}\",\"variables\":{\"x\":NaN}}",
                "{'query':'{a}'}",
                "{\"query\":\"{a\nb}\"}",
                "\uFEFF\uFEFF{\"query\":\"{a}\"}",
            })
    void refusesWhatIsNoJson(String body) {
        assertMalformed(body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aByteOrderMarkSaysNothing() {
        assertEquals(read("{\"query\":\"{a}\"}"), read("\uFEFF{\"query\":\"{a}\"}"));
    }

    @Test
    void whoSendsAHashAloneIsToldToSendTheDocument() {
        String hash = "{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"abc\"}}";
        for (String query : List.of("", "\"query\":null,", "\"query\":\"\",")) {
            assertRefused(
                    ProblemCode.PERSISTED_QUERY_NOT_SUPPORTED,
                    () -> read("{" + query + "\"extensions\":" + hash + "}"));
        }
        assertRefused(
                ProblemCode.PERSISTED_QUERY_NOT_SUPPORTED,
                () -> readUrl("extensions=" + URLEncoder.encode(hash, StandardCharsets.UTF_8)));
        String own = hash.replace("abc", "460c3a93211614ac783c0f1d1bbbcb45a6da87d6421b5c0771772588f1015ff8");
        assertEquals(read("{\"query\":\"{a}\"}"), read("{\"query\":\"{a}\",\"extensions\":" + own + "}"));
        assertRefused(ProblemCode.PARAMETERS_INVALID, () -> read("{\"query\":\"{a}\",\"extensions\":" + hash + "}"));
        assertRefused(ProblemCode.PARAMETERS_INVALID, () -> read("{\"extensions\":{\"persistedQuery\":null}}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "7",
                "[]",
                "\"{a}\"",
                "{}",
                "[{\"query\":\"{a}\"}]",
                "{\"query\":null}",
                "{\"query\":7}",
                "{\"query\":[\"{a}\"]}",
                "{\"query\":\"{a}\",\"variables\":[]}",
                "{\"query\":\"{a}\",\"variables\":\"{}\"}",
                "{\"query\":\"{a}\",\"operationName\":7}",
                "{\"query\":\"{a}\",\"operationName\":{}}",
                "{\"query\":\"{a}\",\"extensions\":7}",
            })
    void refusesParametersThatAreNone(String body) {
        assertRefused(ProblemCode.PARAMETERS_INVALID, () -> read(body));
    }

    @Test
    void readsAnAddress() {
        GraphQLRequest request =
                readUrl("query=query%20A(%24n:Int)%7Ba%7D&operationName=A&variables=%7B%22n%22:1%7D&extensions=&id=7");
        assertEquals(
                "{\"query\":\"query A($n:Int){a}\",\"variables\":{\"n\":1},\"operationName\":\"A\"}",
                request.toJson().toString());
        assertEquals(readUrl("query=%7Ba%7D"), readUrl("query={a}&operationName=&variables=&extensions={}&"));
        assertEquals("{é+ é}", readUrl("query=%7B%C3%A9%2B+\u00c3\u00a9%7D").query());
        assertEquals("null", readUrl("query={a}&operationName=null").operationName());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "query=%",
                "query=%4",
                "query=%zz",
                "query=%c3%28",
                "query=\u00ff",
                "query={a}&query={a}",
                "query={a}&query",
                "%71uery={a}&query={b}",
                "query={a}&variables={",
                "query={a}&variables=x",
                "query={a}&extensions=%7B%7D%7D"
            })
    void refusesAddressesThatCannotBeRead(String query) {
        assertRefused(ProblemCode.REQUEST_MALFORMED, () -> readUrl(query));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x=1",
                "query",
                "query=",
                "Query={a}",
                "query={a}&variables=[]",
                "query={a}&variables=7",
                "query={a}&variables=\"{}\"",
                "query={a}&extensions=7"
            })
    void refusesAddressesWithoutParameters(String query) {
        assertRefused(ProblemCode.PARAMETERS_INVALID, () -> readUrl(query));
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
        return RequestReader.read(body.getBytes(StandardCharsets.UTF_8), ClientDocuments.ANY);
    }

    private static GraphQLRequest readUrl(String query) {
        return RequestReader.read(UrlParameters.parse(query), ClientDocuments.ANY);
    }

    private static void assertMalformed(byte[] body) {
        assertRefused(ProblemCode.REQUEST_MALFORMED, () -> RequestReader.read(body, ClientDocuments.ANY));
    }

    private static void assertRefused(ProblemCode code, Executable read) {
        assertEquals(code, assertThrows(Problem.class, read).code());
    }
}
