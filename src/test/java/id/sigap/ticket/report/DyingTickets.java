package id.sigap.ticket.report;

import id.sigap.audit.chain.Chain;
import io.quarkus.arc.Arc;
import jakarta.enterprise.inject.Vetoed;

/** Reports as an instance has them that dies with an entry of that number: it is written and never committed, nor is any later one. */
@Vetoed
public final class DyingTickets extends TicketRepository {

    private final int doomed;
    private int begun;

    private DyingTickets(int doomed) {
        super(Arc.container().instance(Chain.class).get());
        this.doomed = doomed;
    }

    public static TicketRepository in(int doomed) {
        return new DyingTickets(doomed);
    }

    @Override
    public void append(Ticket ticket, HistoryEntry entry, Object... more) {
        super.append(ticket, entry, more);
        if (++begun >= doomed) {
            throw new IllegalStateException("died before the commit");
        }
    }
}
