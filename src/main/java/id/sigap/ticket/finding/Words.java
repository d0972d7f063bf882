package id.sigap.ticket.finding;

import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.text.Texts;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Words that somebody searches for: letters and digits, so that whatever else was typed is no operator of the search. All of
 * them have to be there; of the last, which may still be being typed, its beginning suffices if it has three letters.
 */
public final class Words {

    /** As somebody types into a box. */
    static final int LONGEST = 100;

    static final int MOST = 8;

    private static final int BEGINNING = 3;
    private static final String FIELD = "filter.text";
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");

    private final List<String> words;

    private Words(Set<String> words) {
        this.words = List.copyOf(words);
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
                    .forEach(word -> {
                        words.remove(word); // the last one is where it was typed last
                        words.add(word);
                    });
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
     * @param parameter gives the statement a value
     */
    public WordsSql in(Searched searched, Function<Object, String> parameter) {
        String last = words.get(words.size() - 1);
        int whole = words.size() - (isLong(last) ? 1 : 0);
        String inside = searched.inside() ? ", true)" : ", false)";
        return WordsSql.of(
                whole == 0
                        ? WordsSql.NOTHING
                        : "words_asked("
                                + parameter.apply(words.subList(0, whole).toArray(String[]::new)) + inside,
                isLong(last) ? "word_asked(" + parameter.apply(last) + ", ':*'" + inside : WordsSql.NOTHING,
                searched,
                parameter);
    }

    private static boolean isLong(String word) {
        return word.codePointCount(0, word.length()) >= BEGINNING;
    }
}
