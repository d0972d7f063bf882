package id.sigap.ticket;

import id.sigap.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a step: the report as it is now, or that somebody was faster.
 *
 * @param ticket the report as it is now; null if this viewer does not see it any more, if it was refused as one of several, or
 *     if it was changed and could not be read again
 * @param refusal CONFLICT if somebody was faster; then nothing was changed, and the report is the state to look at
 */
public record OutcomeView(
        @Nullable TicketView ticket, @Nullable ProblemCode refusal) {}
