package id.sigap.export;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a text must not do in a spreadsheet: begin a formula, or break the file that it stands in.
 *
 * <p>Who opens a CSV has what begins like a formula carried out, with their own rights (CWE-1236). An apostrophe before it
 * says that it is a text; that is done however much blank space stands before, and for the wide forms of the signs, which
 * some programs read alike.
 */
final class Cells {

    /** A space that is none of these signs may stand before them. */
    private static final Pattern LIKE_A_FORMULA =
            Pattern.compile("[\\s\\p{Z}\\p{Cf}]*[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);

    private static final Pattern NO_TEXT = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]|\\p{Cs}");

    private Cells() {}

    /** As it stands in a CSV before it is quoted. */
    static String harmless(Object cell) {
        String text = text(cell);
        return cell instanceof Number || !LIKE_A_FORMULA.matcher(text).matches() ? text : "'" + text;
    }

    /** Without what no file of these may hold: controls, and halves of characters. */
    static String text(@Nullable Object cell) {
        return cell == null
                ? ""
                : cell instanceof Number number
                        ? number(number)
                        : NO_TEXT.matcher(cell.toString()).replaceAll("\uFFFD");
    }

    /** Without an exponent, which some take for a text, and without zeros that say nothing. */
    private static String number(Number number) {
        BigDecimal exact = new BigDecimal(number.toString());
        return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
    }
}
