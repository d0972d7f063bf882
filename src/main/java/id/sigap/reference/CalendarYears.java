package id.sigap.reference;

import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;

/** The years that anything here can be asked about. */
public final class CalendarYears {

    private static final int EARLIEST = 2000;
    private static final int LATEST = 2100;

    private CalendarYears() {}

    /**
     * Refuses any other.
     *
     * @throws Problem YEAR_OUT_OF_RANGE
     */
    public static void check(int year, String field) {
        if (year < EARLIEST || year > LATEST) {
            throw new Problem(ProblemCode.YEAR_OUT_OF_RANGE, field);
        }
    }
}
