package id.sigap.statement.tariff;

import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import java.math.BigDecimal;

/** Per cent with two digits behind the point, as whole numbers: nothing is lost in them. */
public final class Hundredths {

    private static final int DIGITS = 2;

    private Hundredths() {}

    public static int of(BigDecimal percent) {
        return percent.movePointRight(DIGITS).intValueExact();
    }

    public static BigDecimal percent(int hundredths) {
        return BigDecimal.valueOf(hundredths, DIGITS);
    }

    /**
     * As somebody sent it.
     *
     * @throws Problem PERCENT_INVALID for more digits, and for what is no per cent
     */
    public static int parse(double percent, String field) {
        try {
            int hundredths = of(BigDecimal.valueOf(percent));
            if (hundredths >= 0 && percent <= 100) {
                return hundredths;
            }
        } catch (ArithmeticException | NumberFormatException notOne) {
            // refused below
        }
        throw new Problem(ProblemCode.PERCENT_INVALID, field);
    }
}
