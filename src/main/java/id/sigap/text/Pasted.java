package id.sigap.text;

import java.util.function.IntPredicate;

/** Numbers, PINs, ids and addresses as people copy them out of messages: with what the message put around and into them. */
public final class Pasted {

    /** Full-width forms stand this far behind ASCII. */
    private static final int FULL_WIDTH = 0xFEE0;

    private static final int MINUS = 0x2212;

    private Pasted() {}

    /**
     * A number or PIN: without invisible marks, white space, dashes, dots and low lines, and without any punctuation around it,
     * such as the stars that make it bold in WhatsApp. Digits of every script and full-width letters are made ASCII's; all else
     * stays, for the reader to refuse.
     */
    public static String code(String typed) {
        return without(word(typed, point -> false), Pasted::isSeparator);
    }

    /** An id or an address: without invisible marks, and without white space and punctuation around it. */
    public static String word(String typed) {
        return word(typed, point -> point == '-' || point == '_');
    }

    private static String word(String typed, IntPredicate isPart) {
        int[] points = typed.codePoints()
                .filter(point -> !CodePoints.isIgnorable(point))
                .map(Pasted::plain)
                .toArray();
        int from = 0;
        int to = points.length;
        while (from < to && isAround(points[from], isPart)) {
            from++;
        }
        while (from < to && isAround(points[to - 1], isPart)) {
            to--;
        }
        return new String(points, from, to - from);
    }

    private static int plain(int point) {
        if (Character.isDigit(point)) {
            return '0' + Character.digit(point, 10);
        }
        return point > '!' + FULL_WIDTH - 1 && point <= '~' + FULL_WIDTH ? point - FULL_WIDTH : point;
    }

    private static boolean isAround(int point, IntPredicate isPart) {
        return CodePoints.isWhite(point)
                || (!isPart.test(point) && !Character.isLetterOrDigit(point) && isPunctuationOrSymbol(point));
    }

    private static boolean isPunctuationOrSymbol(int point) {
        return switch (Character.getType(point)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.OTHER_SYMBOL -> true;
            default -> false;
        };
    }

    private static boolean isSeparator(int point) {
        return CodePoints.isWhite(point)
                || Character.getType(point) == Character.DASH_PUNCTUATION
                || point == MINUS
                || point == '.'
                || point == '_';
    }

    private static String without(String text, IntPredicate dropped) {
        return text.codePoints()
                .filter(dropped.negate())
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
