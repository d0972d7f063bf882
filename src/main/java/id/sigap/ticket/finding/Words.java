package id.sigap.ticket.finding;

import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.text.Texts;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words that somebody searches for: letters and digits, so that whatever else was typed is no operator of the search. All of
 * them have to be there; of one of three letters or more its beginning suffices.
 */
public final class Words {

    /** As somebody types into a box. */
    static final int LONGEST = 100;

    static final int MOST = 8;

    /** As the index of words has them: of a description that the Bureau hid words of, those that are left. */
    private static final String FOR_ALL = "words_of(coalesce(t.covered_description, t.description)";

    /** The address, and all of such a description. */
    private static final String FOR_INSIDE = "words_of(coalesce(t.address, '') || ' '"
            + " || case when t.covered_description is null then '' else t.description end";

    private static final String IS = ") @@ ";

    private static final int BEGINNING = 3;
    private static final String FIELD = "filter.text";
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");

    private final Set<String> words;

    private Words(Set<String> words) {
        this.words = words;
    }

    /**
     * The words of a text, each once.
     *
     * @throws Problem TEXT_TOO_LONG, TEXT_INVALID, SEARCH_TOO_SHORT or SEARCH_TOO_LONG
     */
    public static Words of(String text) {
        String typed = Texts.optional(text, LONGEST, FIELD);
        Set<String> words = new LinkedHashSet<>();
        if (typed != null) {
            WORD.matcher(typed.toLowerCase(Locale.ROOT))
                    .results()
                    .map(MatchResult::group)
                    .forEach(words::add);
        }
        if (words.stream().noneMatch(Words::isLong)) {
            throw new Problem(ProblemCode.SEARCH_TOO_SHORT, FIELD);
        }
        if (words.size() > MOST) {
            throw new Problem(ProblemCode.SEARCH_TOO_LONG, FIELD, MOST);
        }
        return new Words(words);
    }

    /**
     * The condition that all of them are in what a list shows of {@code ticket t}.
     *
     * @param inside whether it shows what those inside alone may read
     * @param parameter gives the statement a word
     */
    String areIn(boolean inside, UnaryOperator<String> parameter) {
        List<String> asked = words.stream()
                .map(word -> "word_asked(" + parameter.apply(word) + ", " + (isLong(word) ? "':*'" : "''") + ")")
                .toList();
        return inside
                ? asked.stream()
                        .map(word -> "(" + is(FOR_ALL, word) + " or " + is(FOR_INSIDE, word) + ")")
                        .collect(Collectors.joining(" and "))
                : is(FOR_ALL, "(" + String.join(" && ", asked) + ")");
    }

    private static String is(String words, String asked) {
        return "(" + words + IS + asked + ")";
    }

    /** A condition that has words in it, for a list that is walked: no index knows it, and it is taken to be met soon. */
    public static String walked(String where) {
        return where.replace("(words_of(", "has_words(").replace(IS, ", ");
    }

    private static boolean isLong(String word) {
        return word.codePointCount(0, word.length()) >= BEGINNING;
    }
}
