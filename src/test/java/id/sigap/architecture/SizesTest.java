package id.sigap.architecture;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.architecture.Sources.Type;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The sizes to hold ourselves to: small files, small methods, small packages that hide much of what is in them. */
class SizesTest {

    private static final int FILES_PER_PACKAGE = 14;
    private static final int HIDDEN_PERCENT = 40;
    private static final List<String> HIDING = List.of("audit", "integrity", "ticket");

    /** Packages that may be larger, and why. */
    private static final Map<String, String> LARGER = Map.of(
            "reference", "mostly words that doors and reports need: a word is a file, and public",
            "ticket", "what must hide together stays together: the entity, its rows and the views made of them",
            "integrity",
                    "what writes links and roots and what checks them share each byte; split, it would have to be public",
            "photo", "each format, and each step from bytes to pixels and back, is a file that hides the others",
            "graphql", "a type of the schema is a file; the schema decides how many there are",
            "graphql.http", "one request's way to the engine and back; split, its steps would have to be public",
            "startup", "knows nothing of ours and is known by nobody; split, its parts would have to be public");

    private static Sources sources;
    private static Spread files;
    private static Spread bodies;

    @BeforeAll
    static void measure() throws IOException {
        sources = Sources.below(MainCode.SOURCES);
        files = new Spread("files", sources.files());
        bodies = new Spread("bodies", sources.bodies());
        System.out.printf("Sizes: %s; %s; files per package %s; hidden %s%n", files, bodies, perPackage(), hidden());
    }

    @Test
    void filesAreSmall() {
        assertAll(
                () -> assertAtMost(60, files.median(), "median of lines per file", files),
                () -> assertAtMost(150, files.percentile(90), "90th percentile of lines per file", files),
                () -> assertAtMost(300, files.largest(), "lines per file", files));
    }

    @Test
    void methodsAreSmall() {
        assertAll(
                () -> assertAtMost(6, bodies.median(), "median of lines per body", bodies),
                () -> assertAtMost(15, bodies.percentile(90), "90th percentile of lines per body", bodies),
                // The longest are tables that the compiler keeps whole: a line for each field, action or setting.
                () -> assertAtMost(45, bodies.largest(), "lines per body", bodies));
    }

    @Test
    void packagesAreSmall() {
        Map<String, Long> large = new TreeMap<>(perPackage());
        large.entrySet().removeIf(entry -> entry.getValue() <= FILES_PER_PACKAGE);
        large.keySet().removeAll(LARGER.keySet());

        assertEquals(Map.of(), large, "more than " + FILES_PER_PACKAGE + " files");
    }

    @Test
    void packagesHideMuchOfWhatIsInThem() {
        assertAll(hidden().entrySet().stream()
                .map(entry -> () -> assertTrue(
                        entry.getValue() >= HIDDEN_PERCENT,
                        "only " + entry.getValue() + " % of " + entry.getKey() + " is hidden; public are "
                                + publicTypes(entry.getKey()))));
    }

    private static void assertAtMost(int limit, int measured, String what, Spread spread) {
        assertTrue(measured <= limit, what + " is " + measured + ", more than " + limit + ": " + spread.worst());
    }

    private static Map<String, Long> perPackage() {
        return types().collect(groupingBy(Type::inPackage, TreeMap::new, counting()));
    }

    private static Map<String, Long> hidden() {
        return types().filter(type -> HIDING.contains(type.inPackage()))
                .collect(groupingBy(
                        Type::inPackage,
                        TreeMap::new,
                        Collectors.teeing(
                                Collectors.filtering(type -> !type.isPublic(), counting()),
                                counting(),
                                SizesTest::percent)));
    }

    private static long percent(long part, long whole) {
        return 100 * part / whole;
    }

    private static String publicTypes(String inPackage) {
        return types().filter(type -> type.inPackage().equals(inPackage) && type.isPublic())
                .map(Type::name)
                .collect(Collectors.joining(", "));
    }

    private static Stream<Type> types() {
        return sources.types().stream();
    }
}
