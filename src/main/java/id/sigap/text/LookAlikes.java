package id.sigap.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a name looks like: names that nobody tells apart have one look.
 *
 * <p>After the skeletons of Unicode Technical Standard 39, with the letters of other scripts that pass for Latin ones in the
 * usual fonts (confusables.txt of its version 17.0; Unicode License V3).
 */
public final class LookAlikes {

    /** A letter, and those that pass for it; capitals first, for some lose the likeness when they are made small. */
    private static final String[] LIKE = {
        "aАΑᎪаɑα",
        "bВΒᏴƄЬ",
        "cСϹᏟсϲᴄ",
        "dᎠԁ",
        "eЕΕᎬеҽ",
        "fϜẝ",
        "gԌᏀɡց",
        "hНΗᎻһհ",
        "jЈᎫјϳ",
        "kКΚᏦκк",
        "lІΙӀᏞіıιӏ",
        "mМΜᎷ",
        "nΝոп",
        "oОΟՕоοօσ",
        "pРΡᏢрρ",
        "qԚԛ",
        "rᎡᏒг",
        "sЅᏚѕ",
        "tТΤᎢτт",
        "uՍυս",
        "vᏙνѵ",
        "wԜᎳԝѡ",
        "xХΧхχ",
        "yУΥҮуγү",
        "zΖᏃᴢ"
    };

    private static final Map<Integer, Integer> LATIN = new HashMap<>();

    static {
        for (String letters : LIKE) {
            letters.codePoints().forEach(letter -> LATIN.put(letter, letters.codePointAt(0)));
        }
    }

    private LookAlikes() {}

    /** The look of a name: without case, accents, spaces and punctuation. */
    public static String look(String name) {
        StringBuilder latin = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFKD).codePoints().forEach(point -> add(latin, point));
        return latin.toString()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[1i|]", "l")
                .replace('0', 'o')
                .replace("rn", "m")
                .replace("vv", "w");
    }

    private static void add(StringBuilder latin, int point) {
        int letter = LATIN.getOrDefault(point, point);
        if (letter == '|' || (Character.isLetterOrDigit(letter) && CodePoints.isVisible(letter))) {
            latin.appendCodePoint(letter);
        }
    }
}
