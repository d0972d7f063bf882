package id.sigap.ticket;

import id.sigap.workflow.Status;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step as one viewer may see it.
 *
 * @param status the state after the step
 * @param unit code of the unit that did it, if it was one
 * @param at null where times are hidden
 */
public record StepView(
        Action action,
        Status status,
        @Nullable String unit,
        @Nullable Instant at) {}
