package id.sigap.deadline;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** How many working days each step has, by category and day of hand-over (docs/domain.md, Step clocks; our choice). */
public final class StepClocks {

    /** The last one wins: what is said of the category before what is said of all, then what was said latest. */
    private static final Comparator<StepClockRule> BY_WEIGHT = Comparator.comparing(
                    (StepClockRule rule) -> rule.categoryCode() != null)
            .thenComparing(StepClockRule::validFrom);

    private final List<StepClockRule> rules;

    public StepClocks(List<StepClockRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /**
     * Working days of a step.
     *
     * @param categoryDays working days from submission to the deadline, of the category
     * @param handedOverOn day of hand-over in Asia/Jakarta: a rule that comes later does not move a clock that runs
     * @return at least one
     * @throws IllegalStateException if no rule is in force that day
     */
    public int workingDays(ClockStep step, String categoryCode, int categoryDays, LocalDate handedOverOn) {
        return rules.stream()
                .filter(rule -> rule.appliesTo(step, categoryCode, handedOverOn))
                .max(BY_WEIGHT)
                .orElseThrow(() -> new IllegalStateException("no clock is in force for the step " + step))
                .workingDaysOf(categoryDays);
    }
}
