package id.sigap.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The seeded calendar of 2020 to 2027. */
class WorkingCalendarTest {

    private static final Pattern ROW =
            Pattern.compile("\\(date? ?'(\\d{4}-\\d{2}-\\d{2})'|\\('(\\d{4}-\\d{2}-\\d{2})'");
    private static final Set<LocalDate> HOLIDAYS = seeded();
    private static final WorkingCalendar CALENDAR = new WorkingCalendar(
            HOLIDAYS, IntStream.rangeClosed(2020, 2027).boxed().collect(Collectors.toSet()));

    /** Counted by hand or from published examples; day 1 is the first working day after the day of submission. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-13, 2026-03-31, across Nyepi and Idul Fitri 2026",
        "2026-03-17, 2026-04-02, the day before that block",
        "2027-03-05, 2027-03-24, across Nyepi and Idul Fitri 2027",
        "2025-08-11, 2025-08-21, 18 August 2025 was added by amendment",
        "2025-03-27, 2025-04-16, across Nyepi and Idul Fitri 2025",
        "2024-04-05, 2024-04-24, across Idul Fitri 2024",
        "2020-12-23, 2021-01-07, across a year's end"
    })
    void sevenWorkingDays(LocalDate submitted, LocalDate due, String why) {
        assertEquals(new Deadline(due, false), Deadline.overall(submitted, 7, CALENDAR), why);
    }

    @Test
    void everyStartDayAgreesWithCountingDayByDay() {
        for (LocalDate day = LocalDate.of(2020, 1, 1); day.getYear() < 2028; day = day.plusDays(1)) {
            LocalDate counted = day;
            for (int n = 1; n <= 60; n++) {
                do {
                    counted = counted.plusDays(1);
                } while (isFree(counted));
                assertEquals(counted, CALENDAR.workingDaysAfter(day, n));
            }
        }
    }

    @Test
    void aDeadlineBeyondTheLastDecreedYearIsProvisional() {
        assertFalse(Deadline.overall(LocalDate.of(2027, 12, 20), 7, CALENDAR).provisional());
        assertTrue(Deadline.overall(LocalDate.of(2027, 12, 27), 7, CALENDAR).provisional());
        assertTrue(Deadline.overall(LocalDate.of(2030, 6, 1), 7, CALENDAR).provisional());
    }

    @Test
    void noWorkingDaysIsTheDayItself() {
        assertEquals(LocalDate.of(2026, 3, 20), CALENDAR.workingDaysAfter(LocalDate.of(2026, 3, 20), 0));
    }

    private static boolean isFree(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                || day.getDayOfWeek() == DayOfWeek.SUNDAY
                || HOLIDAYS.contains(day);
    }

    private static Set<LocalDate> seeded() {
        try {
            String seed = Files.readString(Path.of("src/main/resources/db/migration/V006__seed_holidays.sql"));
            Set<LocalDate> days = new HashSet<>();
            Matcher rows = ROW.matcher(seed);
            while (rows.find()) {
                days.add(LocalDate.parse(rows.group(1) == null ? rows.group(2) : rows.group(1)));
            }
            assertEquals(193, days.size(), "194 rows, two of them on one day");
            return days;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
