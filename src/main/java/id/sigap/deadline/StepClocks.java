package id.sigap.deadline;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** How many working days each step has, by category and day of hand-over (docs/domain.md, Step clocks; our choice). */
public final class StepClocks {

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
        List<StepClockRule> inForce = rules.stream()
                .filter(rule -> rule.appliesTo(step, categoryCode, handedOverOn))
                .toList();
        return latest(inForce, rule -> rule.categoryCode() != null)
                .filter(rule -> !rule.isAsForAll())
                .or(() -> latest(inForce, rule -> rule.categoryCode() == null))
                .orElseThrow(() -> new IllegalStateException("no clock is in force for the step " + step))
                .workingDaysOf(categoryDays);
    }

    /** What was said latest wins; what is said of the category before what is said of all. */
    private static Optional<StepClockRule> latest(List<StepClockRule> rules, Predicate<StepClockRule> which) {
        return rules.stream().filter(which).max(Comparator.comparing(StepClockRule::validFrom));
    }
}
