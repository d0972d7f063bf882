package id.sigap.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which days count. Working days are Monday to Friday less national holidays and collective leave (docs/domain.md,
 * Deadlines); all days are days in Asia/Jakarta.
 */
public final class WorkingCalendar {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final Set<LocalDate> holidays;
    private final Set<Integer> decreedYears;

    /**
     * @param holidays national holidays and collective leave
     * @param decreedYears the years whose table has been decreed; of others only Monday to Friday is known
     */
    public WorkingCalendar(Set<LocalDate> holidays, Set<Integer> decreedYears) {
        this.holidays = Set.copyOf(holidays);
        this.decreedYears = Set.copyOf(decreedYears);
    }

    public boolean isWorkingDay(LocalDate day) {
        return !WEEKEND.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }

    /** Whether the holidays of that year have been decreed. */
    public boolean isDecreed(int year) {
        return decreedYears.contains(year);
    }

    /**
     * The n-th working day after a day on which the clock does not stand still; the day itself never counts.
     *
     * @param n zero or more; zero is the day itself
     */
    public LocalDate workingDaysAfter(LocalDate day, int n, Stops stops) {
        LocalDate current = day;
        for (int counted = 0; counted < n; ) {
            current = current.plusDays(1);
            if (isWorkingDay(current) && !stops.covers(current)) {
                counted++;
            }
        }
        return current;
    }

    /**
     * The latest day that leaves n working days until a day, that day included: the latest d for which
     * {@code workingDaysAfter(d, n)} is no later than it. It may be a day off, the eve of the first of the n.
     *
     * @param n zero or more; zero is the day itself
     */
    public LocalDate workingDaysBefore(LocalDate day, int n) {
        LocalDate current = day;
        for (int left = n; left > 0; current = current.minusDays(1)) {
            if (isWorkingDay(current)) {
                left--;
            }
        }
        return current;
    }

    /** That day if it is worked, else the last working day before it. */
    LocalDate workingDayUpTo(LocalDate day) {
        return workingDaysBefore(day, 1).plusDays(1);
    }
}
