package id.sigap.text;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads telephone numbers as they are copied out of contacts, messages and letterheads. */
public final class PhoneNumbers {

    private static final String COUNTRY = "ID";
    private static final String AREA = "021";

    /** How Indonesian letterheads say that an extension follows. */
    private static final Pattern EXTENSION = Pattern.compile("(?i)\\b(?:ekst|eks|pes|psw|pesawat)\\b\\.?");

    /** Words that belong to a number, as letters of it do not. */
    private static final Pattern WORDS = Pattern.compile("(?i)^tel:|ext(?:ension|n)?|x");

    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern IN_JAKARTA = Pattern.compile("[2-9][0-9]{6,7}");
    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");

    /** What could be one, though by today's numbering plans it is none. */
    private static final Pattern LIKE_A_NUMBER = Pattern.compile("\\+?[0-9][0-9 ().-]{4,24}");

    private static final long TRIES = 10;

    private PhoneNumbers() {}

    /**
     * The numbers in a text, in the form of E.164 with the extension as in RFC 3966, several with a comma between them. Without
     * a country's code they are Indonesian, without an area's too Jakarta's. What no plan knows is left as it is written, without
     * invisible marks: plans change, and somebody will read it.
     *
     * @return empty if there is none
     */
    public static Optional<String> read(String typed) {
        String text = EXTENSION.matcher(plain(typed)).replaceAll("ext.");
        return whole(text).or(() -> inside(text)).or(() -> Optional.of(text)
                .filter(it -> LIKE_A_NUMBER.matcher(it).matches()));
    }

    /** On one line, as ASCII has it. */
    private static String plain(String typed) {
        StringBuilder plain = new StringBuilder();
        typed.codePoints().filter(point -> !CodePoints.isIgnorable(point)).forEach(point -> {
            if (Character.isDigit(point)) {
                plain.append(Character.digit(point, 10));
            } else if (CodePoints.isWhite(point)) {
                plain.append(' ');
            } else if (Character.getType(point) == Character.DASH_PUNCTUATION) {
                plain.append('-');
            } else {
                plain.appendCodePoint(point == '\uFF0B' ? '+' : point);
            }
        });
        return plain.toString().strip();
    }

    private static Optional<String> whole(String text) {
        if (LETTER.matcher(WORDS.matcher(text).replaceAll("")).find()) {
            // The library would take letters for the keys they stand on.
            return Optional.empty();
        }
        String digits = NO_DIGIT.matcher(text).replaceAll("");
        Stream<String> readings = Stream.of(
                text,
                digits.startsWith("00") ? "+" + text.replaceFirst("0[^0-9]*0", "") : text,
                IN_JAKARTA.matcher(digits).matches() && !text.contains("+") ? AREA + digits : text);
        return readings.distinct().flatMap(it -> parsed(it).stream()).findFirst();
    }

    private static Optional<String> parsed(String text) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            return Optional.of(numbers.parse(text, COUNTRY))
                    .filter(numbers::isValidNumber)
                    .map(PhoneNumbers::written);
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /** All that there are between words; none if a digit is left over, which may be the better part of another. */
    private static Optional<String> inside(String text) {
        StringBuilder left = new StringBuilder(text);
        List<String> found = new ArrayList<>();
        for (PhoneNumberMatch match : PhoneNumberUtil.getInstance().findNumbers(text, COUNTRY, Leniency.VALID, TRIES)) {
            found.add(written(match.number()));
            left.replace(match.start(), match.end(), " ".repeat(match.end() - match.start()));
        }
        return found.isEmpty() || left.chars().anyMatch(Character::isDigit)
                ? Optional.empty()
                : Optional.of(String.join(", ", found));
    }

    private static String written(PhoneNumber number) {
        String written = PhoneNumberUtil.getInstance().format(number, PhoneNumberFormat.E164);
        return number.hasExtension() ? written + ";ext=" + number.getExtension() : written;
    }
}
