package id.sigap.ticket.report;

import id.sigap.audit.chain.Chain;
import io.quarkus.arc.Arc;
import io.smallrye.mutiny.Uni;
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
    public Uni<Void> append(Ticket ticket, HistoryEntry entry, Object... more) {
        return super.append(ticket, entry, more).invoke(() -> {
            if (++begun >= doomed) {
                throw new IllegalStateException("died before the commit");
            }
        });
    }
}
