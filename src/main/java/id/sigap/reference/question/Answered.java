package id.sigap.reference.question;

import id.sigap.problem.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A question with the answer that it got.
 *
 * @param value YES or NO, the code of an option, a whole number, or words
 */
public record Answered(Question question, String value) {

    /** What the option that was chosen is called; null of an answer that is no choice. */
    public @Nullable LocalizedText label() {
        return question.option(value).map(Question.Option::label).orElse(null);
    }

    /** Whether it is in somebody's own words, and so may say who they are. */
    public boolean isWords() {
        return question.kind() == QuestionKind.TEXT;
    }
}
