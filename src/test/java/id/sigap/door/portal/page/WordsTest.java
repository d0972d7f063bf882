package id.sigap.door.portal.page;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigap.problem.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Both languages say all there is to say, and nothing that nobody asks for. */
class WordsTest {

    private static final Path MAIN = Path.of("src/main");

    /** In a template; and as a whole string in Java. */
    private static final Pattern ASKED = Pattern.compile("w:([a-z][a-z0-9_]*)|\"([a-z][a-z0-9]*_[a-z0-9_]*)\"");

    /** Keys that are put together of a name and one of these. */
    private static final List<String> COMPUTED = List.of(
            "nav_",
            "says_",
            "next_",
            "did_",
            "done_",
            "act_",
            "about_stage_",
            "error_",
            "stage_",
            "look_status_",
            "figures_days_",
            "figures_promised");

    private static final Pattern PLACE = Pattern.compile("\\{[0-9]}");

    @Test
    void bothLanguagesHaveTheSameKeysWithTheSamePlaces() {
        Map<String, String> id = Words.of(Language.INDONESIAN);
        Map<String, String> en = Words.of(Language.ENGLISH);
        Set<String> keys = id.keySet().stream().map(WordsTest::plain).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(keys, en.keySet().stream().map(WordsTest::plain).collect(Collectors.toCollection(TreeSet::new)));
        List<String> different = keys.stream()
                .filter(key -> id.containsKey(key) && !places(id.get(key)).equals(places(en.get(key))))
                .toList();
        assertEquals(List.of(), different, "texts with other values in one language than in the other");
    }

    @Test
    void whatIsAskedForIsThereAndWhatIsThereIsAskedFor() throws IOException {
        Set<String> asked = new TreeSet<>();
        for (Path file : sources()) {
            ASKED.matcher(Files.readString(file)).results().map(WordsTest::key).forEach(asked::add);
        }
        Set<String> there = Words.of(Language.INDONESIAN).keySet();
        List<String> missing = asked.stream()
                .filter(key -> !there.contains(key) && !isFront(key))
                .filter(WordsTest::templatesAsk)
                .toList();
        List<String> unasked = there.stream()
                .map(WordsTest::plain)
                .filter(key -> !asked.contains(key) && COMPUTED.stream().noneMatch(key::startsWith))
                .sorted()
                .toList();
        assertAll(
                () -> assertEquals(List.of(), missing, "asked for, and not there"),
                () -> assertEquals(List.of(), unasked, "there, and never asked for"));
    }

    private static boolean templatesAsk(String key) {
        try {
            for (Path file : templates()) {
                if (Files.readString(file).contains("w:" + key)) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isFront(String key) {
        return key.equals("say") || COMPUTED.contains(key);
    }

    private static String key(MatchResult found) {
        return found.group(1) == null ? found.group(2) : found.group(1);
    }

    private static String plain(String key) {
        return key.endsWith("_one") && !key.equals("kit_one") ? key.substring(0, key.length() - 4) : key;
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(MatchResult::group)
                .sorted()
                .distinct()
                .toList();
    }

    private static List<Path> sources() throws IOException {
        List<Path> all = new ArrayList<>(templates());
        try (Stream<Path> files = Files.walk(MAIN.resolve("java/id/sigap/door/portal"))) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(all::add);
        }
        return all;
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN.resolve("resources/templates"))) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        }
    }
}
