package id.sigap.door.graphql.reference;

import id.sigap.door.graphql.TextType;
import id.sigap.problem.LocalizedText;
import id.sigap.reference.question.Answered;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A question and its answer. */
@Type("Answer")
@Description("What a reporter answered to a question of the category.")
public class AnswerType {

    private final Answered answered;

    public AnswerType(Answered answered) {
        this.answered = answered;
    }

    @NonNull
    @Description("The question, as it was asked then.")
    public QuestionType getQuestion() {
        return new QuestionType(answered.question());
    }

    @NonNull
    @Description("YES or NO, the code of an option, a whole number, or the reporter's words.")
    public String getValue() {
        return answered.value();
    }

    @Description("What the chosen option is called; null of an answer that is no choice.")
    public @Nullable TextType getLabel() {
        LocalizedText label = answered.label();
        return label == null ? null : new TextType(label);
    }
}
