package id.sigap.deadline;

import java.time.LocalDate;

/**
 * The day a report is due.
 *
 * @param dueOn last day in time, in Asia/Jakarta; the deadline is its end, 23:59:59
 * @param provisional whether the days counted reach into a year whose holidays are not decreed
 */
public record Deadline(LocalDate dueOn, boolean provisional) {}
