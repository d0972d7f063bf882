package id.sigap.statement.counting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The score, to the last digit. */
class FiguresTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 0, ,     nothing to do",
        "0, 1, 0, 0, 0,    nothing in time",
        "1, 0, 0, 0, 10000, all in time",
        "1, 1, 1, 0, 3333, a third is rounded down",
        "2, 0, 1, 0, 6667, two thirds are rounded up",
        "1, 0, 7, 0, 1250, an eighth",
        "1, 15, 0, 0, 625, a sixteenth",
        "1, 31, 0, 0, 313, half of a hundredth goes up",
        "1, 0, 1, 1, 10000, what is excused does not count",
        "0, 1, 0, 1, ,     all that there was is excused"
    })
    void score(int inTime, int late, int overdue, int excused, Integer expected, String why) {
        assertEquals(expected, new Figures(9, inTime, late, overdue, 0, 0, null).score(excused), why);
    }
}
