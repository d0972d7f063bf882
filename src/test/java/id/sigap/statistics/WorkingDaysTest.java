package id.sigap.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigap.deadline.WorkingCalendar;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    /** A Friday is off. */
    private static final WorkingCalendar CALENDAR =
            new WorkingCalendar(Set.of(LocalDate.parse("2026-12-25")), Set.of(2026, 2027));

    @ParameterizedTest
    @CsvSource(textBlock = """
            # sent,     done
            2026-12-21, 2026-12-21, FROM_0_TO_3
            2026-12-21, 2026-12-24, FROM_0_TO_3
            2026-12-21, 2026-12-27, FROM_0_TO_3
            2026-12-21, 2026-12-28, FROM_4_TO_5
            2026-12-21, 2026-12-29, FROM_4_TO_5
            2026-12-21, 2026-12-30, FROM_6_TO_7
            2026-12-21, 2026-12-31, FROM_6_TO_7
            2026-12-21, 2027-01-01, FROM_8_TO_14
            2026-12-21, 2027-01-11, FROM_8_TO_14
            2026-12-21, 2027-01-12, FROM_15
            2025-01-01, 2026-12-31, FROM_15
            """)
    void countsWorkingDaysBehindTheDayItWasSent(LocalDate sent, LocalDate done, WorkingDays band) {
        assertEquals(band, WorkingDays.of(CALENDAR, sent, done));
    }
}
