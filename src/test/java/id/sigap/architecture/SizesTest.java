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

    private static final int FILES_PER_ROOM = 25;
    private static final int HIDDEN_PERCENT = 40;
    private static final List<String> HIDING = List.of("audit", "ticket");

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
                () -> assertAtMost(62, files.median(), "median of lines per file", files),
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
        large.entrySet().removeIf(entry -> entry.getValue() <= FILES_PER_ROOM);

        assertEquals(Map.of(), large, "more than " + FILES_PER_ROOM + " files");
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
        return types().filter(type -> HIDING.contains(featureOf(type)))
                .collect(groupingBy(
                        SizesTest::featureOf,
                        TreeMap::new,
                        Collectors.teeing(
                                Collectors.filtering(type -> !isKnownOutside(type), counting()),
                                counting(),
                                SizesTest::percent)));
    }

    private static long percent(long part, long whole) {
        return 100 * part / whole;
    }

    private static String publicTypes(String inPackage) {
        return types().filter(type -> featureOf(type).equals(inPackage) && isKnownOutside(type))
                .map(Type::name)
                .collect(Collectors.joining(", "));
    }

    private static String featureOf(Type type) {
        return Packages.featureOf(type.inPackage());
    }

    /** Public, and not sealed by the rules for the rooms of its own feature. */
    private static boolean isKnownOutside(Type type) {
        return type.isPublic() && !HiddenRules.isSealed(type.inPackage(), type.name(), type.isUseCase());
    }

    private static Stream<Type> types() {
        return sources.types().stream();
    }
}
