package id.sigap.ticket;

import id.sigap.problem.ProblemCode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a step: the report as it is now, or why it was refused.
 *
 * @param ticket the report as it is now; null if this viewer does not see it any more, if it was refused as one of several, or
 *     if it was changed and could not be read again
 * @param refusal CONFLICT if somebody was faster: then nothing was changed, and the report is the state to look at; of one of
 *     several any refusal, without the report
 */
public record OutcomeView(
        @Nullable TicketView ticket, @Nullable Refusal refusal) {

    /**
     * Why it was refused.
     *
     * @param field the input field that it is about
     * @param limit what the code's text names as its limit; 0 if it names none
     * @param latest the last day that is accepted, where the limit is one of days from today
     */
    public record Refusal(
            ProblemCode code,
            @Nullable String field,
            int limit,
            @Nullable LocalDate latest) {}

    /** The answers to a step with several reports, in the order in which they were named. */
    public record Several(List<OutcomeView> each) {}
}
