package id.sigap.door.graphql.document;

import java.math.BigDecimal;

/** Sums and products that stop at "too many" instead of overflowing. */
public final class Saturating {

    /** More than any limit; its square still fits into a long. */
    public static final long MANY = 1_000_000_000;

    private Saturating() {}

    static long add(long a, long b) {
        return Math.min(a + b, MANY);
    }

    static long multiply(long a, long b) {
        return Math.min(a * b, MANY);
    }

    /** A list's length: below 1 the rule of the list will refuse it, and it costs nothing until then. */
    public static long length(BigDecimal number) {
        if (number.signum() <= 0) {
            return 1;
        }
        // Compared by magnitude first: the exponent may be larger than any number worth writing out.
        return number.precision() - number.scale() > 9 ? MANY : Math.max(1, number.longValue());
    }
}
