package id.sigap.deadline;

import static id.sigap.deadline.SeededCalendar.CALENDAR;
import static id.sigap.deadline.SeededCalendar.FIRST;
import static id.sigap.deadline.SeededCalendar.LAST;
import static id.sigap.deadline.SeededCalendar.POLICY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When reports and their steps are due. In March 2026 the 18th to the 24th are off, in spring also 3 April and 1 May. */
@Shows(Promise.I8)
class DeadlinePolicyTest {

    private static final LocalDate MAY_1 = LocalDate.of(2026, 5, 1);

    @ParameterizedTest
    @CsvSource({
        "2026-03-13, 7, '',                                            ,           2026-03-31, counted",
        "2026-03-13, 7, 2026-03-16/2026-03-17,                         ,           2026-04-02, two stopped days",
        "2026-03-13, 7, 2026-03-13/2026-03-15,                         ,           2026-03-31, stopped while nothing counts",
        "2026-03-13, 7, 2026-04-01/2026-04-30,                         ,           2026-03-31, stopped afterwards",
        "2026-03-13, 7, '2026-03-16/2026-03-16,2026-03-31/2026-04-01', ,           2026-04-06, stopped twice",
        "2026-03-13, 7, '',                                            2026-04-20, 2026-04-20, agreed later",
        "2026-03-13, 7, '',                                            2026-04-19, 2026-04-19, agreed on a Sunday",
        "2026-03-13, 7, '',                                            2026-03-31, 2026-03-31, agreed as counted",
        "2026-03-13, 7, '',                                            2026-03-30, 2026-03-31, agreed earlier",
        "2026-03-13, 7, 2026-03-16/2026-04-30,                         2026-04-20, 2026-05-12, stopped beyond what was agreed"
    })
    void overall(LocalDate dayZero, int days, String stops, LocalDate agreedOn, LocalDate due, String why) {
        assertEquals(new Deadline(due, false), POLICY.overall(dayZero, days, Stops.parse(stops), agreedOn), why);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-12-20, '',                    ,           false, counted to 29 December",
        "2027-12-27, '',                    ,           true,  counted into 2028",
        "2030-06-01, '',                    ,           true,  nothing is decreed",
        "2019-12-31, '',                    ,           false, the day of submission does not count",
        "2019-12-30, '',                    ,           true,  31 December 2019 counts",
        "2027-12-20, 2027-12-22/2027-12-31, ,           true,  stopped into 2028",
        "2027-12-20, '',                    2028-02-01, false, counted in 2027; the agreed day needs no calendar",
        "2027-12-27, '',                    2028-02-01, true,  holidays may yet move the counted day past the agreed"
    })
    void provisionalIsWhatCountsThroughAYearNotDecreed(
            LocalDate dayZero, String stops, LocalDate agreedOn, boolean provisional, String why) {
        assertEquals(
                provisional,
                POLICY.overall(dayZero, 7, Stops.parse(stops), agreedOn).provisional(),
                why);
    }

    @ParameterizedTest
    @CsvSource({
        "COORDINATION, 2026-03-13, '',                    7, ,           2026-03-16, 2026-03-16, one day: soon at once",
        "COORDINATION, 2026-03-17, '',                    7, ,           2026-03-25, 2026-03-25, across the holidays",
        "COORDINATION, 2026-03-13, '',                    7, 2026-05-04, 2026-03-16, 2026-03-16, agreed is not for it",
        "HANDLING,     2026-03-16, '',                    7, ,           2026-03-30, 2026-03-27, five days",
        "HANDLING,     2026-03-16, 2026-03-25/2026-03-26, 7, ,           2026-04-01, 2026-03-31, two stopped",
        "HANDLING,     2026-03-16, 2026-03-30/2026-03-31, 7, ,           2026-04-01, 2026-03-27, soon before the stop",
        "HANDLING,     2026-03-13, '',                    4, ,           2026-03-17, 2026-03-16, two days",
        "HANDLING,     2026-03-13, '',                    3, ,           2026-03-16, 2026-03-16, one day",
        "HANDLING,     2026-03-13, '',                    1, ,           2026-03-16, 2026-03-16, at least one day",
        "HANDLING,     2026-03-16, '',                    7, 2026-04-15, 2026-04-14, 2026-04-13, one day for validation",
        "HANDLING,     2026-03-16, '',                    7, 2026-04-19, 2026-04-16, 2026-04-15, agreed on a Sunday",
        "HANDLING,     2026-03-16, '',                    7, 2026-05-04, 2026-04-30, 2026-04-29, only working days",
        "HANDLING,     2026-03-16, '',                    7, 2026-04-06, 2026-04-02, 2026-04-01, over Good Friday",
        "HANDLING,     2026-03-16, '',                    7, 2026-04-01, 2026-03-31, 2026-03-30, one day later",
        "HANDLING,     2026-03-16, '',                    7, 2026-03-31, 2026-03-30, 2026-03-27, nothing later",
        "HANDLING,     2026-03-16, '',                    7, 2026-03-20, 2026-03-30, 2026-03-27, agreed earlier",
        "HANDLING,     2026-03-13, '',                    3, 2026-03-25, 2026-03-17, 2026-03-16, one day and agreed",
        "HANDLING,     2026-03-16, 2026-03-18/2026-05-03, 7, 2026-04-15, 2026-05-07, 2026-05-06, stopped beyond it",
        "VALIDATION,   2026-03-30, '',                    7, ,           2026-03-31, 2026-03-31, one day",
        "VALIDATION,   2026-03-30, 2026-03-31/2026-04-03, 7, ,           2026-04-06, 2026-04-06, stopped",
        "VALIDATION,   2026-03-30, '',                    7, 2026-05-04, 2026-03-31, 2026-03-31, agreed is not for it"
    })
    void step(
            ClockStep step,
            LocalDate from,
            String stops,
            int categoryDays,
            LocalDate agreedOn,
            LocalDate dueOn,
            LocalDate soonOn,
            String why) {
        assertEquals(
                new StepDue(dueOn, soonOn),
                POLICY.step(step, from, Stops.parse(stops), "road", categoryDays, agreedOn),
                why);
    }

    @Test
    void theClocksInForceAtHandOverAndAtTheAgreedDayAreTaken() {
        DeadlinePolicy policy = new DeadlinePolicy(
                CALENDAR,
                new StepClocks(List.of(
                        new StepClockRule(ClockStep.HANDLING, null, 5, false, FIRST),
                        new StepClockRule(ClockStep.HANDLING, null, 90, false, MAY_1),
                        new StepClockRule(ClockStep.VALIDATION, null, 1, false, FIRST),
                        new StepClockRule(ClockStep.VALIDATION, "flood", 3, false, MAY_1))));
        LocalDate from = LocalDate.of(2026, 3, 16);

        assertEquals("2026-03-30", due(policy, from, "flood", null));
        assertEquals("2026-04-29", due(policy, from, "flood", LocalDate.of(2026, 4, 30)));
        assertEquals("2026-05-05", due(policy, from, "flood", LocalDate.of(2026, 5, 8)));
        assertEquals("2026-05-07", due(policy, from, "road", LocalDate.of(2026, 5, 8)));
    }

    /** Whoever hands over on each last day in time is in time as a whole: 1 + 5 + 1 days, or the agreed day. */
    @Test
    void stepsInTimeMakeAReportInTime() {
        for (LocalDate day = FIRST; day.isBefore(LAST.minusDays(90)); day = day.plusDays(1)) {
            LocalDate handed = dueOn(ClockStep.COORDINATION, day, null);
            LocalDate finished = dueOn(ClockStep.HANDLING, handed, null);
            Deadline overall = POLICY.overall(day, 7, Stops.NONE, null);
            assertEquals(overall.dueOn(), dueOn(ClockStep.VALIDATION, finished, null));

            LocalDate agreedOn = overall.dueOn().plusDays(day.getDayOfMonth());
            LocalDate agreed = dueOn(ClockStep.HANDLING, handed, agreedOn);
            assertFalse(dueOn(ClockStep.VALIDATION, agreed, agreedOn).isAfter(agreedOn));
            assertTrue(CALENDAR.isWorkingDay(agreed));
        }
    }

    private static LocalDate dueOn(ClockStep step, LocalDate from, LocalDate agreedOn) {
        return POLICY.step(step, from, Stops.NONE, "road", 7, agreedOn).dueOn();
    }

    private static String due(DeadlinePolicy policy, LocalDate from, String category, LocalDate agreedOn) {
        return policy.step(ClockStep.HANDLING, from, Stops.NONE, category, 7, agreedOn)
                .dueOn()
                .toString();
    }
}
