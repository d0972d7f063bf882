package id.sigap.reference;

import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Looks for areas and units by words of their name or by their code: all the words, in any order, in any case. */
public final class NameSearch {

    /** Longer than any name. */
    private static final int LONGEST = 100;

    private final String sought;
    private final List<String> words;

    private NameSearch(String sought) {
        this.sought = sought;
        this.words = List.of(sought.split(" "));
    }

    /**
     * Of what somebody typed.
     *
     * @throws Problem TEXT_TOO_LONG, or TEXT_EMPTY for what has nothing to look for
     */
    public static NameSearch of(String typed, String field) {
        if (typed.length() > LONGEST) {
            throw new Problem(ProblemCode.TEXT_TOO_LONG, field, LONGEST);
        }
        String sought = typed.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        if (sought.isEmpty()) {
            throw new Problem(ProblemCode.TEXT_EMPTY, field);
        }
        return new NameSearch(sought);
    }

    public boolean finds(String name, String code) {
        String text = (name + " " + code).toLowerCase(Locale.ROOT);
        return words.stream().allMatch(text::contains);
    }

    /** Names that begin with what is sought come first. */
    public <T extends Named> Comparator<T> order() {
        return Comparator.comparing(
                        (T named) -> !named.name().toLowerCase(Locale.ROOT).startsWith(sought))
                .thenComparing(Named::name)
                .thenComparing(Named::code);
    }
}
