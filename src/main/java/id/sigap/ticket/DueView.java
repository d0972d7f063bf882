package id.sigap.ticket;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a report is due, for those who may know.
 *
 * @param dueOn last day in time, in Asia/Jakarta; the deadline is its end, 23:59:59
 * @param provisional whether it reaches into a year whose holidays are not decreed yet
 * @param agreedOn the later day agreed with the reporter, if one was
 * @param pausedUntil last day on which the clocks stand still, if they do
 */
public record DueView(
        LocalDate dueOn,
        boolean provisional,
        @Nullable LocalDate agreedOn,
        @Nullable LocalDate pausedUntil) {}
