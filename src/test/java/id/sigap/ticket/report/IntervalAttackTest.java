package id.sigap.ticket.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.deadline.ClockStep;
import id.sigap.deadline.SeededCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;

/**
 * What an agency can work out of the day of submission from the bands of its own step, looked at every day (promise C11):
 * five working days stay possible, over all holidays of two years.
 */
class IntervalAttackTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 12, 1);
    private static final int BEFORE = 30;
    private static final int WATCHED = 25;
    private static final int WIDEST = 5;

    @Test
    void theBandsOfAStepLeaveFiveWorkingDaysOpen() {
        assertTrue(narrowest((submitted, handed) -> seen(handedOver(submitted, handed), handed)) >= WIDEST);
    }

    @Test
    void theyDoSoWhenTheWorkWasRefusedToo() {
        assertTrue(narrowest((submitted, handed) -> {
                    Clocks clocks = handedOver(submitted, handed);
                    clocks.check(handed.plusDays(3));
                    clocks.workAgain(handed.plusDays(5));
                    return seen(computed(clocks), handed);
                })
                >= WIDEST);
    }

    /** The attack works where there is something to find: the overall deadline gives the day away. */
    @Test
    void theOverallDeadlineWouldTell() {
        assertEquals(
                1,
                narrowest((submitted, handed) ->
                        List.of(handedOver(submitted, handed).dueOn())));
    }

    /** The fewest working days of submission that one thing seen leaves possible. */
    private static long narrowest(BiFunction<LocalDate, LocalDate, Object> sight) {
        long narrowest = Long.MAX_VALUE;
        for (LocalDate handed = FIRST; handed.isBefore(LAST); handed = handed.plusDays(1)) {
            Map<Object, List<LocalDate>> possible = new HashMap<>();
            for (int before = 0; before <= BEFORE; before++) {
                LocalDate submitted = handed.minusDays(before);
                possible.computeIfAbsent(sight.apply(submitted, handed), seen -> new ArrayList<>())
                        .add(submitted);
            }
            ToLongFunction<List<LocalDate>> working = days ->
                    days.stream().filter(day -> !SeededCalendar.isFree(day)).count();
            narrowest = Math.min(
                    narrowest,
                    possible.values().stream()
                            .mapToLong(working)
                            .filter(count -> count > 0)
                            .min()
                            .orElse(Long.MAX_VALUE));
        }
        return narrowest;
    }

    private static Clocks handedOver(LocalDate submitted, LocalDate handed) {
        Clocks clocks = new Clocks();
        clocks.start(ClockStep.COORDINATION, submitted);
        computed(clocks).handOver(ClockStep.HANDLING, handed);
        return computed(clocks);
    }

    private static Clocks computed(Clocks clocks) {
        clocks.compute(SeededCalendar.POLICY, "trotoar", 7);
        return clocks;
    }

    /** The bands, day after day from the hand-over on. */
    private static Object seen(Clocks clocks, LocalDate handed) {
        return handed.datesUntil(handed.plusDays(WATCHED))
                .map(day -> clocks.row().stepDue().urgency(day))
                .toList();
    }
}
