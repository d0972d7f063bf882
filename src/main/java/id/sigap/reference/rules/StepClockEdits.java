package id.sigap.reference.rules;

import id.sigap.deadline.ClockStep;
import id.sigap.deadline.StepClockRule;
import id.sigap.problem.Faults;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.reference.ReferenceBook;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What may be done to step clocks (docs/adr/0074).
 *
 * @param book as it is now
 * @param today in Asia/Jakarta
 */
public record StepClockEdits(ReferenceBook book, LocalDate today) {

    /** As many as a category can have, less the one that a step has at least. */
    private static final int FEWEST_RELATIVE = -364;

    /**
     * A clock that is to be.
     *
     * @throws Problem all that is wrong with it
     */
    public StepClockRule set(StepClockRule clock, boolean replace) {
        Faults faults = new Faults();
        faults.require(() -> requireCategory(clock.categoryCode()));
        faults.require(
                () -> Days.requireWorkingDays(clock.workingDays(), clock.relativeToCategory() ? FEWEST_RELATIVE : 1));
        if (clock.workingDays() == null && clock.categoryCode() == null) {
            faults.add(new Problem(ProblemCode.VALIDITY_GAP, "workingDays"));
        }
        faults.require(() -> Days.requireFirst(clock.validFrom(), today, "validFrom"));
        boolean there =
                find(clock.step(), clock.categoryCode(), clock.validFrom()).isPresent();
        faults.require(() -> Overlaps.require(there, replace));
        faults.raise();
        return clock;
    }

    /**
     * The clock that is set from a day on, if it may go.
     *
     * @throws Problem CATEGORY_UNKNOWN, VALIDITY_UNKNOWN, VALIDITY_GAP or DAY_TOO_EARLY
     */
    public StepClockRule withdrawn(ClockStep step, @Nullable String categoryCode, LocalDate validFrom) {
        requireCategory(categoryCode);
        StepClockRule clock = find(step, categoryCode, validFrom)
                .orElseThrow(() -> new Problem(ProblemCode.VALIDITY_UNKNOWN, "validFrom"));
        if (categoryCode == null
                && ofAll(step).stream().noneMatch(each -> each.validFrom().isBefore(validFrom))) {
            throw new Problem(ProblemCode.VALIDITY_GAP, "validFrom");
        }
        Days.requireFirst(validFrom, today, "validFrom");
        return clock;
    }

    private void requireCategory(@Nullable String code) {
        if (code != null && book.category(code).isEmpty()) {
            throw new Problem(ProblemCode.CATEGORY_UNKNOWN, "categoryCode");
        }
    }

    private List<StepClockRule> ofAll(ClockStep step) {
        return book.stepClocks().stream()
                .filter(each -> each.step() == step && each.categoryCode() == null)
                .toList();
    }

    private Optional<StepClockRule> find(ClockStep step, @Nullable String categoryCode, LocalDate validFrom) {
        return book.stepClocks().stream()
                .filter(each -> each.step() == step
                        && Objects.equals(each.categoryCode(), categoryCode)
                        && each.validFrom().equals(validFrom))
                .findFirst();
    }
}
