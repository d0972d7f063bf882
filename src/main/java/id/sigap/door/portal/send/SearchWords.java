package id.sigap.door.portal.send;

import id.sigap.problem.LocalizedText;
import id.sigap.reference.Category;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/** What categories are found by: their names, and what people call the same thing. */
final class SearchWords {

    /** Longer than anybody's. */
    private static final int LONGEST = 100;

    private static final Properties ALSO = read();

    private SearchWords() {}

    static String of(Category category, LocalizedText group) {
        return String.join(
                        " ",
                        category.name().id(),
                        category.name().en(),
                        ALSO.getProperty(category.code(), ""),
                        group.id(),
                        group.en())
                .toLowerCase(Locale.ROOT);
    }

    /** Of what somebody typed, in small letters; what is shorter than two letters finds everything, and so nothing. */
    static List<String> of(String typed) {
        String words = typed.substring(0, Math.min(typed.length(), LONGEST)).toLowerCase(Locale.ROOT);
        return Arrays.stream(words.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() > 1)
                .distinct()
                .toList();
    }

    private static Properties read() {
        Properties also = new Properties();
        try (InputStream stream = SearchWords.class.getResourceAsStream("/portal/words/also.properties")) {
            if (stream == null) {
                throw new IllegalStateException("the words that categories are found by are missing");
            }
            also.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return also;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
