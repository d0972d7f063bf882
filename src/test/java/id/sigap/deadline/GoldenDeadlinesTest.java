package id.sigap.deadline;

import static id.sigap.deadline.SeededCalendar.POLICY;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Counted by hand or from published examples; day 1 is the first working day after the day of submission. */
@Shows(Promise.I8)
class GoldenDeadlinesTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/deadline/golden_deadlines.csv", numLinesToSkip = 1)
    void theWorkingDaysEndWhereTheyEndedByHand(LocalDate received, int workingDays, LocalDate due, String why) {
        assertEquals(new Deadline(due, false), POLICY.overall(received, workingDays, Stops.NONE, null), why);
    }
}
