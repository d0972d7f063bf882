package id.sigap.ticket;

import id.sigap.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * What became of a step.
 *
 * @param ticket the report as it is now; null if this viewer does not see it any more
 * @param refusal CONFLICT if somebody was faster; then nothing was changed, and the report is the state to look at
 */
public record OutcomeView(
        @Nullable TicketView ticket, @Nullable ProblemCode refusal) {}
