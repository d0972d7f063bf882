package id.sigap.ticket.intake;

import id.sigap.problem.Faults;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.reference.Channel;
import id.sigap.reference.Channel.ChannelIntake;
import id.sigap.reference.ReferenceBook;
import id.sigap.reference.question.AnswerCheck;
import id.sigap.reference.question.Answered;
import id.sigap.reference.question.QuestionSet;
import id.sigap.ticket.Submission;
import id.sigap.ticket.answers.StoredAnswers;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a category makes of a submission: whether it takes any, and whether its questions are answered.
 *
 * @param asked the version that was answered; null if the category asks nothing
 */
record CategoryChoice(@Nullable QuestionSet asked, List<Answered> answers) {

    private static final CategoryChoice NONE = new CategoryChoice(null, List.of());

    /** As it is kept; empty if nothing was answered. */
    List<StoredAnswers> stored() {
        return asked == null || answers.isEmpty() ? List.of() : List.of(StoredAnswers.of(asked, answers));
    }

    /**
     * @param channel null if it was found wrong
     * @param faults gets CATEGORY_UNKNOWN, CATEGORY_IS_EMERGENCY, QUESTIONS_CHANGED and what is wrong with the answers; those
     *     are not looked at where the category, or the version, is none
     */
    static CategoryChoice of(
            Submission sent, @Nullable Channel channel, ReferenceBook book, LocalDate today, Faults faults) {
        Problem refusal = refusal(sent.categoryCode(), channel, book, today);
        if (refusal != null) {
            faults.add(refusal);
            return NONE;
        }
        QuestionSet asked = faults.check(() -> asked(sent, book, today));
        if (asked == null) {
            return NONE;
        }
        return new CategoryChoice(asked, AnswerCheck.of(asked, sent.answers().given(), faults));
    }

    private static @Nullable Problem refusal(
            String code, @Nullable Channel channel, ReferenceBook book, LocalDate today) {
        if (book.offeredCategory(code, today).isEmpty()) {
            return new Problem(ProblemCode.CATEGORY_UNKNOWN, "categoryCode");
        }
        return isSentByThemselves(channel) && book.notices().emergency(code).isPresent()
                ? new Problem(ProblemCode.CATEGORY_IS_EMERGENCY, "categoryCode")
                : null;
    }

    /** A clerk reads the notice to whoever stands there, and may have to record what is left to do (ADR 0075). */
    private static boolean isSentByThemselves(@Nullable Channel channel) {
        return channel != null && channel.intake() != ChannelIntake.DESK;
    }

    private static QuestionSet asked(Submission sent, ReferenceBook book, LocalDate today) {
        return book.questions()
                .toAnswer(sent.categoryCode(), sent.answers().version(), today)
                .orElseGet(() -> new QuestionSet(sent.categoryCode(), 0, today, List.of()));
    }
}
