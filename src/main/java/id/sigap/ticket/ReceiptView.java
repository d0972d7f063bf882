package id.sigap.ticket;

import id.sigap.problem.Problem;
import java.util.List;

/**
 * The answer to a submit.
 *
 * @param pin opens this one report without signing in
 * @param replayed whether the report was there already: the same client key was sent before
 * @param leftOut what of the contact could not be read and is not stored, each at its field
 */
public record ReceiptView(TicketView ticket, String number, String pin, boolean replayed, List<Problem> leftOut) {}
