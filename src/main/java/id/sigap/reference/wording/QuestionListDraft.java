package id.sigap.reference.wording;

import id.sigap.problem.Faults;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.reference.question.Question;
import id.sigap.reference.question.QuestionSet;
import java.util.ArrayList;
import java.util.List;

/** All that a category is to ask from now on, as an admin sent it; none if it is to ask nothing. */
public record QuestionListDraft(String categoryCode, List<QuestionDraft> questions) {

    /** @param faults gets QUESTIONS_TOO_MANY, ENTRY_REPEATED and what is wrong with each question */
    List<Question> judged(Faults faults) {
        if (questions.size() > QuestionSet.MOST) {
            faults.add(new Problem(ProblemCode.QUESTIONS_TOO_MANY, "questions", QuestionSet.MOST));
            return List.of();
        }
        Once codes = new Once();
        Once texts = new Once();
        List<Question> judged = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            String path = "questions." + i;
            Question question = questions.get(i).judged(path, faults);
            if (question != null) {
                faults.require(() -> codes.read(question.code(), path + ".code"));
                faults.require(() -> texts.read(question.text().id(), path + ".text.indonesian"));
                judged.add(question);
            }
        }
        return judged;
    }
}
