package id.sigap.reference.wording;

import id.sigap.reference.answer.StandardAnswer;
import java.util.List;

/** What can be said with a step. */
public record StandardAnswersView(List<StandardAnswer> answers) {

    public StandardAnswersView {
        answers = List.copyOf(answers);
    }
}
