package id.sigap.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How long a step may take: a dated row that an admin edits.
 *
 * @param categoryCode the category it is for; null for all
 * @param workingDays working days of the step; if relative, what is added to the category's, as -2
 * @param relativeToCategory whether the days are counted from those of the category
 * @param validFrom first day of hand-over that it applies to, in Asia/Jakarta
 */
public record StepClockRule(
        ClockStep step,
        @Nullable String categoryCode,
        int workingDays,
        boolean relativeToCategory,
        LocalDate validFrom) {

    boolean appliesTo(ClockStep askedFor, String category, LocalDate handedOverOn) {
        return step == askedFor
                && (categoryCode == null || categoryCode.equals(category))
                && !validFrom.isAfter(handedOverOn);
    }

    /** At least one: a step that must be done before it begins cannot be. */
    int workingDaysOf(int categoryDays) {
        return Math.max(1, relativeToCategory ? categoryDays + workingDays : workingDays);
    }
}
