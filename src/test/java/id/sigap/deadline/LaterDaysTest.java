package id.sigap.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LaterDaysTest {

    private static final int DELAYS = 5;

    /** Over a year with its holidays, each stored day compared as it is and counted on from. */
    @Test
    void aStoredDayIsComparedAsIfItsWorkingDaysHadBeenCounted() {
        WorkingCalendar calendar = SeededCalendar.CALENDAR;
        LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2027, 1, 1)).forEach(today -> {
            LaterDays days = LaterDays.of(today, DELAYS, calendar);
            for (LocalDate stored = today.minusDays(30);
                    stored.isBefore(today.plusDays(9));
                    stored = stored.plusDays(1)) {
                LocalDate day = stored;
                IntStream.range(0, DELAYS).forEach(delay -> {
                    LocalDate later = calendar.workingDaysAfter(day, delay, Stops.NONE);
                    String which = today + " " + day + " " + delay;
                    assertEquals(later.isBefore(today), day.isBefore(days.late().get(delay)), which);
                    assertEquals(!later.isAfter(today), !day.isAfter(days.soon().get(delay)), which);
                });
            }
        });
    }
}
