package id.sigap.ticket.redaction;

import id.sigap.access.Role;
import id.sigap.access.Viewer;
import id.sigap.access.VisibilityPolicy;
import id.sigap.platform.UseCase;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.ticket.OutcomeView;
import id.sigap.ticket.TicketRef;
import id.sigap.ticket.cover.Redaction;
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
import id.sigap.workflow.Action;
import id.sigap.workflow.Party;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Hides words of a public description or note from those outside, and shows them again (docs/domain.md, The journey of a report). The words
 * themselves stay as they were written; history says that it was done, and nowhere which words.
 */
@UseCase
public class TicketRedaction {

    private final ReportChange reports;
    private final TicketRepository tickets;
    private final Judge judge;
    private final Versions versions;
    private final Ids ids;
    private final Clock clock;

    TicketRedaction(
            ReportChange reports, TicketRepository tickets, Judge judge, Versions versions, Ids ids, Clock clock) {
        this.reports = reports;
        this.tickets = tickets;
        this.judge = judge;
        this.versions = versions;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Hides it, or nothing at all. What is hidden already stays so.
     *
     * @param version what the viewer saw
     * @param signedBy the name in the token of whoever does it
     * @throws Problem (in the Uni) NOT_FOUND, FORBIDDEN, REASON_MISSING, SPANS_INVALID; ID_INVALID for what is no public note of
     *     this report; NOTHING_TO_REDACT for a private report
     */
    public Uni<OutcomeView> hide(
            Viewer viewer,
            TicketRef ref,
            String version,
            Redaction asked,
            @Nullable String reason,
            @Nullable String signedBy) {
        return change(viewer, ref, version, Action.REDACT, signedBy, () -> Judge.judged(asked, reason));
    }

    /**
     * Shows everybody again what is hidden of a note or, without one, of the description. What is not hidden stays as it is.
     *
     * @throws Problem (in the Uni) as above
     */
    public Uni<OutcomeView> reveal(
            Viewer viewer,
            TicketRef ref,
            String version,
            @Nullable String note,
            @Nullable String reason,
            @Nullable String signedBy) {
        return change(viewer, ref, version, Action.REVEAL, signedBy, () -> Judge.judged(note, reason));
    }

    private Uni<OutcomeView> change(
            Viewer viewer,
            TicketRef ref,
            String version,
            Action action,
            @Nullable String signedBy,
            Supplier<Judged> input) {
        return reports.one(
                viewer,
                ref,
                action.name(),
                new Change<>(
                        input,
                        stance -> stance.require(Party.VALIDATOR, Party.TICKET_ADMIN),
                        (opened, judged) -> covered(opened, version, judged, viewer, signedBy)));
    }

    private Uni<@Nullable ProblemCode> covered(
            OpenedTicket opened, String version, Judged judged, Viewer viewer, @Nullable String signedBy) {
        Ticket ticket = opened.ticket();
        boolean privateStepsToo =
                VisibilityPolicy.seesPrivateSteps(opened.stance().standings());
        if (!version.equals(versions.of(ticket, privateStepsToo))) {
            return Uni.createFrom().item(ProblemCode.CONFLICT);
        }
        if (!ticket.isOpen()) {
            throw new Problem(ProblemCode.NOTHING_TO_REDACT);
        }
        return judge.covered(ticket, judged)
                .invoke(now -> {
                    if (now != null) {
                        enter(ticket, now, judged, viewer, signedBy);
                    }
                })
                .replaceWith((ProblemCode) null);
    }

    private void enter(Ticket ticket, Words now, Judged judged, Viewer viewer, @Nullable String signedBy) {
        Role role = viewer.has(Role.VALIDATOR) ? Role.VALIDATOR : Role.TICKET_ADMIN;
        HistoryEntry entry = ticket.redact(judged.action(), now, Actor.of(role.name(), viewer), clock.instant());
        tickets.append(ticket, entry, entry.withText(ids.salt(), judged.reason(), signedBy));
    }
}
