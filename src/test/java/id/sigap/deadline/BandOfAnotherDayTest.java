package id.sigap.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Who kept a cursor of some day is given the order of bands as of that day, of reports too that came to them since: up to
 * the day of its hand-over every step is on track, so that it tells nothing of a report that they had not seen.
 */
@Shows(Promise.C11)
class BandOfAnotherDayTest {

    private static final List<Integer> CATEGORY_DAYS = List.of(1, 2, 3, 5, 7, 14, 30, 60);

    @Test
    void upToItsHandOverEveryStepIsOnTrack() {
        for (LocalDate from = LocalDate.of(2026, 1, 1); from.getYear() < 2027; from = from.plusDays(1)) {
            for (ClockStep step : ClockStep.values()) {
                for (int categoryDays : CATEGORY_DAYS) {
                    for (Stops stops : stops(from)) {
                        assertOnTrack(step, from, stops, categoryDays, null);
                        assertOnTrack(step, from, stops, categoryDays, from.plusDays(categoryDays));
                    }
                }
            }
        }
    }

    private static void assertOnTrack(
            ClockStep step, LocalDate from, Stops stops, int categoryDays, LocalDate agreedOn) {
        StepDue due = SeededCalendar.POLICY.step(step, from, stops, "trotoar", categoryDays, agreedOn);
        assertEquals(Urgency.ON_TRACK, due.urgency(from), step + " of " + from + " in " + categoryDays + " days");
        assertEquals(Urgency.ON_TRACK, due.urgency(from.minusDays(1)));
        assertEquals(Urgency.ON_TRACK, due.urgency(from.minusYears(1)));
    }

    /** None, and pauses that begin before, at and after the hand-over. */
    private static List<Stops> stops(LocalDate from) {
        return List.of(
                Stops.NONE,
                Stops.NONE.with(from.minusDays(5), from.plusDays(1)),
                Stops.NONE.with(from, from.plusDays(9)),
                Stops.NONE.with(from.plusDays(2), from.plusDays(4)));
    }
}
