package id.sigap.ticket.sealing;

/**
 * The last symbol of a number: a Reed–Solomon check over GF(32). It catches every single wrong symbol and every swap of
 * two, wherever they stand.
 */
final class CheckSymbol {

    static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /** x^5 + x^2 + 1, primitive over GF(2). */
    private static final int POLYNOMIAL = 0b100101;

    private CheckSymbol() {}

    /** Horner's rule at the field's generator: each position has a weight of its own, none of them zero or one. */
    static char of(CharSequence symbols) {
        int sum = 0;
        for (int i = 0; i < symbols.length(); i++) {
            sum = timesGenerator(sum ^ ALPHABET.indexOf(symbols.charAt(i)));
        }
        return ALPHABET.charAt(sum);
    }

    private static int timesGenerator(int element) {
        int shifted = element << 1;
        return shifted > 31 ? shifted ^ POLYNOMIAL : shifted;
    }
}
