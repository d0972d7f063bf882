package id.sigap.ticket.redaction;

import id.sigap.access.Role;
import id.sigap.access.VisibilityPolicy;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.ticket.OutcomeView;
import id.sigap.ticket.cover.Words;
import id.sigap.ticket.reading.Change;
import id.sigap.ticket.reading.OpenedTicket;
import id.sigap.ticket.reading.ReportChange;
import id.sigap.ticket.report.Actor;
import id.sigap.ticket.report.HistoryEntry;
import id.sigap.ticket.report.Ticket;
import id.sigap.ticket.report.TicketRepository;
import id.sigap.ticket.sealing.Ids;
import id.sigap.ticket.sealing.Versions;
import id.sigap.workflow.Party;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What it takes to hide anything of a report, or to show it again, and that history says so. */
@ApplicationScoped
class Redactions {

    private final ReportChange reports;
    private final TicketRepository tickets;
    private final Versions versions;
    private final Ids ids;
    private final Clock clock;

    Redactions(ReportChange reports, TicketRepository tickets, Versions versions, Ids ids, Clock clock) {
        this.reports = reports;
        this.tickets = tickets;
        this.versions = versions;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Does it, or nothing at all.
     *
     * @param effect the words as they are to be, null if they are so already; CONFLICT if they are not what it was made for
     */
    <I> Uni<OutcomeView> change(
            Act act, Supplier<Judged<I>> input, BiFunction<Ticket, I, Uni<@Nullable Words>> effect) {
        return reports.one(
                act.viewer(),
                act.ref(),
                act.action().name(),
                new Change<>(
                        input,
                        stance -> stance.require(Party.VALIDATOR, Party.TICKET_ADMIN),
                        (opened, judged) -> changed(act, opened, judged, effect)));
    }

    private <I> Uni<@Nullable ProblemCode> changed(
            Act act, OpenedTicket opened, Judged<I> judged, BiFunction<Ticket, I, Uni<@Nullable Words>> effect) {
        Ticket ticket = opened.ticket();
        boolean privateStepsToo =
                VisibilityPolicy.seesPrivateSteps(opened.stance().standings());
        if (!act.version().equals(versions.of(ticket, privateStepsToo))) {
            return Uni.createFrom().item(ProblemCode.CONFLICT);
        }
        if (!ticket.isOpen()) {
            throw new Problem(ProblemCode.NOTHING_TO_REDACT);
        }
        return Uni.createFrom()
                .deferred(() -> effect.apply(ticket, judged.asked()))
                .invoke(now -> {
                    if (now != null) {
                        enter(act, ticket, now, judged.reason());
                    }
                })
                .replaceWith((ProblemCode) null)
                .onFailure(failure -> failure instanceof Problem problem && problem.code() == ProblemCode.CONFLICT)
                .recoverWithItem(ProblemCode.CONFLICT);
    }

    private void enter(Act act, Ticket ticket, Words now, String reason) {
        Role role = act.viewer().has(Role.VALIDATOR) ? Role.VALIDATOR : Role.TICKET_ADMIN;
        HistoryEntry entry = ticket.redact(act.action(), now, Actor.of(role.name(), act.viewer()), clock.instant());
        tickets.append(ticket, entry, entry.withText(ids.salt(), reason, act.signedBy()));
    }
}
