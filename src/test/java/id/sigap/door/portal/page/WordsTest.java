package id.sigap.door.portal.page;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigap.problem.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    private static final Path PAGES = Path.of("src/main/java/id/sigap/door/portal");

    /** In a template; and by a page: both have to be there. */
    private static final Pattern IN_TEMPLATES = Pattern.compile("w:([a-z][a-z0-9_]*)");

    private static final Pattern IN_PAGES = Pattern.compile("[.]say\\(\\s*\"([a-z][a-z0-9_]*)\"[,)]");

    /** As a whole string in Java, from where it may come to be asked for. */
    private static final Pattern NAMED = Pattern.compile("\"([a-z][a-z0-9]*_[a-z0-9_]*)\"");

    /** What a key is put together of: a string with something behind it. */
    private static final Pattern FRONT = Pattern.compile("\"([a-z][a-z0-9_]*_)\"\\s*\\+");

    /** The name of a cookie is put together likewise. */
    private static final Set<String> NO_WORDS = Set.of("lacak_");

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
        Set<String> there = Words.of(Language.INDONESIAN).keySet();
        Set<String> asked = found(IN_TEMPLATES, TEMPLATES, ".html");
        asked.addAll(found(IN_PAGES, PAGES, ".java"));
        asked.remove("say");
        asked.addAll(ComputedWords.keys());
        List<String> missing =
                asked.stream().filter(key -> !there.contains(key)).toList();
        asked.addAll(found(NAMED, PAGES, ".java"));
        List<String> unasked = there.stream()
                .map(WordsTest::plain)
                .filter(key -> !asked.contains(key))
                .sorted()
                .toList();
        assertAll(
                () -> assertEquals(List.of(), missing, "asked for, and not there"),
                () -> assertEquals(List.of(), unasked, "there, and never asked for"));
    }

    @Test
    void itIsKnownOfEachKeyThatIsPutTogetherWhatItCanBe() throws IOException {
        Set<String> fronts = found(FRONT, PAGES, ".java");
        fronts.removeAll(NO_WORDS);
        assertEquals(new TreeSet<>(ComputedWords.fronts()), fronts);
    }

    private static Set<String> found(Pattern pattern, Path folder, String ending) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(ending)).toList()) {
                pattern.matcher(Files.readString(file)).results().forEach(one -> found.add(one.group(1)));
            }
        }
        return found;
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
}
