package id.sigap.reference.question;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a category asks from one day on, until the next version of it. Never changed: reports that answered it are read by it.
 *
 * @param version counted from 1 for each category
 * @param askedFrom the day in Asia/Jakarta on which it was made
 * @param questions in order; none if the category asks nothing any more
 */
public record QuestionSet(String categoryCode, int version, LocalDate askedFrom, List<Question> questions) {

    /** More than anybody fills in. */
    public static final int MOST = 20;

    public QuestionSet {
        questions = List.copyOf(questions);
    }

    Optional<Question> question(String code) {
        return questions.stream()
                .filter(question -> question.code().equals(code))
                .findFirst();
    }
}
