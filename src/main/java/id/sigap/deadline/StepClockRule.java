package id.sigap.deadline;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How long a step may take: a dated row that an admin edits.
 *
 * @param categoryCode the category it is for; null for all
 * @param workingDays working days of the step; if relative, what is added to the category's, as -2; null, for a category alone,
 *     if from this day on it has the clock for all again
 * @param relativeToCategory whether the days are counted from those of the category
 * @param validFrom first day of hand-over that it applies to, in Asia/Jakarta
 */
public record StepClockRule(
        ClockStep step,
        @Nullable String categoryCode,
        @Nullable Integer workingDays,
        boolean relativeToCategory,
        LocalDate validFrom) {

    boolean appliesTo(ClockStep askedFor, String category, LocalDate handedOverOn) {
        return step == askedFor
                && (categoryCode == null || categoryCode.equals(category))
                && !validFrom.isAfter(handedOverOn);
    }

    /** Whether it says that what is said for all counts. */
    boolean isAsForAll() {
        return workingDays == null;
    }

    /** At least one: a step that must be done before it begins cannot be. */
    int workingDaysOf(int categoryDays) {
        int days = Objects.requireNonNull(workingDays);
        return Math.max(1, relativeToCategory ? categoryDays + days : days);
    }
}
