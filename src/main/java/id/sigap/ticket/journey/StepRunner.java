package id.sigap.ticket.journey;

import id.sigap.access.Viewer;
import id.sigap.ticket.PhotoKind;
import id.sigap.ticket.TicketCommand;
import id.sigap.ticket.photos.Photos;
import id.sigap.ticket.reading.OpenedTicket;
import id.sigap.ticket.report.Actor;
import id.sigap.ticket.report.AdmittedStep;
import id.sigap.ticket.report.HistoryEntry;
import id.sigap.ticket.report.HistoryText;
import id.sigap.ticket.report.Ticket;
import id.sigap.ticket.report.TicketRepository;
import id.sigap.ticket.sealing.Ids;
import id.sigap.workflow.Action;
import id.sigap.workflow.Parties;
import id.sigap.workflow.Party;
import id.sigap.workflow.Status;
import id.sigap.workflow.Transition;
import id.sigap.workflow.Workflow;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes one step of the journey: asks the workflow, changes the report, writes the history entry. Inside a unit of
 * work.
 */
@ApplicationScoped
class StepRunner {

    private final TicketRepository tickets;
    private final Merges merges;
    private final Photos photos;
    private final Ids ids;
    private final Clock clock;

    StepRunner(TicketRepository tickets, Merges merges, Photos photos, Ids ids, Clock clock) {
        this.tickets = tickets;
        this.merges = merges;
        this.photos = photos;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws id.sigap.problem.Problem (in the Uni) for whatever forbids it; the report is untouched then */
    Uni<Void> take(Viewer viewer, OpenedTicket opened, StepSent asked) {
        StepSent sent = meant(opened.ticket(), asked);
        TicketCommand command = sent.command();
        Uni<Void> photosThere = Workflow.isDated(command.action())
                ? photos.requireFree(viewer, command.photos())
                : Uni.createFrom().voidItem();
        return photosThere
                .chain(() -> merges.other(opened.ticket(), command))
                .chain(other -> take(viewer, opened, sent, other));
    }

    /**
     * What was done for the other report was not done for a merged one whose dispute is accepted: it is separated, and nothing of
     * this shows in the other or in what else is merged into that (docs/adr/0037-acts-of-merged-reporters.md).
     */
    private static StepSent meant(Ticket ticket, StepSent sent) {
        boolean accepted = sent.command().action() == Action.REOPEN
                && ticket.merged().into() != null
                && ticket.work().isDisputePending();
        return accepted ? sent.as(Action.UNMERGE) : sent;
    }

    private Uni<Void> take(Viewer viewer, OpenedTicket opened, StepSent sent, @Nullable Ticket other) {
        TicketCommand command = sent.command();
        Ticket ticket = opened.ticket();
        Status before = ticket.status();
        AdmittedStep change = decide(viewer, opened, sent, other);
        HistoryEntry entry = ticket.apply(change);
        if (change.actor().equals(Actor.REPORTER) && command.note() != null) {
            ticket.ownership().written();
        }
        photos.tie(entry, command.photos(), kind(command.action()));
        tickets.append(ticket, entry, text(entry, change).toArray());
        if (before != ticket.status()) {
            merges.mirror(ticket);
        }
        Uni<Void> otherSaved = other == null ? Uni.createFrom().voidItem() : tickets.save(other);
        return otherSaved.chain(() -> photos.attach(
                viewer,
                command.photos(),
                ticket.id(),
                entry.position(),
                kind(command.action()),
                entry.isWrittenPrivately()));
    }

    private AdmittedStep decide(Viewer viewer, OpenedTicket opened, StepSent sent, @Nullable Ticket other) {
        Ticket ticket = opened.ticket();
        Parties parties = opened.stance().parties();
        Transition row = Workflow.decide(
                sent.command().action(), ticket.state(viewer), parties, new StepAttempt(sent, ticket, other));
        Party party = party(row, parties);
        return new AdmittedStep(
                row,
                sent.command(),
                Actor.of(party, viewer, ticket.holder()),
                party == Party.AREA_LURAH ? viewer.unit() : null,
                clock.instant(),
                sent.today(),
                sent.book(),
                sent.place(),
                sent.command().action() == Action.DISPUTE ? null : other);
    }

    /** As whom it is done, if the viewer could do it as several: the order of the constants is the answer. */
    private static Party party(Transition row, Parties parties) {
        return parties.all().stream()
                .filter(row.parties()::contains)
                .sorted()
                .findFirst()
                .orElseThrow();
    }

    /** Apart from the entry, which keeps its hash: the free words and, of staff, the name. */
    private Stream<HistoryText> text(HistoryEntry entry, AdmittedStep change) {
        String officer =
                change.actor().personKey() == null ? null : change.command().officer();
        String note = change.command().note();
        return note == null && officer == null ? Stream.empty() : Stream.of(entry.withText(ids.salt(), note, officer));
    }

    private static PhotoKind kind(Action action) {
        return switch (action) {
            case COMPLETE -> PhotoKind.REPORT;
            case DISPUTE -> PhotoKind.DISPUTE;
            case APPROVE, REFUSE_FOLLOW_UP -> PhotoKind.VISIT;
            default -> PhotoKind.EVIDENCE;
        };
    }
}
