package id.sigap.ticket.privacy;

import id.sigap.platform.Batches;
import id.sigap.platform.Job;
import id.sigap.platform.OnceOnly;
import id.sigap.platform.Rounds;
import id.sigap.platform.Turn;
import id.sigap.ticket.privacy.ErasureRepository.Look;
import id.sigap.ticket.report.Ticket;
import id.sigap.ticket.report.TicketRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Erases who reported something once its time has come (docs/privacy.md): {@code sigap.retention.identity-days} after the
 * report was closed, counted in days in Asia/Jakarta, and when somebody asked; each a while later, by chance. What chance
 * said is kept with the report, or who restarts the service, or asks again, would throw the dice until they told the day.
 *
 * <p>One transaction for each report, which is locked in it and looked at again: whoever dies leaves each report whole
 * or erased, and what was reopened meanwhile is left alone.
 */
@ApplicationScoped
class ErasureRun {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int BATCH = 100;

    private final OnceOnly onceOnly;
    private final TicketRepository tickets;
    private final ErasureRepository personal;
    private final ErasureTimes times;
    private final Clock clock;
    private final int days;

    ErasureRun(
            OnceOnly onceOnly,
            TicketRepository tickets,
            ErasureRepository personal,
            ErasureTimes times,
            Clock clock,
            @ConfigProperty(name = "sigap.retention.identity-days", defaultValue = "365") int days) {
        this.onceOnly = onceOnly;
        this.tickets = tickets;
        this.personal = personal;
        this.times = times;
        this.clock = clock;
        this.days = days;
    }

    void join(@Observes Rounds rounds, @ConfigProperty(name = "sigap.retention.delayed") Duration delayed) {
        rounds.every("sigap.retention.every", delayed, this::run);
    }

    Uni<Void> run() {
        return onceOnly.run(Job.ERASURES, turn -> {
            Look look = Look.at(clock, days);
            return Batches.each(
                    BATCH,
                    BEFORE_ALL,
                    after -> turn.transaction(() -> personal.batch(look, after, BATCH)),
                    id -> one(turn, look, id));
        });
    }

    /** Locked, and in a transaction of its own. */
    private Uni<Void> one(Turn turn, Look look, UUID id) {
        return TicketRepository.retried(turn.transaction(() -> tickets.findLocked(id)
                .chain(ticket -> ticket == null ? Uni.createFrom().voidItem() : one(look, ticket))));
    }

    private Uni<Void> one(Look look, Ticket ticket) {
        return personal.turn(look, ticket.id())
                .invoke(turn -> {
                    switch (turn) {
                        case DRAW -> draw(ticket);
                        case ERASE -> erase(ticket);
                        case WAIT -> {}
                    }
                })
                .replaceWithVoid();
    }

    private void draw(Ticket ticket) {
        ticket.ownership().eraseAt(times.scheduled(clock.instant()));
        tickets.seal(ticket);
    }

    private void erase(Ticket ticket) {
        personal.deletePersonal(ticket.id());
        tickets.append(ticket, ticket.erase(clock.instant()));
    }
}
