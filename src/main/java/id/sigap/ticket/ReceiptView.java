package id.sigap.ticket;

/**
 * The answer to a submit.
 *
 * @param pin opens this one report without signing in
 * @param replayed whether the report was there already: the same client key was sent before
 */
public record ReceiptView(TicketView ticket, String number, String pin, boolean replayed) {}
