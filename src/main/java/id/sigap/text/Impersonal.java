package id.sigap.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Whether a text that is to be used again and again holds what belongs to one person, or to one report. */
public final class Impersonal {

    /** A telephone number has as many digits, and so has a citizen's; a year, an amount of days or a short number has fewer. */
    private static final int DIGITS = 6;

    /** What people write between the digits of one number. */
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("(?<=[0-9])[\\s().\\-\\p{Pd}]+(?=[0-9])");

    private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]{" + DIGITS + ",}");

    /** As a report's number is printed, with or without its prefix. */
    private static final Pattern REPORT_NUMBER =
            Pattern.compile("(?i)\\b(?:[A-Z]{1,4}-)?[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]\\b");

    /** The same as it is typed without dashes: so long a word with letters and digits is no other. */
    private static final int SHORTEST_CODE = 11;

    private Impersonal() {}

    /** Whether nothing in it looks like a telephone number, an e-mail address or the number of a report. */
    public static boolean isImpersonal(String text) {
        String plain = digitsAsAscii(Normalizer.normalize(text, Normalizer.Form.NFKC));
        return plain.indexOf('@') < 0
                && !LONG_NUMBER
                        .matcher(BETWEEN_DIGITS.matcher(plain).replaceAll(""))
                        .find()
                && !REPORT_NUMBER.matcher(plain).find()
                && Arrays.stream(plain.split("[^0-9A-Za-z-]+")).noneMatch(Impersonal::isCode);
    }

    private static boolean isCode(String word) {
        String compact = word.replace("-", "");
        return compact.length() >= SHORTEST_CODE
                && compact.chars().anyMatch(Character::isDigit)
                && compact.chars().anyMatch(Character::isLetter);
    }

    private static String digitsAsAscii(String text) {
        StringBuilder ascii = new StringBuilder();
        text.codePoints()
                .forEach(point ->
                        ascii.appendCodePoint(Character.isDigit(point) ? '0' + Character.digit(point, 10) : point));
        return ascii.toString();
    }
}
