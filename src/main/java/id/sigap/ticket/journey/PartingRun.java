package id.sigap.ticket.journey;

import id.sigap.platform.Batches;
import id.sigap.platform.Job;
import id.sigap.platform.OnceOnly;
import id.sigap.platform.Rounds;
import id.sigap.platform.Turn;
import id.sigap.ticket.report.TicketRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Parts reports from those that they were merged into, at the first look of the day that was drawn for it: at night, in
 * Asia/Jakarta. A day on which nobody looked is made good at the next look.
 *
 * <p>One transaction for each report, which is locked in it and looked at again: whoever dies leaves each report merged
 * or parted, and what was parted meanwhile is left alone.
 */
@ApplicationScoped
class PartingRun {

    private final OnceOnly onceOnly;
    private final TicketRepository tickets;
    private final Merges merges;
    private final Clock clock;

    PartingRun(OnceOnly onceOnly, TicketRepository tickets, Merges merges, Clock clock) {
        this.onceOnly = onceOnly;
        this.tickets = tickets;
        this.merges = merges;
        this.clock = clock;
    }

    void join(@Observes Rounds rounds) {
        rounds.every("sigap.partings.watch", this::run);
    }

    Uni<Void> run() {
        return onceOnly.run(Job.PARTINGS, turn -> turn.transaction(() -> tickets.toPart(LocalDate.now(clock)))
                .chain(ids -> Batches.each(ids, id -> partIfDue(turn, id))));
    }

    private Uni<Void> partIfDue(Turn turn, UUID id) {
        return TicketRepository.retried(turn.transaction(() -> tickets.findLocked(id)
                .chain(ticket ->
                        ticket == null ? Uni.createFrom().voidItem() : merges.partIfDue(ticket, clock.instant()))));
    }
}
