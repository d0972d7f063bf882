package id.sigap.reference.answer;

import java.util.Arrays;
import java.util.Locale;

/** What a standard answer may leave open; each is filled in by the client, and names no person. */
public enum Placeholder {
    /** The name of the report's category. */
    CATEGORY,
    /** The name of the unit that has the report. */
    UNIT,
    /** The name of the report's urban village. */
    AREA;

    /** As it stands in a text: {@code {category}}. */
    public String written() {
        return "{" + name().toLowerCase(Locale.ROOT) + "}";
    }

    /** The text without those there are. */
    public static String allOutOf(String text) {
        return Arrays.stream(values()).reduce(text, (left, each) -> left.replace(each.written(), ""), (a, b) -> b);
    }
}
