package id.sigap.startup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The file of settings that operators copy names each one that there is, with what holds if nothing is said, and no other. */
class EnvFileTest {

    private static final Path FILE = Path.of("deploy/sigap.env.example");
    private static final Pattern LINE = Pattern.compile("#?([A-Z][A-Z0-9_]*)=(.*)");
    private static final Pattern SECRET =
            Pattern.compile("SIGAP_KEYS_V[0-9]+|[A-Z0-9_]*(PASSWORD|ACCESS_KEY|SECRET_KEY)");

    private static final Pattern QUARKUS =
            Pattern.compile("\\bQUARKUS(_[A-Z0-9]+)+\\b|\\bquarkus(\\.[a-z][a-z0-9-]*){2,}(?=[`=])");

    /** What a line says: the sentence above it, and what stands behind the name. */
    private record Entry(String meaning, boolean commented, String value) {}

    private static final Map<String, Entry> FILED = new TreeMap<>();
    private static Map<String, Optional<String>> known;

    @BeforeAll
    static void read() throws Exception {
        String above = "";
        for (String line : Files.readAllLines(FILE, UTF_8)) {
            Matcher setting = LINE.matcher(line);
            if (setting.matches()) {
                FILED.put(setting.group(1), new Entry(above, line.startsWith("#"), setting.group(2)));
            }
            above = line;
        }
        known = KnownSettings.all();
    }

    @Test
    void itNamesEverySettingThatThereIs() {
        List<String> missing = known.entrySet().stream()
                .filter(setting -> !FILED.containsKey(variable(setting.getKey())))
                .map(setting -> "#" + variable(setting.getKey()) + "="
                        + setting.getValue().orElse(""))
                .toList();
        assertEquals(List.of(), missing, "add these to " + FILE + ", each below a sentence that says what it is");
    }

    /** Of the many that Quarkus knows, those that a page of ours tells to set. */
    @Test
    void itNamesWhatThePagesTellToSet() throws Exception {
        TreeSet<String> missing = new TreeSet<>();
        for (Path page : pages()) {
            QUARKUS.matcher(Files.readString(page, UTF_8))
                    .results()
                    .map(found -> variable(found.group()))
                    .filter(name -> !name.startsWith("QUARKUS_NATIVE_") && !FILED.containsKey(name))
                    .forEach(name -> missing.add(name + " in " + page));
        }
        assertEquals(new TreeSet<>(), missing);
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.list(Path.of("docs"))) {
            return Stream.concat(Stream.of(Path.of("README.md"), Path.of("SECURITY.md")), docs)
                    .filter(page -> page.toString().endsWith(".md"))
                    .toList();
        }
    }

    @Test
    void itNamesNoOther() {
        TreeSet<String> names =
                known.keySet().stream().map(EnvFileTest::variable).collect(Collectors.toCollection(TreeSet::new));
        Predicate<String> further = name -> name.matches("SIGAP_KEYS_V[2-9]|QUARKUS_.*");
        assertEquals(
                List.of(),
                FILED.keySet().stream()
                        .filter(name -> !names.contains(name) && !further.test(name))
                        .toList());
    }

    @Test
    void itSaysWhatHoldsIfNothingIsSaid() throws Exception {
        known.forEach((name, value) -> value.ifPresent(
                holds -> assertEquals(holds, FILED.get(variable(name)).value(), name)));
        Properties packaged = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/application.properties"), UTF_8)) {
            packaged.load(reader);
        }
        packaged.stringPropertyNames().stream()
                .filter(name -> name.startsWith("quarkus.") && FILED.containsKey(variable(name)))
                .forEach(name -> assertEquals(
                        packaged.getProperty(name), FILED.get(variable(name)).value(), name));
    }

    @Test
    void eachHasASentence() {
        FILED.forEach((name, entry) -> assertTrue(entry.meaning().matches("# .*\\.( \\[[a-z]+])*"), name));
    }

    @Test
    void secretsAreMarkedAndHaveNoValue() {
        FILED.forEach((name, entry) -> {
            assertEquals(SECRET.matcher(name).matches(), entry.meaning().endsWith("[secret]"), name);
            assertTrue(!entry.meaning().endsWith("[secret]") || entry.value().isEmpty(), name);
        });
    }

    /** Those it stops without. */
    @Test
    void whatIsNeededIsNotCommentedOut() {
        FILED.forEach((name, entry) -> assertEquals(!entry.meaning().contains("[needed]"), entry.commented(), name));
        List<String> needed = List.of(
                Settings.DATABASE_URL,
                Settings.ISSUER,
                Settings.AUDIENCE,
                Settings.MASTER_KEY,
                "sigap.database.username");
        needed.forEach(name -> assertTrue(!FILED.get(variable(name)).commented(), name));
    }

    private static String variable(String property) {
        return property.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }
}
