package id.sigap.reference;

import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;

/** Months as people name them to us. */
public final class CalendarMonths {

    private CalendarMonths() {}

    /**
     * A month as it was typed, as {@code 2026-11}.
     *
     * @param field where it was typed
     * @throws Problem MONTH_INVALID or YEAR_OUT_OF_RANGE
     */
    public static YearMonth parse(String typed, String field) {
        try {
            YearMonth month = YearMonth.parse(typed);
            CalendarYears.check(month.getYear(), field);
            return month;
        } catch (DateTimeParseException malformed) {
            throw new Problem(ProblemCode.MONTH_INVALID, field);
        }
    }
}
