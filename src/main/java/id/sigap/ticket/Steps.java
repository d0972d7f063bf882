package id.sigap.ticket;

import id.sigap.access.Viewer;
import id.sigap.reference.ReferenceBook;
import id.sigap.reference.ReferenceData;
import id.sigap.ticket.TicketAccess.Opened;
import id.sigap.workflow.Action;
import id.sigap.workflow.Party;
import id.sigap.workflow.Standpoint;
import id.sigap.workflow.Status;
import id.sigap.workflow.Transition;
import id.sigap.workflow.Workflow;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes one step: asks the workflow, changes the report, writes its history. Inside a unit of work. */
@ApplicationScoped
class Steps {

    private final TicketRepository tickets;
    private final Merges merges;
    private final Photos photos;
    private final Placement placement;
    private final ReferenceData reference;
    private final Caps caps;
    private final Ids ids;
    private final Clock clock;

    Steps(
            TicketRepository tickets,
            Merges merges,
            Photos photos,
            Placement placement,
            ReferenceData reference,
            Caps caps,
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
    Uni<Void> take(Viewer viewer, Opened opened, TicketCommand command) {
        return merges.other(opened.ticket(), command).chain(other -> take(viewer, opened, command, other));
    }

    /** Says what forbids it, and does nothing. */
    Uni<Void> check(Viewer viewer, Opened opened, TicketCommand command) {
        return merges.other(opened.ticket(), command)
                .invoke(other -> decide(viewer, opened, command, other))
                .replaceWithVoid();
    }

    private Uni<Void> take(Viewer viewer, Opened opened, TicketCommand command, @Nullable Ticket other) {
        Ticket ticket = opened.ticket();
        Status before = ticket.status();
        Change change = decide(viewer, opened, command, other);
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

    private Change decide(Viewer viewer, Opened opened, TicketCommand command, @Nullable Ticket other) {
        Ticket ticket = opened.ticket();
        ReferenceBook book = reference.book();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        Standpoint standpoint =
                Standpoint.of(viewer, ticket.row().facts(opened.pinProven()), !book.canAct(ticket.holder(), today));
        Transition row = Workflow.decide(
                command.action(),
                ticket.row().caseFor(viewer),
                standpoint,
                new Attempt(command, ticket, other, book, today, caps));
        Party party = party(row, standpoint);
        return new Change(
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
    private static Party party(Transition row, Standpoint standpoint) {
        return standpoint.parties().stream()
                .filter(row.parties()::contains)
                .sorted()
                .findFirst()
                .orElseThrow();
    }

    /** Apart from the entry, which keeps its hash: the free words and, of staff, the name. */
    private Stream<HistoryText> text(HistoryEntry entry, Change change) {
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
