package id.sigap.reference.wording;

import id.sigap.problem.Faults;
import id.sigap.problem.LocalizedText;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.reference.question.Question;
import id.sigap.reference.question.Question.Option;
import id.sigap.reference.question.QuestionKind;
import id.sigap.text.CityTexts;
import id.sigap.text.Texts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A question of a category, as an admin sent it. */
public record QuestionDraft(
        String code,
        String indonesian,
        String english,
        QuestionKind kind,
        boolean required,
        @Nullable Integer least,
        @Nullable Integer most,
        List<OptionDraft> options) {

    /** Fewer are no choice, and more are a search. */
    private static final int FEWEST_OPTIONS = 2;

    private static final int MOST_OPTIONS = 30;

    /** One of the answers to a choice, as it was sent. */
    public record OptionDraft(String code, String indonesian, String english) {}

    /**
     * @param path of it in the input
     * @param faults gets ID_INVALID, ENTRY_REPEATED, OPTIONS_INVALID, BOUNDS_INVALID and what is wrong with the texts
     */
    @Nullable
    Question judged(String path, Faults faults) {
        String known = faults.check(() -> WordingCodes.NAMED.read(code, path + ".code"));
        LocalizedText text = CityTexts.read(indonesian, english, Texts.NAME, path + ".text", faults);
        faults.require(() -> requireBounds(path));
        List<Option> choices = choices(path + ".options", faults);
        return known == null || text == null ? null : new Question(known, text, kind, required, least, most, choices);
    }

    private void requireBounds(String path) {
        boolean number = kind == QuestionKind.NUMBER;
        boolean right = number
                ? least != null && least >= -Question.FARTHEST && least < orElse(most, -Question.FARTHEST)
                : least == null;
        if (!right) {
            throw new Problem(ProblemCode.BOUNDS_INVALID, path + ".least");
        }
        boolean bounded =
                switch (kind) {
                    case NUMBER -> orElse(most, Question.FARTHEST + 1) <= Question.FARTHEST;
                    case TEXT -> orElse(most, 0) >= 1 && orElse(most, 0) <= Question.LONGEST;
                    case YES_NO, CHOICE -> most == null;
                };
        if (!bounded) {
            throw new Problem(ProblemCode.BOUNDS_INVALID, path + ".most");
        }
    }

    private static int orElse(@Nullable Integer bound, int missing) {
        return bound == null ? missing : bound;
    }

    private List<Option> choices(String path, Faults faults) {
        int fewest = kind == QuestionKind.CHOICE ? FEWEST_OPTIONS : 0;
        int most = kind == QuestionKind.CHOICE ? MOST_OPTIONS : 0;
        if (options.size() < fewest || options.size() > most) {
            faults.add(new Problem(ProblemCode.OPTIONS_INVALID, path, MOST_OPTIONS));
            return List.of();
        }
        Once codes = new Once();
        Once labels = new Once();
        List<Option> choices = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            OptionDraft option = options.get(i);
            String at = path + "." + i;
            String known =
                    faults.check(() -> codes.read(WordingCodes.OPTION.read(option.code, at + ".code"), at + ".code"));
            LocalizedText label = CityTexts.read(option.indonesian, option.english, Texts.NAME, at + ".label", faults);
            if (label != null) {
                faults.require(() -> labels.read(label.id(), at + ".label.indonesian"));
            }
            if (known != null && label != null) {
                choices.add(new Option(known, label));
            }
        }
        return choices;
    }
}
