package id.sigap.reference.question;

import id.sigap.problem.LocalizedText;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A question that a category asks besides the description.
 *
 * @param required whether nobody reports anything of the category without an answer to it
 * @param least the smallest number; null but for a number
 * @param most the largest number, or how many characters a text may have; null for the other kinds
 * @param options what can be chosen, in order; empty but for a choice
 */
public record Question(
        String code,
        LocalizedText text,
        QuestionKind kind,
        boolean required,
        @Nullable Integer least,
        @Nullable Integer most,
        List<Option> options) {

    /** Characters of an answer, whatever the question. */
    public static final int LONGEST = 500;

    /** How far from nought a number may be: so near that no telephone number is one. */
    public static final int FARTHEST = 1_000_000;

    public Question {
        options = List.copyOf(options);
    }

    /** One of the answers to a choice. */
    public record Option(String code, LocalizedText label) {}

    Optional<Option> option(String optionCode) {
        return options.stream()
                .filter(option -> option.code().equals(optionCode))
                .findFirst();
    }
}
