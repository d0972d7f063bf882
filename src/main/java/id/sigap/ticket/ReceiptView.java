package id.sigap.ticket;

import id.sigap.problem.ProblemCode;
import java.util.List;

/**
 * The answer to a submit.
 *
 * @param pin opens this one report without signing in
 * @param replayed whether the report was there already: the same client key was sent before
 * @param leftOut what of the contact could not be read and is not stored
 */
public record ReceiptView(TicketView ticket, String number, String pin, boolean replayed, List<LeftOut> leftOut) {

    /**
     * A part of what was sent that is not stored.
     *
     * @param field its path in the input
     * @param limit what the code's text names as its limit; 0 if it names none
     */
    public record LeftOut(ProblemCode code, String field, int limit) {}
}
