package id.sigap.reference.answer;

import id.sigap.problem.Described;
import java.util.Arrays;
import java.util.Locale;

/** What a standard answer may leave open; each is filled in by the client, and names no person. */
public enum Placeholder implements Described {
    CATEGORY("The name of the report's category."),
    UNIT("The name of the unit that has the report."),
    AREA("The name of the report's urban village.");

    private final String meaning;

    Placeholder(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    /** As it stands in a text: {@code {category}}. */
    public String written() {
        return "{" + name().toLowerCase(Locale.ROOT) + "}";
    }

    /** The text without those there are. */
    static String allOutOf(String text) {
        return Arrays.stream(values()).reduce(text, (left, each) -> left.replace(each.written(), ""), (a, b) -> b);
    }
}
