package id.sigap.text;

import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Free text: kept whole, shown harmless.
 *
 * <p>Stored in NFC with everything its writer wrote. What could not be stored or would forge lines is refused; what would
 * reorder or hide text on a screen (bidirectional controls, invisible marks, tag characters) is stored but not shown.
 */
public final class Texts {

    public static final int DESCRIPTION = 4_000;
    public static final int COMMENT = 2_000;
    public static final int ADDRESS = 300;
    public static final int REASON = 500;
    public static final int NOTE = 2_000;
    public static final int NAME = 200;

    /** Controls other than line feed and tab, lone surrogates, and code points that are no characters. */
    private static final Pattern UNSTORABLE =
            Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|\\p{Cs}|[\\uFDD0-\\uFDEF]|[\\x{FFFE}\\x{FFFF}]");

    private static final Pattern DECEPTIVE = Pattern.compile(
            "[\\u061C\\u180E\\u200B\\u200E\\u200F\\u2028-\\u202E\\u2060-\\u206F\\uFEFF\\uFFF9-\\uFFFB\\x{E0000}-\\x{E007F}]");

    /** No character before it is deceptive; few texts have one after it. */
    private static final char FIRST_DECEPTIVE = '\u061C';

    /** Letters and symbols of which nothing is seen: Hangul fillers, half and full blanks of hieroglyphs, empty Braille, a null note. */
    private static final String BLANK = "\\u115F\\u1160\\u2800\\u3164\\uFFA0\\x{13441}\\x{13442}\\x{1D159}";

    private static final Pattern SOMETHING_VISIBLE = Pattern.compile("[^\\p{C}\\p{Z}\\p{M}" + BLANK + "]");

    private static final Pattern LETTER_OR_DIGIT = Pattern.compile("[\\p{L}\\p{N}&&[^" + BLANK + "]]");

    private Texts() {}

    /**
     * A text that must say something.
     *
     * @param longest in code points, after normalisation
     * @throws Problem TEXT_EMPTY, TEXT_TOO_LONG or TEXT_INVALID
     */
    public static String required(@Nullable String text, int longest, String field) {
        String optional = optional(text, longest, field);
        if (optional == null) {
            throw new Problem(ProblemCode.TEXT_EMPTY, field);
        }
        return optional;
    }

    /** The same, where nothing visible means nothing. */
    public static @Nullable String optional(@Nullable String text, int longest, String field) {
        if (text == null) {
            return null;
        }
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        if (UNSTORABLE.matcher(lines).find()) {
            throw new Problem(ProblemCode.TEXT_INVALID, field);
        }
        String normal = Normalizer.normalize(lines, Normalizer.Form.NFC).strip();
        if (normal.codePointCount(0, normal.length()) > longest) {
            throw new Problem(ProblemCode.TEXT_TOO_LONG, field, longest);
        }
        return SOMETHING_VISIBLE.matcher(normal).find() ? normal : null;
    }

    /**
     * Whether a text gives a reason, where the rules ask for one: at least a letter or a digit. What is blank on a screen,
     * or a dot, says nothing to whoever reads the log.
     */
    public static boolean isReason(@Nullable String text) {
        return text != null && LETTER_OR_DIGIT.matcher(text).find();
    }

    /**
     * A reason that the rules ask for.
     *
     * @throws Problem REASON_MISSING, TEXT_TOO_LONG or TEXT_INVALID
     */
    public static String reason(@Nullable String text, int longest, String field) {
        String reason = optional(text, longest, field);
        if (reason == null || !isReason(reason)) {
            throw new Problem(ProblemCode.REASON_MISSING, field);
        }
        return reason;
    }

    /**
     * What others say of somebody, such as a name in a token: one line, cut rather than refused, for its bearer cannot mend it.
     */
    public static @Nullable String trimmed(@Nullable String text, int longest) {
        if (text == null) {
            return null;
        }
        String clean =
                UNSTORABLE.matcher(text).replaceAll(" ").replaceAll("\\s+", " ").strip();
        int end = clean.offsetByCodePoints(0, Math.min(longest, clean.codePointCount(0, clean.length())));
        return SOMETHING_VISIBLE.matcher(clean).find() ? clean.substring(0, end) : null;
    }

    /** What a reader gets to see of a stored text. */
    public static String shown(String stored) {
        return stored.chars().allMatch(unit -> unit < FIRST_DECEPTIVE)
                ? stored
                : DECEPTIVE.matcher(stored).replaceAll("");
    }
}
