package id.sigap.ticket;

/**
 * The public number of a report: a prefix, 10 random symbols of Crockford's base 32 and a check symbol. It says nothing of
 * day, order or place.
 *
 * @param value canonical form, without dashes: {@code JK7M3K9QXD2VT}
 */
public record TicketNumber(String value) {

    /** After the prefix, the check symbol included. */
    public static final int SYMBOLS = 11;

    /** As printed: {@code JK-7M3K9-QXD2V-T}. */
    public String printed() {
        int symbols = value.length() - SYMBOLS;
        return value.substring(0, symbols)
                + (symbols == 0 ? "" : "-")
                + value.substring(symbols, symbols + 5)
                + '-'
                + value.substring(symbols + 5, symbols + 10)
                + '-'
                + value.substring(symbols + 10);
    }

    @Override
    public String toString() {
        return printed();
    }
}
