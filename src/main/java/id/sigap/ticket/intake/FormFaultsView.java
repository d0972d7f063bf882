package id.sigap.ticket.intake;

import id.sigap.ticket.ReceiptView.LeftOut;
import java.util.List;

/**
 * What would become of a form if it were sent now. It speaks of no report: there is none yet.
 *
 * @param refused for what it would be refused, each at its field
 * @param leftOut what of the contact could not be read and would not be stored
 */
public record FormFaultsView(List<LeftOut> refused, List<LeftOut> leftOut) {

    public FormFaultsView {
        refused = List.copyOf(refused);
        leftOut = List.copyOf(leftOut);
    }
}
