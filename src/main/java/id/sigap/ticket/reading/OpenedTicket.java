package id.sigap.ticket.reading;

import id.sigap.access.Standing;
import id.sigap.access.TicketFacts;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.ticket.report.Ticket;
import java.util.Set;

/**
 * A report that a viewer opened, and what the viewer is to it: at least something.
 *
 * @param pinProven whether the viewer named its PIN
 */
public record OpenedTicket(Ticket ticket, boolean pinProven, Set<Standing> standings) {

    /**
     * Goes on for those who are one of these to the report.
     *
     * @throws Problem FORBIDDEN unless the viewer is one of these
     */
    public OpenedTicket requireAny(Standing... wanted) {
        if (Set.of(wanted).stream().noneMatch(standings::contains)) {
            throw new Problem(ProblemCode.FORBIDDEN);
        }
        return this;
    }

    /** What the policy asks of the report, as it is now. */
    public TicketFacts facts() {
        return ticket.facts(pinProven);
    }
}
