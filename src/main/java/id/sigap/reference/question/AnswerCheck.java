package id.sigap.reference.question;

import id.sigap.problem.Faults;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.text.Texts;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds what somebody answered against what was asked. */
public final class AnswerCheck {

    /** No telephone number and no citizen's number is so short. */
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,7}");

    private static final Set<String> YES_OR_NO = Set.of("YES", "NO");

    private AnswerCheck() {}

    /**
     * Answers in the form in which they are stored, without those that say nothing: what a form sends of a field that was left
     * empty.
     *
     * @param faults gets ANSWERS_TOO_MANY, TEXT_TOO_LONG and TEXT_INVALID
     */
    public static List<GivenAnswer> stored(List<GivenAnswer> sent, Faults faults) {
        if (sent.size() > QuestionSet.MOST) {
            faults.add(new Problem(ProblemCode.ANSWERS_TOO_MANY, "answers", QuestionSet.MOST));
            return List.of();
        }
        return sent.stream()
                .map(answer -> faults.check(() -> stored(answer)))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable GivenAnswer stored(GivenAnswer sent) {
        String value = Texts.optional(sent.value(), Question.LONGEST, sent.valueField());
        return value == null ? null : new GivenAnswer(sent.place(), sent.code(), value);
    }

    /**
     * The answers in the order of the questions.
     *
     * @param sent in the form in which they are stored, or not yet
     * @param faults gets what {@link #stored} finds, ANSWER_UNKNOWN, ANSWER_REPEATED, ANSWER_INVALID and TEXT_TOO_LONG where the answer stands among those
     *     that were given, and ANSWER_MISSING at the code of the question
     */
    public static List<Answered> of(QuestionSet asked, List<GivenAnswer> sent, Faults faults) {
        List<GivenAnswer> given = stored(sent, faults);
        if (sent.size() > QuestionSet.MOST) {
            return List.of();
        }
        Set<String> answered = new HashSet<>();
        for (GivenAnswer answer : given) {
            if (asked.question(answer.code()).isEmpty()) {
                faults.add(new Problem(ProblemCode.ANSWER_UNKNOWN, answer.codeField()));
            } else if (!answered.add(answer.code())) {
                faults.add(new Problem(ProblemCode.ANSWER_REPEATED, answer.codeField()));
            }
        }
        asked.questions().stream()
                .filter(question -> question.required() && !answered.contains(question.code()))
                .map(question -> new Problem(ProblemCode.ANSWER_MISSING, "answers." + question.code()))
                .forEach(faults::add);
        return asked.questions().stream()
                .flatMap(question -> to(question, given).map(answer -> faults.check(() -> checked(question, answer))))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Stream<GivenAnswer> to(Question question, List<GivenAnswer> given) {
        return given.stream()
                .filter(answer -> answer.code().equals(question.code()))
                .limit(1);
    }

    private static Answered checked(Question question, GivenAnswer answer) {
        return new Answered(
                question,
                switch (question.kind()) {
                    case YES_NO -> oneOf(YES_OR_NO.contains(answer.value()), answer);
                    case CHOICE -> oneOf(question.option(answer.value()).isPresent(), answer);
                    case NUMBER -> number(question, answer);
                    case TEXT -> Texts.required(answer.value(), bound(question.most()), answer.valueField());
                });
    }

    private static String oneOf(boolean known, GivenAnswer answer) {
        if (!known) {
            throw new Problem(ProblemCode.ANSWER_INVALID, answer.valueField());
        }
        return answer.value();
    }

    /** As it is written without zeros before it. */
    private static String number(Question question, GivenAnswer answer) {
        oneOf(WHOLE_NUMBER.matcher(answer.value()).matches(), answer);
        int number = Integer.parseInt(answer.value());
        oneOf(number >= bound(question.least()) && number <= bound(question.most()), answer);
        return Integer.toString(number);
    }

    /** The database has one for each question of the kind. */
    private static int bound(@Nullable Integer bound) {
        return Objects.requireNonNull(bound);
    }
}
