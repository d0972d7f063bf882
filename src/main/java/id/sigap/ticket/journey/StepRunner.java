package id.sigap.ticket.journey;

import id.sigap.access.Viewer;
import id.sigap.reference.ReferenceBook;
import id.sigap.reference.ReferenceData;
import id.sigap.ticket.TicketCommand;
import id.sigap.ticket.photos.Photos;
import id.sigap.ticket.reading.OpenedTicket;
import id.sigap.ticket.report.Actor;
import id.sigap.ticket.report.AdmittedStep;
import id.sigap.ticket.report.HistoryEntry;
import id.sigap.ticket.report.HistoryText;
import id.sigap.ticket.report.PhotoKind;
import id.sigap.ticket.report.Placement;
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
import java.time.Instant;
import java.time.LocalDate;
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
    private final Placement placement;
    private final ReferenceData reference;
    private final StepCaps caps;
    private final Ids ids;
    private final Clock clock;

    StepRunner(
            TicketRepository tickets,
            Merges merges,
            Photos photos,
            Placement placement,
            ReferenceData reference,
            StepCaps caps,
            Ids ids,
            Clock clock) {
        this.tickets = tickets;
        this.merges = merges;
        this.photos = photos;
        this.placement = placement;
        this.reference = reference;
        this.caps = caps;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws id.sigap.problem.Problem (in the Uni) for whatever forbids it; the report is untouched then */
    Uni<Void> take(Viewer viewer, OpenedTicket opened, TicketCommand command) {
        return merges.other(opened.ticket(), command).chain(other -> take(viewer, opened, command, other));
    }

    /** Says what forbids it, and does nothing. */
    Uni<Void> check(Viewer viewer, OpenedTicket opened, TicketCommand command) {
        return merges.other(opened.ticket(), command)
                .invoke(other -> decide(viewer, opened, command, other))
                .replaceWithVoid();
    }

    private Uni<Void> take(Viewer viewer, OpenedTicket opened, TicketCommand command, @Nullable Ticket other) {
        Ticket ticket = opened.ticket();
        Status before = ticket.status();
        AdmittedStep change = decide(viewer, opened, command, other);
        HistoryEntry entry = ticket.apply(change);
        if (change.actor().equals(Actor.REPORTER) && command.note() != null) {
            ticket.ownership().written();
        }
        return tickets.append(ticket, entry, text(entry, change).toArray())
                .chain(() -> photos.attach(
                        viewer,
                        command.photos(),
                        ticket.id(),
                        entry.position(),
                        kind(command.action()),
                        entry.isWrittenPrivately()))
                .chain(() -> before == ticket.status() ? Uni.createFrom().voidItem() : merges.mirror(ticket));
    }

    private AdmittedStep decide(Viewer viewer, OpenedTicket opened, TicketCommand command, @Nullable Ticket other) {
        Ticket ticket = opened.ticket();
        ReferenceBook book = reference.book();
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        Parties parties = Parties.of(viewer, opened.facts(), !book.canAct(ticket.holder(), today));
        Transition row = Workflow.decide(
                command.action(),
                ticket.state(viewer),
                parties,
                new StepAttempt(command, ticket, other, book, today, caps));
        Party party = party(row, parties);
        return new AdmittedStep(
                row,
                command,
                Actor.of(party, viewer),
                party == Party.AREA_LURAH ? viewer.unit() : null,
                now,
                today,
                book,
                command.place() == null ? null : placement.place(command.place()),
                other);
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
