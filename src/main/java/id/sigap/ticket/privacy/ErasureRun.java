package id.sigap.ticket.privacy;

import id.sigap.platform.UnitOfWork;
import id.sigap.ticket.report.Ticket;
import id.sigap.ticket.report.TicketRepository;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Erases who reported something once its time has come (docs/privacy.md): {@code sigap.retention.identity-days} after the
 * report was closed, counted in days in Asia/Jakarta, and at the next run after somebody asked.
 *
 * <p>One transaction for each report, which is locked in it and looked at again: whoever dies, or runs beside another
 * instance, leaves each report whole or erased, and what was reopened meanwhile is left alone.
 */
@ApplicationScoped
class ErasureRun {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int BATCH = 100;

    private final UnitOfWork unitOfWork;
    private final TicketRepository tickets;
    private final ErasureRepository personal;
    private final Clock clock;
    private final int days;

    ErasureRun(
            UnitOfWork unitOfWork,
            TicketRepository tickets,
            ErasureRepository personal,
            Clock clock,
            @ConfigProperty(name = "sigap.retention.identity-days", defaultValue = "365") int days) {
        this.unitOfWork = unitOfWork;
        this.tickets = tickets;
        this.personal = personal;
        this.clock = clock;
        this.days = days;
    }

    @Scheduled(every = "{sigap.retention.every}", delayed = "2m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> run() {
        return eraseDue(LocalDate.now(clock).minusDays(days), BEFORE_ALL);
    }

    /** In batches; goes on behind one in which some failed. */
    private Uni<Void> eraseDue(LocalDate closedBy, UUID after) {
        return unitOfWork
                .transaction(() -> personal.due(closedBy, after, BATCH))
                .chain(ids -> each(ids, closedBy)
                        .eventually(() -> ids.size() < BATCH
                                ? Uni.createFrom().voidItem()
                                : eraseDue(closedBy, ids.get(ids.size() - 1))));
    }

    /** One after the other. Whatever fails fails the run in the end, for the log; it keeps nothing else from being done. */
    private Uni<Void> each(List<UUID> ids, LocalDate closedBy) {
        return Multi.createFrom()
                .iterable(ids)
                .onItem()
                .transformToUni(id -> eraseIfDue(id, closedBy))
                .collectFailures()
                .concatenate()
                .collect()
                .asList()
                .replaceWithVoid();
    }

    /** Locked, and in a transaction of its own. */
    private Uni<Void> eraseIfDue(UUID id, LocalDate closedBy) {
        return TicketRepository.retried(unitOfWork.transaction(() -> tickets.findLocked(id)
                .chain(ticket -> ticket == null ? Uni.createFrom().voidItem() : eraseIfDue(ticket, closedBy))));
    }

    private Uni<Void> eraseIfDue(Ticket ticket, LocalDate closedBy) {
        return personal.isDue(closedBy, ticket.id())
                .chain(due -> due ? erase(ticket) : Uni.createFrom().voidItem());
    }

    private Uni<Void> erase(Ticket ticket) {
        return personal.deletePersonal(ticket.id()).chain(() -> tickets.append(ticket, ticket.erase(clock.instant())));
    }
}
