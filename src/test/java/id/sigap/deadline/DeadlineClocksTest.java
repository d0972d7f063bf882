package id.sigap.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which row says how long a step may take. */
class DeadlineClocksTest {

    private static final List<StepClockRule> RULES = List.of(
            rule(ClockStep.COORDINATION, null, 1, false, "2016-01-01"),
            rule(ClockStep.HANDLING, null, -2, true, "2016-01-01"),
            rule(ClockStep.HANDLING, null, 9, false, "2026-07-01"),
            rule(ClockStep.HANDLING, "flood", 20, false, "2026-03-01"),
            rule(ClockStep.HANDLING, "flood", 3, true, "2026-09-01"),
            rule(ClockStep.VALIDATION, null, 1, false, "2016-01-01"),
            rule(ClockStep.VALIDATION, null, 2, false, "2026-07-01"));

    @ParameterizedTest
    @CsvSource({
        "COORDINATION, road,   7, 2026-02-01, 1, the general row",
        "COORDINATION, flood, 30, 2026-02-01, 1, a row of fixed days does not mind the category's",
        "HANDLING,     road,   7, 2026-02-01, 5, added to the category's days",
        "HANDLING,     road,  30, 2026-02-01, 28, added to the category's days",
        "HANDLING,     road,   3, 2026-02-01, 1, added to the category's days",
        "HANDLING,     road,   2, 2026-02-01, 1, never less than one",
        "HANDLING,     road,   1, 2026-02-01, 1, never less than one",
        "HANDLING,     road,   7, 2026-06-30, 5, the day before the newer row",
        "HANDLING,     road,   7, 2026-07-01, 9, the first day of the newer row",
        "HANDLING,     flood,  7, 2026-02-28, 5, before the category had a row of its own",
        "HANDLING,     flood,  7, 2026-03-01, 20, its first day",
        "HANDLING,     flood,  7, 2026-07-15, 20, the category's row wins over a newer general one",
        "HANDLING,     flood,  7, 2026-09-01, 10, the category's newer row",
        "VALIDATION,   flood,  7, 2026-06-30, 1, each step has its own rows",
        "VALIDATION,   flood,  7, 2026-07-01, 2, each step has its own rows"
    })
    void theRowOfTheCategoryThenTheNewestInForce(
            ClockStep step, String category, int categoryDays, LocalDate handedOverOn, int days, String why) {
        assertEquals(days, new StepClocks(RULES).workingDays(step, category, categoryDays, handedOverOn), why);
        List<StepClockRule> reversed = new ArrayList<>(RULES);
        Collections.reverse(reversed);
        assertEquals(days, new StepClocks(reversed).workingDays(step, category, categoryDays, handedOverOn), why);
    }

    @ParameterizedTest
    @EnumSource
    void aStepWithoutARowIsNamed(ClockStep step) {
        List<StepClockRule> others =
                RULES.stream().filter(rule -> rule.step() != step).toList();
        assertFailsFor(step, new StepClocks(others), "2026-02-01");
        assertFailsFor(step, new StepClocks(List.of()), "2026-02-01");
        assertFailsFor(step, new StepClocks(RULES), "2015-12-31");
    }

    @Test
    void theRowOfOneCategoryIsNoneForAnother() {
        List<StepClockRule> flood =
                RULES.stream().filter(rule -> rule.categoryCode() != null).toList();
        assertFailsFor(ClockStep.HANDLING, new StepClocks(flood), "2026-10-01");
    }

    private static void assertFailsFor(ClockStep step, StepClocks clocks, String day) {
        String message = assertThrows(
                        IllegalStateException.class, () -> clocks.workingDays(step, "road", 7, LocalDate.parse(day)))
                .getMessage();
        assertTrue(message.contains(step.name()), message);
    }

    private static StepClockRule rule(ClockStep step, String category, int days, boolean relative, String from) {
        return new StepClockRule(step, category, days, relative, LocalDate.parse(from));
    }
}
