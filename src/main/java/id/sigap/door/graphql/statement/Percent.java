package id.sigap.door.graphql.statement;

import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import java.math.BigDecimal;

/** Per cent with two digits behind the point, as clients write and read it; inside it is counted in hundredths. */
public final class Percent {

    private static final int DIGITS = 2;

    private Percent() {}

    static double shown(int hundredths) {
        return BigDecimal.valueOf(hundredths, DIGITS).doubleValue();
    }

    /**
     * In hundredths.
     *
     * @throws Problem PERCENT_INVALID for more digits, and for what is no per cent
     */
    public static int parse(double percent, String field) {
        try {
            int hundredths = BigDecimal.valueOf(percent).movePointRight(DIGITS).intValueExact();
            if (hundredths >= 0 && percent <= 100) {
                return hundredths;
            }
        } catch (ArithmeticException | NumberFormatException notOne) {
            // refused below
        }
        throw new Problem(ProblemCode.PERCENT_INVALID, field);
    }
}
