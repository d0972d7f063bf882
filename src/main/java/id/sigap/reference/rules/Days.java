package id.sigap.reference.rules;

import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.reference.CalendarYears;
import id.sigap.reference.Validity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which days something may begin or end on. */
final class Days {

    /** Within so many days a mistake is found; what lies before has been counted upon, and stays. */
    static final int BACK = 31;

    private static final int MOST_WORKING_DAYS = 365;

    private Days() {}

    /**
     * The first day of what reports are counted by.
     *
     * @throws Problem YEAR_OUT_OF_RANGE or DAY_TOO_EARLY
     */
    static void requireFirst(LocalDate day, LocalDate today, String field) {
        CalendarYears.check(day.getYear(), field);
        if (day.isBefore(today.minusDays(BACK))) {
            throw new Problem(ProblemCode.DAY_TOO_EARLY, field, BACK);
        }
    }

    /**
     * What has begun, ended on a day: yesterday at the earliest, which is at once.
     *
     * @throws Problem YEAR_OUT_OF_RANGE, DAYS_OUT_OF_ORDER, DAY_OVER or ALREADY_CLOSED
     */
    static Validity ended(Validity validity, LocalDate lastDay, LocalDate today) {
        CalendarYears.check(lastDay.getYear(), "lastDay");
        if (isOver(validity, today)) {
            throw new Problem(ProblemCode.ALREADY_CLOSED, "code");
        }
        if (lastDay.isBefore(validity.from())) {
            throw new Problem(ProblemCode.DAYS_OUT_OF_ORDER, "lastDay");
        }
        if (lastDay.isBefore(today.minusDays(1))) {
            throw new Problem(ProblemCode.DAY_OVER, "lastDay");
        }
        return new Validity(validity.from(), lastDay);
    }

    /** @throws Problem NOT_CLOSED if it has no last day */
    static Validity again(Validity validity) {
        if (validity.to() == null) {
            throw new Problem(ProblemCode.NOT_CLOSED, "code");
        }
        return new Validity(validity.from(), null);
    }

    static boolean isOver(Validity validity, LocalDate today) {
        return validity.to() != null && today.isAfter(validity.to());
    }

    /** Whether it is in force on a day, and no end of it is set. */
    static boolean isOpen(Validity validity, LocalDate day) {
        return validity.to() == null && validity.covers(day);
    }

    /** @throws Problem WORKING_DAYS_OUT_OF_RANGE */
    static void requireWorkingDays(@Nullable Integer days, int fewest) {
        if (days != null && (days < fewest || days > MOST_WORKING_DAYS)) {
            throw new Problem(ProblemCode.WORKING_DAYS_OUT_OF_RANGE, "workingDays", MOST_WORKING_DAYS);
        }
    }
}
