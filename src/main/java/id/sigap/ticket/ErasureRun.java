package id.sigap.ticket;

import id.sigap.platform.UnitOfWork;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
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
    private static final int FILL = 5000;

    private final UnitOfWork unitOfWork;
    private final TicketRepository tickets;
    private final ErasureRepository personal;
    private final Contacts contacts;
    private final IntakeKeys keys;
    private final Clock clock;
    private final int days;

    ErasureRun(
            UnitOfWork unitOfWork,
            TicketRepository tickets,
            ErasureRepository personal,
            Contacts contacts,
            IntakeKeys keys,
            Clock clock,
            @ConfigProperty(name = "sigap.retention.identity-days", defaultValue = "365") int days) {
        this.unitOfWork = unitOfWork;
        this.tickets = tickets;
        this.personal = personal;
        this.contacts = contacts;
        this.keys = keys;
        this.clock = clock;
        this.days = days;
    }

    @Scheduled(every = "{sigap.retention.every}", delayed = "2m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> run() {
        return each(
                List.<Supplier<Uni<Void>>>of(this::fillClosedOn, this::eraseAllDue, this::giveSecrets), Supplier::get);
    }

    private Uni<Void> fillClosedOn() {
        return unitOfWork
                .transaction(() -> personal.fillClosedOn(FILL))
                .chain(filled -> filled < FILL ? Uni.createFrom().voidItem() : fillClosedOn());
    }

    private Uni<Void> eraseAllDue() {
        LocalDate closedBy = LocalDate.now(clock).minusDays(days);
        return inBatches(
                BEFORE_ALL, after -> personal.due(closedBy, after, BATCH), ticket -> eraseIfDue(ticket, closedBy));
    }

    private Uni<Void> eraseIfDue(Ticket ticket, LocalDate closedBy) {
        return personal.isDue(closedBy, ticket.id())
                .chain(due -> due ? erase(ticket) : Uni.createFrom().voidItem());
    }

    private Uni<Void> erase(Ticket ticket) {
        return personal.deletePersonal(ticket.id())
                .chain(() -> tickets.append(ticket, ticket.erase(clock.instant().truncatedTo(ChronoUnit.MICROS))));
    }

    /** Seals anew what was sealed under the service's key alone. */
    private Uni<Void> giveSecrets() {
        return inBatches(BEFORE_ALL, after -> personal.withoutSecret(after, BATCH), this::giveSecret);
    }

    private Uni<Void> giveSecret(Ticket ticket) {
        return personal.withoutSecret(ticket.id())
                .chain(identity ->
                        identity == null ? Uni.createFrom().voidItem() : giveSecret(ticket.ownership(), identity));
    }

    private Uni<Void> giveSecret(Ownership ownership, ReporterIdentity identity) {
        IdentitySecret secret = contacts.sealAnew(identity);
        ownership.sentAs(keys.under(secret, ownership.sent()));
        return tickets.keep(secret);
    }

    /** Does it to each report, locked and in a transaction of its own; goes on behind a batch in which one failed. */
    private Uni<Void> inBatches(UUID after, Function<UUID, Uni<List<UUID>>> batch, Function<Ticket, Uni<Void>> act) {
        return unitOfWork.transaction(() -> batch.apply(after)).chain(ids -> each(ids, id -> locked(id, act))
                .eventually(() -> ids.size() < BATCH
                        ? Uni.createFrom().voidItem()
                        : inBatches(ids.get(ids.size() - 1), batch, act)));
    }

    private Uni<Void> locked(UUID id, Function<Ticket, Uni<Void>> act) {
        return TicketRepository.retried(unitOfWork.transaction(() -> tickets.locked(id)
                .chain(ticket -> ticket == null ? Uni.createFrom().voidItem() : act.apply(ticket))));
    }

    /** One after the other. Whatever fails fails the run in the end, for the log; it keeps nothing else from being done. */
    private static <T> Uni<Void> each(List<T> things, Function<T, Uni<Void>> act) {
        return Multi.createFrom()
                .iterable(things)
                .onItem()
                .transformToUni(act::apply)
                .collectFailures()
                .concatenate()
                .collect()
                .asList()
                .replaceWithVoid();
    }
}
