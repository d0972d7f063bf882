package id.sigap.statements;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A line of the list of statements.
 *
 * @param sender the class of ours
 * @param text what stands in it for whoever reads it
 */
record Listed(String sender, String purpose, String use, String text, Pattern pattern) {

    private static final String ANYTHING = "…";

    /** In upper case or lower: what is the same to the server it keeps as who sent it first wrote it. */
    static Listed of(String[] row) {
        String pattern =
                Arrays.stream(row[3].split(ANYTHING, -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return new Listed(row[0], row[1], row[2], row[3], Pattern.compile(pattern, Pattern.CASE_INSENSITIVE));
    }

    boolean describes(Sent sent) {
        int fixed = text.indexOf(ANYTHING);
        String shape = sent.shape();
        return shape.regionMatches(true, 0, text, 0, fixed < 0 ? text.length() : fixed)
                && pattern.matcher(shape).matches();
    }

    @Override
    public String toString() {
        return sender + ", " + purpose + ", " + use;
    }
}
