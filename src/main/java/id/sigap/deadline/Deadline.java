package id.sigap.deadline;

import java.time.LocalDate;
import java.util.stream.IntStream;

/**
 * The day a report is due.
 *
 * @param dueOn last day in time, in Asia/Jakarta; the deadline is its end, 23:59:59
 * @param provisional whether the days counted reach into a year whose holidays are not decreed
 */
public record Deadline(LocalDate dueOn, boolean provisional) {

    /**
     * The overall deadline: the n-th working day after the day of submission (domain.md, Deadlines [law]).
     *
     * @param dayZero day of submission in Asia/Jakarta
     * @param workingDays the category's number of days, 7 by default
     */
    public static Deadline overall(LocalDate dayZero, int workingDays, WorkingCalendar calendar) {
        LocalDate dueOn = calendar.workingDaysAfter(dayZero, workingDays);
        boolean decreed =
                IntStream.rangeClosed(dayZero.getYear(), dueOn.getYear()).allMatch(calendar::isDecreed);
        return new Deadline(dueOn, !decreed);
    }
}
