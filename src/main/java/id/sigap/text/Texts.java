package id.sigap.text;

import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Free text: kept whole, shown harmless.
 *
 * <p>Stored in NFC with everything its writer wrote, whatever their program ends a line with. What could not be stored or
 * would forge lines is refused; what would reorder or hide text on a screen (bidirectional controls, invisible marks, tag
 * characters) is stored but not shown.
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

    /** However a program ends one: as on Windows, vertically tabbed out of a slide, by U+0085, or by Unicode's separators. */
    private static final Pattern LINE_END = Pattern.compile("\\R");

    /** No character before it is deceptive; few texts have one after it. */
    private static final char FIRST_DECEPTIVE = '\u00AD';

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

    /**
     * A name that everybody is shown: one line, which says nothing but what is seen of it.
     *
     * @throws Problem TEXT_EMPTY, TEXT_TOO_LONG, or TEXT_INVALID also for what would hide or reorder letters on a screen
     */
    public static String name(@Nullable String text, String field) {
        String name = oneLine(required(text, NAME, field));
        if (!shown(name).equals(name)) {
            throw new Problem(ProblemCode.TEXT_INVALID, field);
        }
        return name;
    }

    /** The same, where nothing visible means nothing. */
    public static @Nullable String optional(@Nullable String text, int longest, String field) {
        if (text == null) {
            return null;
        }
        String lines = LINE_END.matcher(text).replaceAll("\n");
        if (UNSTORABLE.matcher(lines).find()) {
            throw new Problem(ProblemCode.TEXT_INVALID, field);
        }
        String normal = stripped(Normalizer.normalize(lines, Normalizer.Form.NFC));
        if (normal.codePointCount(0, normal.length()) > longest) {
            throw new Problem(ProblemCode.TEXT_TOO_LONG, field, longest);
        }
        return isVisible(normal) ? normal : null;
    }

    /**
     * Whether a text gives a reason, where the rules ask for one: at least a letter or a digit. What is blank on a screen,
     * or a dot, says nothing to whoever reads the log.
     */
    public static boolean isReason(@Nullable String text) {
        return text != null
                && text.codePoints().anyMatch(point -> isLetterOrDigit(point) && CodePoints.isVisible(point));
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
        String line = oneLine(UNSTORABLE.matcher(text).replaceAll(" "));
        int end = line.offsetByCodePoints(0, Math.min(longest, line.codePointCount(0, line.length())));
        return isVisible(line) ? line.substring(0, end) : null;
    }

    /** What a reader gets to see of a stored text. */
    public static String shown(String stored) {
        for (int i = 0; i < stored.length(); i++) {
            if (stored.charAt(i) >= FIRST_DECEPTIVE) {
                return Shown.of(stored);
            }
        }
        return stored;
    }

    private static boolean isVisible(String text) {
        return text.codePoints().anyMatch(CodePoints::isVisible);
    }

    private static boolean isLetterOrDigit(int point) {
        return Character.isLetter(point)
                || switch (Character.getType(point)) {
                    case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
                    default -> false;
                };
    }

    /** Without white space around it: of all kinds, for Java's own strip leaves those that do not break a line. */
    private static String stripped(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && CodePoints.isWhite(text.charAt(from))) {
            from++;
        }
        while (from < to && CodePoints.isWhite(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static String oneLine(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().forEach(point -> {
            boolean white = CodePoints.isWhite(point);
            boolean after = line.length() == 0 || line.charAt(line.length() - 1) == ' ';
            if (!white) {
                line.appendCodePoint(point);
            } else if (!after) {
                line.append(' ');
            }
        });
        return stripped(line.toString());
    }
}
