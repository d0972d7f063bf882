package id.sigap.ticket.privacy;

import id.sigap.access.Role;
import id.sigap.access.Viewer;
import id.sigap.platform.UseCase;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.text.Texts;
import id.sigap.ticket.ErasureState;
import id.sigap.ticket.TicketRef;
import id.sigap.ticket.TicketView;
import id.sigap.ticket.reading.Change;
import id.sigap.ticket.reading.OpenedTicket;
import id.sigap.ticket.reading.ReportChange;
import id.sigap.ticket.reading.Stance;
import id.sigap.ticket.report.Actor;
import id.sigap.ticket.report.HistoryEntry;
import id.sigap.ticket.report.Ticket;
import id.sigap.ticket.report.TicketRepository;
import id.sigap.ticket.sealing.Ids;
import id.sigap.workflow.Party;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks that nothing says any more who reported something; {@link ErasureRun} does it. */
@UseCase
public class TicketErasure {

    private final ReportChange reports;
    private final TicketRepository tickets;
    private final ErasureTimes times;
    private final Ids ids;
    private final Clock clock;

    TicketErasure(ReportChange reports, TicketRepository tickets, ErasureTimes times, Ids ids, Clock clock) {
        this.reports = reports;
        this.tickets = tickets;
        this.times = times;
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
        return reports.one(
                viewer,
                ref,
                Change.whole(
                        () -> Optional.ofNullable(Texts.optional(reason, Texts.REASON, "reason")),
                        TicketErasure::actor,
                        (opened, why) -> request(opened, why.orElse(null), officer)));
    }

    private Uni<Void> request(OpenedTicket opened, @Nullable String why, @Nullable String officer) {
        Actor actor = actor(opened.stance());
        boolean byReporter = actor.equals(Actor.REPORTER);
        if (!byReporter && !Texts.isReason(why)) {
            throw new Problem(ProblemCode.REASON_MISSING, "reason");
        }
        Ticket ticket = opened.ticket();
        if (ticket.ownership().erasure() == ErasureState.REQUESTED) {
            return Uni.createFrom().voidItem();
        }
        Instant now = clock.instant();
        HistoryEntry entry = ticket.requestErasure(actor, now, times.asked(now));
        if (why == null) {
            tickets.append(ticket, entry);
        } else {
            tickets.append(ticket, entry, entry.withText(ids.salt(), why, byReporter ? null : officer));
        }
        return Uni.createFrom().voidItem();
    }

    /** As whom it is asked; @throws Problem FORBIDDEN for whoever may not ask. */
    private static Actor actor(Stance stance) {
        Viewer viewer = stance.viewer();
        if (stance.parties().isAmong(Set.of(Party.REPORTER))) {
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
