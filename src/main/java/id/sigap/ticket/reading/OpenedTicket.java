package id.sigap.ticket.reading;

import id.sigap.access.TicketFacts;
import id.sigap.ticket.report.Ticket;

/**
 * A report that a viewer opened, and what the viewer is to it: at least something.
 *
 * @param pinProven whether the viewer named its PIN
 */
public record OpenedTicket(Ticket ticket, boolean pinProven, Stance stance) {

    /** What the policy asks of the report, as it is now. */
    public TicketFacts facts() {
        return ticket.facts(pinProven);
    }
}
