package id.sigap.statement.tariff;

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
}
