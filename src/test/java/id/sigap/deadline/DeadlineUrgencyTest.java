package id.sigap.deadline;

import static id.sigap.deadline.SeededCalendar.POLICY;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The band that units see: by the day alone, so that it changes at 00:00. */
class DeadlineUrgencyTest {

    @ParameterizedTest
    @CsvSource({
        "HANDLING,     2026-03-16, 2026-03-16, ON_TRACK, the day of hand-over",
        "HANDLING,     2026-03-16, 2026-03-26, ON_TRACK, its third day",
        "HANDLING,     2026-03-16, 2026-03-27, DUE_SOON, its fourth day",
        "HANDLING,     2026-03-16, 2026-03-28, DUE_SOON, a Saturday",
        "HANDLING,     2026-03-16, 2026-03-30, DUE_SOON, its last day",
        "HANDLING,     2026-03-16, 2026-03-31, OVERDUE,  the day after",
        "COORDINATION, 2026-03-13, 2026-03-13, ON_TRACK, the day of submission",
        "COORDINATION, 2026-03-13, 2026-03-15, ON_TRACK, a Sunday",
        "COORDINATION, 2026-03-13, 2026-03-16, DUE_SOON, its only day",
        "COORDINATION, 2026-03-13, 2026-03-17, OVERDUE,  the day after",
        "VALIDATION,   2026-04-02, 2026-04-06, DUE_SOON, its only day",
        "VALIDATION,   2026-04-02, 2026-04-07, OVERDUE,  the day after"
    })
    void byTheDay(ClockStep step, LocalDate from, LocalDate today, Urgency urgency, String why) {
        assertEquals(
                urgency, POLICY.step(step, from, Stops.NONE, "road", 7, null).urgency(today), why);
    }

    @Test
    void theMostUrgentComesFirst() {
        assertEquals(List.of(Urgency.OVERDUE, Urgency.DUE_SOON, Urgency.ON_TRACK), List.of(Urgency.values()));
    }
}
