package id.sigap.startup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The file of settings that operators copy names each one that there is, with what holds if nothing is said, and no other. */
class EnvFileTest {

    private static final Path FILE = Path.of("deploy/sigap.env.example");
    private static final Pattern LINE = Pattern.compile("#?([A-Z][A-Z0-9_]*)=(.*)");
    private static final Pattern SECRET =
            Pattern.compile("SIGAP_KEYS_V[0-9]+|[A-Z0-9_]*(PASSWORD|ACCESS_KEY|SECRET_KEY)");

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
    void itSaysWhatHoldsIfNothingIsSaid() {
        known.forEach((name, value) -> value.ifPresent(
                holds -> assertEquals(holds, FILED.get(variable(name)).value(), name)));
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
