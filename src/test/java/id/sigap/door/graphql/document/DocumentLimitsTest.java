package id.sigap.door.graphql.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import graphql.introspection.IntrospectionQuery;
import graphql.introspection.IntrospectionQueryBuilder;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Shows(Promise.H1)
class DocumentLimitsTest {

    private static final String PASSES = "passes";

    private final DocumentLimits limits =
            new DocumentLimits(new ShippedSettings(false), new SchemaFacts(Map.of("tickets", 20L), Set.of("reporter")));

    @ParameterizedTest
    @CsvSource({"10, passes", "11, DOCUMENT_TOO_DEEP", "60, DOCUMENT_TOO_DEEP", "900, DOCUMENT_TOO_DEEP"})
    void depth(int depth, String outcome) {
        assertEquals(outcome, check(nested(depth)));
    }

    @ParameterizedTest
    @CsvSource({"10, passes", "11, DOCUMENT_TOO_DEEP"})
    void depthThroughFragments(int depth, String outcome) {
        String chain = join(depth - 2, i -> "fragment F%d on T { f%d { ...%s } }"
                .formatted(i, i, i == depth - 3 ? "Last" : "F" + (i + 1)));
        assertEquals(outcome, check("{ a { ... { ...F0 } } } " + chain + " fragment Last on T { last }"));
    }

    @ParameterizedTest
    @CsvSource({"200, passes", "201, DOCUMENT_TOO_WIDE", "400, DOCUMENT_TOO_WIDE"})
    void fields(int count, String outcome) {
        assertEquals(outcome, check("{" + join(count, i -> "f" + i) + "}"));
    }

    @ParameterizedTest
    @CsvSource({"10, passes", "11, DOCUMENT_TOO_WIDE"})
    void fieldsCountAtEachUseOfAFragment(int uses, String outcome) {
        // Per use 20 fields of different names, so that only their number tells.
        String fragment = "fragment F on T {" + join(19, i -> "f" + i) + " }";
        String spread = "{" + join(uses, i -> "x" + i + " { ...F }") + "} ";
        assertEquals(outcome, check(spread + fragment));
    }

    @ParameterizedTest
    @CsvSource({"15, passes", "16, DOCUMENT_TOO_WIDE", "190, DOCUMENT_TOO_WIDE"})
    void aliases(int count, String outcome) {
        assertEquals(outcome, check("{" + join(count, i -> "a" + i + ": ticket(number: 1)") + "}"));
        assertEquals(outcome, check("{" + join(count, i -> " ticket") + "}"));
        assertEquals(outcome, check("{ t {" + join(count, i -> "a" + i + ": reporter(reason: 1)") + "} }"));
    }

    @Test
    void aliasesCountAcrossLevelsAndFragments() {
        String fragment = "fragment F on T {" + join(8, i -> "a" + i + ": reporter") + "}";
        assertEquals("DOCUMENT_TOO_WIDE", check("{ ...F x { ...F } } " + fragment));
        String roots = "fragment F on Query {" + join(8, i -> "a" + i + ": ticket") + "}";
        assertEquals("DOCUMENT_TOO_WIDE", check("{ ...F ... { ...F } } " + roots));
    }

    /** One screen asks for the id of forty things; that reads what is there. */
    @Test
    void fieldsThatOnlyReadDoNotCount() {
        assertEquals(PASSES, check("{" + join(40, i -> "f" + i + "{ __typename id }") + "}"));
        assertEquals(PASSES, check("{ t {" + join(40, i -> "a" + i + ": id") + "} }"));
        assertEquals(PASSES, check("{" + join(40, i -> "a" + i + ": __typename") + "}"));
    }

    @ParameterizedTest
    @CsvSource({"20, passes", "21, DOCUMENT_TOO_WIDE"})
    void directives(int count, String outcome) {
        assertEquals(outcome, check("{ f" + join(count, i -> " @include(if: true)") + "}"));
        assertEquals(
                outcome,
                check("query " + join(count - 1, i -> " @d") + " { ...F @skip(if: false) } fragment F on T { f }"));
        assertEquals(
                outcome,
                check("query ($v: Int @d) { ... @d { ...F } } fragment F on T" + join(count - 2, i -> " @d")
                        + " { f }"));
    }

    @ParameterizedTest
    @CsvSource({"2000, passes", "2001, DOCUMENT_TOO_LARGE", "4000, DOCUMENT_TOO_LARGE"})
    void tokens(int count, String outcome) {
        // Braces, field, parentheses, argument, colon and brackets are nine tokens.
        String numbers = "1 ".repeat(count - 9);
        assertEquals(outcome, check("{f(a:[" + numbers + "])}"));
    }

    @Test
    void otherOperationsCountAsTokens() {
        String other = " query B {f(a:[" + "1 ".repeat(1_990) + "])}";
        assertEquals("DOCUMENT_TOO_LARGE", check("query A {f}" + other, "A", Map.of()));
    }

    @ParameterizedTest
    @CsvSource({"10240, passes", "10241, DOCUMENT_TOO_LARGE", "60000, DOCUMENT_TOO_LARGE"})
    void bytes(int count, String outcome) {
        assertEquals(outcome, check("{f}#" + "x".repeat(count - 4)));
        assertEquals(outcome, check("{f} " + " ".repeat(count - 4)));
        assertEquals(outcome, check("{f}#" + (count % 2 == 0 ? "" : "x") + "é".repeat((count - 4) / 2)));
    }

    @ParameterizedTest
    @CsvSource({
        "'{ x tickets(first: 11998) { a } }', passes", // 1 + 1 + 11998 = 12000
        "'{ x tickets(first: 11999) { a } }', DOCUMENT_TOO_COSTLY",
        "'{ tickets(first: 923) { a b c d e f g h i j k l m } }', passes", // 1 + 923 * 13 = 12000; over 100 counts as
        // given
        "'{ tickets(first: 924) { a b c d e f g h i j k l m } }', DOCUMENT_TOO_COSTLY",
        "'{ tickets { a b { tickets(first: 596) { c } } } }', passes", // 1 + 20 * (1 + 1 + 1 + 596)
        "'{ tickets { a b { tickets(first: 597) { c } } } }', DOCUMENT_TOO_COSTLY",
        "'{ tickets { tickets(first: 598) { c } } }', passes", // 1 + 20 * 599
        "'{ tickets { tickets(first: 599) { c } } }', DOCUMENT_TOO_COSTLY",
        "'{ tickets(first: null) { tickets { tickets { tickets { c } } } } }', DOCUMENT_TOO_COSTLY",
        "'{ tickets(first: \"9\") { tickets(first: 118) { c } } }', passes", // unreadable counts as 100
        "'{ tickets(first: \"9\") { tickets(first: 119) { c } } }', DOCUMENT_TOO_COSTLY",
        "'{ tickets(first: 99999999999999999999) { tickets(first: 99999999999999999999) { c } } }', DOCUMENT_TOO_COSTLY",
        "'{ tickets(first: 1499) { ...F pageInfo { end } } } fragment F on T { a b c d e f g h pageInfo { end next } }', passes",
        "'{ tickets(first: -5) { tickets(first: 0) { c } } }', passes",
        "'{ tickets(first: 100000) { __typename } }', passes",
    })
    void cost(String document, String outcome) {
        assertEquals(outcome, check(document));
    }

    @ParameterizedTest
    @CsvSource({
        "'query ($n: Int) { tickets(first: $n) { a b c d e f g h i j } }', 1199, passes",
        "'query ($n: Int) { tickets(first: $n) { a b c d e f g h i j } }', 1200, DOCUMENT_TOO_COSTLY",
        "'query ($n: Int) { tickets(first: $n) { a b c d e f g h i j } }', , passes",
        "'query ($n: Int = 1199) { tickets(first: $n) { a b c d e f g h i j } }', , passes",
        "'query ($n: Int = 1200) { tickets(first: $n) { a b c d e f g h i j } }', , DOCUMENT_TOO_COSTLY",
        "'query ($n: Int = 1200) { tickets(first: $n) { a b c d e f g h i j } }', 1, passes",
        "'query ($n: Int) { ...F } fragment F on T { x: tickets(first: $n) { a } y: tickets(first: $n) { a } }', 5999, passes",
        "'query ($n: Int) { ...F } fragment F on T { x: tickets(first: $n) { a } y: tickets(first: $n) { a } }', 6000,"
                + " DOCUMENT_TOO_COSTLY",
    })
    void costByVariable(String document, @Nullable Long length, String outcome) {
        Map<String, Long> lengths = length == null ? Map.of() : Map.of("n", length);
        assertEquals(outcome, check(document, null, lengths));
        assertEquals(outcome, check(document, null, lengths), "the second time it comes from memory");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ f } fragment Unused on T { f }",
                "{ f } type T { f: Int }",
                "fragment F on T { f }",
                "{ ...F }",
                "{ ...A } fragment A on T { a { ...B } } fragment B on T { ...A }",
                "{ ...A } fragment A on T { ...A }",
                "{ ...A } fragment A on T { f } fragment A on T { g }",
                "query A { f } query B { f }",
                "subscription { f }",
                "{ __schema { types { name } } }",
                "{ __type(name: \"T\") { name } }",
                "{ a { b: __type(name: \"T\") { name } } }",
                "{ ...F } fragment F on Query { s: __schema { types { name } } }",
            })
    void invalid(String document) {
        assertEquals("DOCUMENT_INVALID", check(document));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{ f } extra", "{ f(a: }", "query { f", "\u0000"})
    void malformed(String document) {
        assertEquals("DOCUMENT_MALFORMED", check(document));
    }

    @Test
    void oneOfSeveralOperationsRunsByName() {
        String document = "query A { f } query B { tickets(first: 12000) { f } }";
        assertEquals(PASSES, check(document, "A", Map.of()));
        assertEquals("DOCUMENT_TOO_COSTLY", check(document, "B", Map.of()));
        assertEquals("DOCUMENT_INVALID", check(document, "C", Map.of()));
        assertEquals("DOCUMENT_INVALID", check(document));
    }

    @Test
    void everyOperationIsMeasuredBecauseEveryOneIsValidated() {
        assertEquals("DOCUMENT_TOO_DEEP", check("query A { f } query B " + nested(11), "A", Map.of()));
        assertEquals(PASSES, check(join(10, i -> "query Q" + i + " { f }"), "Q0", Map.of()));
        assertEquals("DOCUMENT_TOO_WIDE", check(join(11, i -> "query Q" + i + " { f }"), "Q0", Map.of()));
    }

    @ParameterizedTest
    @CsvSource({"10, passes", "11, DOCUMENT_TOO_DEEP", "180, DOCUMENT_TOO_DEEP"})
    void fragmentsInsideFragments(int count, String outcome) {
        String chain = join(count - 1, i -> "fragment F%d on T { ...F%d }".formatted(i, i + 1));
        assertEquals(outcome, check("{ ...F0 } " + chain + " fragment F" + (count - 1) + " on T { f }"));
    }

    @Test
    void fragmentsThatDoubleAreCountedWithoutBeingWrittenOut() {
        String doubling = "{ ...F0 }"
                + join(90, i -> " fragment F%d on T { a { ...F%d } b { ...F%d } }".formatted(i, i + 1, i + 1))
                + " fragment F90 on T { a }";
        assertEquals("DOCUMENT_TOO_DEEP", check(doubling));
        String flat = "{ ...F0 }"
                + join(9, i -> " fragment F%d on T { ...F%d ...F%d }".formatted(i, i + 1, i + 1))
                + " fragment F9 on T { a }";
        assertEquals("DOCUMENT_TOO_WIDE", check(flat));
    }

    @Test
    void toolsMayAskForTheSchemaWhereItIsOpen() {
        DocumentLimits open = new DocumentLimits(new ShippedSettings(true), new SchemaFacts(Map.of(), Set.of()));
        assertEquals(PASSES, check(open, IntrospectionQuery.INTROSPECTION_QUERY, null, Map.of()));
        String deepest = IntrospectionQueryBuilder.build(
                IntrospectionQueryBuilder.Options.defaultOptions().typeRefFragmentDepth(9));
        assertEquals(PASSES, check(open, deepest, null, Map.of()));
        String deeper = IntrospectionQueryBuilder.build(
                IntrospectionQueryBuilder.Options.defaultOptions().typeRefFragmentDepth(10));
        assertEquals("DOCUMENT_TOO_DEEP", check(open, deeper, null, Map.of()));
        String wide = "{ __schema { types {" + join(500, i -> " a" + i + ": name") + "} } }";
        assertEquals("DOCUMENT_TOO_WIDE", check(open, wide, null, Map.of()));
        assertEquals(
                "DOCUMENT_TOO_DEEP", check(open, "{ __typename " + nested(11).substring(1), null, Map.of()));
    }

    private String check(String document) {
        return check(document, null, Map.of());
    }

    private String check(String document, @Nullable String operation, Map<String, Long> lengths) {
        return check(limits, document, operation, lengths);
    }

    private static String check(
            DocumentLimits limits, String document, @Nullable String operation, Map<String, Long> lengths) {
        try {
            limits.check(document, operation, lengths, false);
            return PASSES;
        } catch (Problem problem) {
            ProblemCode code = problem.code();
            return code.name();
        }
    }

    private static String nested(int depth) {
        return join(depth, i -> "{ f" + i) + "}".repeat(depth);
    }

    private static String join(int count, IntFunction<String> part) {
        return IntStream.range(0, Math.max(0, count)).mapToObj(part).collect(Collectors.joining(" "));
    }
}
