package id.sigap.ticket;

import id.sigap.access.Role;
import id.sigap.access.Viewer;
import id.sigap.access.VisibilityPolicy;
import id.sigap.platform.UnitOfWork;
import id.sigap.platform.UseCase;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.ticket.TicketAccess.Opened;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Asks that nothing says any more who reported something; {@link ErasureRun} does it. */
@UseCase
public class TicketErasure {

    private final UnitOfWork unitOfWork;
    private final TicketAccess access;
    private final TicketRepository tickets;
    private final Openings openings;
    private final FreshViews fresh;
    private final Ids ids;
    private final Clock clock;

    TicketErasure(
            UnitOfWork unitOfWork,
            TicketAccess access,
            TicketRepository tickets,
            Openings openings,
            FreshViews fresh,
            Ids ids,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.access = access;
        this.tickets = tickets;
        this.openings = openings;
        this.fresh = fresh;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The reporter asks, signed in or by PIN; or a ticket administrator or admin whom the reporter wrote to, with the
     * reason. Asked again before it is done, nothing changes.
     *
     * @param officer the name of a member of staff, for the history
     * @throws Problem (in the Uni) NOT_FOUND, FORBIDDEN, REASON_MISSING or what is wrong with the reason's text
     */
    public Uni<TicketView> request(Viewer viewer, TicketRef ref, @Nullable String reason, @Nullable String officer) {
        return Uni.createFrom().deferred(() -> {
            String why = Texts.optional(reason, Texts.REASON, "reason");
            return TicketRepository.retried(unitOfWork.transaction(() -> access.openToChange(viewer, ref)
                            .call(opened -> request(viewer, opened, why, officer))
                            .chain(opened -> openings.recordWithin(viewer, opened, Openings.CHANGED))))
                    .chain(act -> fresh.of(viewer, act));
        });
    }

    private Uni<Void> request(Viewer viewer, Opened opened, @Nullable String why, @Nullable String officer) {
        Actor actor = actor(viewer, opened);
        boolean byReporter = actor.equals(Actor.REPORTER);
        if (!byReporter && why == null) {
            throw new Problem(ProblemCode.REASON_MISSING, "reason");
        }
        Ticket ticket = opened.ticket();
        if (ticket.ownership().erasure() == ErasureState.REQUESTED) {
            return Uni.createFrom().voidItem();
        }
        HistoryEntry entry = ticket.requestErasure(actor, clock.instant().truncatedTo(ChronoUnit.MICROS));
        return why == null
                ? tickets.append(ticket, entry)
                : tickets.append(ticket, entry, entry.withText(ids.salt(), why, byReporter ? null : officer));
    }

    private static Actor actor(Viewer viewer, Opened opened) {
        if (VisibilityPolicy.isReporter(opened.standings())) {
            return Actor.REPORTER;
        }
        if (viewer.has(Role.TICKET_ADMIN)) {
            return Actor.of(Role.TICKET_ADMIN.name(), viewer);
        }
        if (viewer.has(Role.ADMIN)) {
            return Actor.of(Role.ADMIN.name(), viewer);
        }
        throw new Problem(ProblemCode.FORBIDDEN);
    }
}
