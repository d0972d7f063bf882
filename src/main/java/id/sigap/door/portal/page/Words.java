package id.sigap.door.portal.page;

import id.sigap.problem.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * What the portal says, in both languages: one file per room and language, {@code portal/words/<room>.<language>.properties}. A
 * text names what is put into it as {@code {0}}; of one thing it says {@code <key>_one}, if there is such a text.
 */
public final class Words {

    /** The files, by the rooms they belong to. No two have a key in common. */
    static final List<String> ROOMS =
            List.of("page", "home", "track", "act", "about", "error", "kit", "look", "figures", "send");

    private static final Map<Language, Map<String, String>> ALL = new EnumMap<>(Map.of(
            Language.INDONESIAN, read(Language.INDONESIAN),
            Language.ENGLISH, read(Language.ENGLISH)));

    private Words() {}

    /** The text of that key; a number among the values is written as the language has it. */
    public static String say(Language language, String key, Object... values) {
        Map<String, String> texts = of(language);
        boolean one = values.length > 0 && values[0] instanceof Number number && number.longValue() == 1;
        String text = one && texts.containsKey(key + "_one") ? texts.get(key + "_one") : texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no text of the portal is called " + key);
        }
        String said = text;
        for (int i = 0; i < values.length; i++) {
            said = said.replace("{" + i + "}", written(language, values[i]));
        }
        return said;
    }

    /** Whether there is such a text. */
    public static boolean has(String key) {
        return of(Language.INDONESIAN).containsKey(key);
    }

    static Map<String, String> of(Language language) {
        return ALL.getOrDefault(language, Map.of());
    }

    /** How a language is named in a page and in a cookie. */
    public static String tag(Language language) {
        return language == Language.ENGLISH ? "en" : "id";
    }

    static Locale locale(Language language) {
        return language == Language.ENGLISH ? Locale.UK : Locale.forLanguageTag("id-ID");
    }

    private static String written(Language language, Object value) {
        return value instanceof Number
                ? NumberFormat.getInstance(locale(language)).format(value)
                : String.valueOf(value);
    }

    private static Map<String, String> read(Language language) {
        Map<String, String> texts = new HashMap<>();
        ROOMS.forEach(room -> read(room + "." + tag(language)).forEach((key, text) -> {
            if (texts.put(key.toString(), text.toString()) != null) {
                throw new IllegalStateException("two texts of the portal are called " + key);
            }
        }));
        return texts;
    }

    private static Properties read(String name) {
        Properties texts = new Properties();
        try (InputStream stream = Words.class.getResourceAsStream("/portal/words/" + name + ".properties")) {
            if (stream != null) {
                texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
