package id.sigap.ticket.journey;

import id.sigap.access.Role;
import id.sigap.access.Standing;
import id.sigap.access.Viewer;
import id.sigap.platform.UseCase;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.text.Texts;
import id.sigap.ticket.TicketRef;
import id.sigap.ticket.TicketView;
import id.sigap.ticket.Visibility;
import id.sigap.ticket.reading.Change;
import id.sigap.ticket.reading.ReportChange;
import id.sigap.ticket.reading.Stance;
import id.sigap.ticket.report.Actor;
import id.sigap.ticket.report.HistoryEntry;
import id.sigap.ticket.report.Publication;
import id.sigap.ticket.report.Ticket;
import id.sigap.ticket.report.TicketRepository;
import id.sigap.ticket.sealing.Ids;
import id.sigap.workflow.Action;
import id.sigap.workflow.Party;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** What citizens do with reports that are there: publish and hide, comment, follow. None of it needs a version. */
@UseCase
public class TicketReports {

    private final ReportChange reports;
    private final TicketRepository tickets;
    private final Merges merges;
    private final Publication publication;
    private final Ids ids;
    private final Clock clock;

    TicketReports(
            ReportChange reports,
            TicketRepository tickets,
            Merges merges,
            Publication publication,
            Ids ids,
            Clock clock) {
        this.reports = reports;
        this.tickets = tickets;
        this.merges = merges;
        this.publication = publication;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Makes a report public or private again, at any status; only its signed-in reporter may. Whoever holds the PIN may
     * make it private: a reporter without the app must be able to, and it shows nobody more. Asking for what is so
     * already changes nothing.
     */
    public Uni<TicketView> setVisibility(Viewer viewer, TicketRef ref, Visibility wanted) {
        Party party = wanted == Visibility.PUBLIC ? Party.OWNER : Party.REPORTER;
        return reports.one(
                viewer,
                ref,
                Change.whole(() -> wanted, stance -> stance.require(party), (opened, to) -> show(opened.ticket(), to)));
    }

    private Uni<Void> show(Ticket ticket, Visibility wanted) {
        if (ticket.isOpen() == (wanted == Visibility.PUBLIC)) {
            return Uni.createFrom().voidItem();
        }
        Actor actor = Actor.REPORTER;
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        HistoryEntry entry = wanted == Visibility.PUBLIC
                ? ticket.publish(publication.listedFrom(today), actor, now)
                : ticket.makePrivate(actor, now);
        return tickets.append(ticket, entry).chain(() -> merges.part(ticket, now));
    }

    /** Adds a comment of the reporter: signed in, or by number and PIN. */
    public Uni<TicketView> comment(Viewer viewer, TicketRef ref, String text) {
        return reports.one(
                viewer,
                ref,
                Change.whole(
                        () -> Texts.required(text, Texts.COMMENT, "text"),
                        stance -> stance.require(Party.REPORTER),
                        (opened, body) -> comment(opened.ticket(), body)));
    }

    private Uni<Void> comment(Ticket ticket, String body) {
        ticket.ownership().written();
        HistoryEntry entry = ticket.beside(Action.COMMENT, Actor.REPORTER, clock.instant());
        return tickets.append(ticket, entry, entry.withComment(ids.next(), ids.salt(), body));
    }

    /** Follows a public report of somebody else, or stops following it; for signed-in citizens. */
    public Uni<TicketView> follow(Viewer viewer, TicketRef ref, boolean follow) {
        return reports.beside(
                viewer,
                ref,
                Change.whole(
                        () -> follow,
                        TicketReports::requireAnotherCitizen,
                        (opened, wanted) -> follow(viewer, opened.ticket(), wanted)));
    }

    private static void requireAnotherCitizen(Stance stance) {
        if (!stance.viewer().has(Role.CITIZEN) || stance.standings().contains(Standing.OWNER)) {
            throw new Problem(ProblemCode.FORBIDDEN);
        }
    }

    private Uni<Void> follow(Viewer viewer, Ticket ticket, boolean follow) {
        if (follow && !ticket.isOpen()) {
            throw new Problem(ProblemCode.NOT_PUBLIC);
        }
        return tickets.follow(viewer.person().orElseThrow(), ticket.id(), follow);
    }
}
