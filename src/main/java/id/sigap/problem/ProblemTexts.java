package id.sigap.problem;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The words of each {@link ProblemCode}, beside it on the class path, so that whoever translates them need not read Java. */
final class ProblemTexts {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("id.sigap.problem.problems", Locale.ROOT);

    private ProblemTexts() {}

    /**
     * The text of the code of that name.
     *
     * @throws MissingResourceException if it lacks one of the two languages: no code can be used then, so nothing starts
     */
    static LocalizedText of(String code) {
        return new LocalizedText(TEXTS.getString(code + ".id"), TEXTS.getString(code + ".en"));
    }

    /** Every key there is: a test holds them to the codes. */
    static Iterable<String> keys() {
        return TEXTS.keySet();
    }
}
