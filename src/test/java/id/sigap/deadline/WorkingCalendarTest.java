package id.sigap.deadline;

import static id.sigap.deadline.SeededCalendar.CALENDAR;
import static id.sigap.deadline.SeededCalendar.FIRST;
import static id.sigap.deadline.SeededCalendar.LAST;
import static id.sigap.deadline.SeededCalendar.isFree;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Beside;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The seeded calendar of 2020 to 2027: each start day, 0 to 60 working days, compared with counting day by day. */
@Shows(Promise.I8)
@Beside
class WorkingCalendarTest {

    private static final int MOST_DAYS = 60;
    private static final long SEED = 20261124;

    @Test
    void everyStartDayAgreesWithCountingDayByDay() {
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            LocalDate counted = day;
            for (int n = 0; n <= MOST_DAYS; n++) {
                assertEquals(counted, CALENDAR.workingDaysAfter(day, n, Stops.NONE));
                counted = next(counted, Set.of());
            }
        }
    }

    @Test
    void everyStartDayAgreesWithCountingDayByDayWhateverIsStopped() {
        Random random = new Random(SEED);
        long moved = 0;
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            Set<LocalDate> stopped = new HashSet<>();
            Stops stops = stopped(day, random, stopped);
            LocalDate counted = day;
            for (int n = 0; n <= MOST_DAYS; n++) {
                assertEquals(counted, CALENDAR.workingDaysAfter(day, n, stops), () -> "stopped on " + stops);
                counted = next(counted, stopped);
            }
            moved += CALENDAR.workingDaysAfter(day, 7, stops).equals(CALENDAR.workingDaysAfter(day, 7, Stops.NONE))
                    ? 0
                    : 1;
        }
        assertTrue(moved > 1000, "stops that move nothing show nothing: " + moved);
    }

    /** The definition itself: the latest day from which the n days still fit, so that one more day is one too many. */
    @Test
    void daysBeforeAreTheLatestThatStillFit() {
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            for (int n = 0; n <= MOST_DAYS; n++) {
                LocalDate before = CALENDAR.workingDaysBefore(day, n);
                assertFalse(CALENDAR.workingDaysAfter(before, n, Stops.NONE).isAfter(day), "too late");
                assertTrue(
                        CALENDAR.workingDaysAfter(before.plusDays(1), n, Stops.NONE)
                                .isAfter(day),
                        "too early");
            }
        }
    }

    @Test
    void noWorkingDaysIsTheDayItself() {
        LocalDate holiday = LocalDate.of(2026, 3, 20);
        assertEquals(holiday, CALENDAR.workingDaysAfter(holiday, 0, Stops.NONE));
        assertEquals(holiday, CALENDAR.workingDaysBefore(holiday, 0));
    }

    /** Up to three ranges near a day, which may overlap; their days are noted one by one. */
    private static Stops stopped(LocalDate day, Random random, Set<LocalDate> stopped) {
        Stops stops = Stops.NONE;
        for (int ranges = random.nextInt(4); ranges > 0; ranges--) {
            LocalDate after = day.plusDays(random.nextInt(60) - 10);
            int length = random.nextInt(25);
            stops = stops.with(after, after.plusDays(length));
            for (int i = 1; i <= length; i++) {
                stopped.add(after.plusDays(i));
            }
        }
        return stops;
    }

    private static LocalDate next(LocalDate day, Set<LocalDate> stopped) {
        LocalDate next = day.plusDays(1);
        while (isFree(next) || stopped.contains(next)) {
            next = next.plusDays(1);
        }
        return next;
    }
}
