package id.sigap.deadline;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * When a report is due (docs/domain.md, Deadlines; the city's rules), and when a step of it is (docs/domain.md, Step
 * clocks; our choice). All days are days in Asia/Jakarta.
 */
public final class DeadlinePolicy {

    private final WorkingCalendar calendar;
    private final StepClocks clocks;

    public DeadlinePolicy(WorkingCalendar calendar, StepClocks clocks) {
        this.calendar = calendar;
        this.clocks = clocks;
    }

    /**
     * The overall deadline: the n-th working day after the day of submission, or the later day agreed with the reporter.
     *
     * <p>It is provisional also with an agreed day: holidays yet to be decreed may move the counted day past that.
     *
     * @param dayZero day of submission, or of whatever starts the days anew
     * @param workingDays the category's number of days, 7 by default
     * @param stops days that do not count
     * @param agreedOn day agreed with the reporter; makes nothing due earlier
     */
    public Deadline overall(LocalDate dayZero, int workingDays, Stops stops, @Nullable LocalDate agreedOn) {
        LocalDate counted = calendar.workingDaysAfter(dayZero, workingDays, stops);
        boolean decreed = IntStream.rangeClosed(dayZero.plusDays(1).getYear(), counted.getYear())
                .allMatch(calendar::isDecreed);
        return new Deadline(agreedOn == null ? counted : later(counted, agreedOn), !decreed);
    }

    /**
     * When a step is due, counted from the day it was handed over. It is due soon from the last but one of its days on, or
     * on its only one.
     *
     * @param from day of hand-over; never counts itself
     * @param stops days that do not count for this clock
     * @param categoryDays the category's number of days
     * @param agreedOn day agreed with the reporter: moves the handling alone, whose other end is that day
     * @throws IllegalStateException if no clock is in force for the step on the day of hand-over
     */
    public StepDue step(
            ClockStep step,
            LocalDate from,
            Stops stops,
            String categoryCode,
            int categoryDays,
            @Nullable LocalDate agreedOn) {
        int days = clocks.workingDays(step, categoryCode, categoryDays, from);
        LocalDate counted = calendar.workingDaysAfter(from, days, stops);
        if (step == ClockStep.HANDLING && agreedOn != null) {
            LocalDate agreed = handlingUntil(agreedOn, categoryCode, categoryDays);
            if (agreed.isAfter(counted)) {
                return new StepDue(agreed, calendar.workingDayUpTo(agreed.minusDays(1)));
            }
        }
        LocalDate soonOn = calendar.workingDaysAfter(from, Math.max(1, days - 1), stops);
        return new StepDue(counted, soonOn);
    }

    /**
     * The last working day that leaves the validation its own days before the day agreed with the reporter: whoever
     * agreed on a later day is not late before it. The clock in force on the agreed day tells how many those are, as
     * nobody knows yet when the validation begins.
     */
    private LocalDate handlingUntil(LocalDate agreedOn, String categoryCode, int categoryDays) {
        int days = clocks.workingDays(ClockStep.VALIDATION, categoryCode, categoryDays, agreedOn);
        return calendar.workingDayUpTo(calendar.workingDaysBefore(agreedOn, days));
    }

    private static LocalDate later(LocalDate first, LocalDate second) {
        return first.isBefore(second) ? second : first;
    }
}
