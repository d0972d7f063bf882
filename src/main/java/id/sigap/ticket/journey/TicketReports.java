package id.sigap.ticket.journey;

import id.sigap.access.Role;
import id.sigap.access.Standing;
import id.sigap.access.Viewer;
import id.sigap.access.VisibilityPolicy;
import id.sigap.platform.UseCase;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.text.Texts;
import id.sigap.ticket.CommentView.CommentedView;
import id.sigap.ticket.TicketRef;
import id.sigap.ticket.TicketView;
import id.sigap.ticket.Visibility;
import id.sigap.ticket.reading.Change;
import id.sigap.ticket.reading.CommentViews;
import id.sigap.ticket.reading.NoteRepository;
import id.sigap.ticket.reading.OpenedTicket;
import id.sigap.ticket.reading.ReportChange;
import id.sigap.ticket.reading.Stance;
import id.sigap.ticket.report.Actor;
import id.sigap.ticket.report.HistoryEntry;
import id.sigap.ticket.report.Publication;
import id.sigap.ticket.report.Ticket;
import id.sigap.ticket.report.TicketComment;
import id.sigap.ticket.report.TicketRepository;
import id.sigap.ticket.sealing.ClientKeys;
import id.sigap.ticket.sealing.Ids;
import id.sigap.ticket.sealing.Versions;
import id.sigap.workflow.Action;
import id.sigap.workflow.Party;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What citizens do with reports that are there: publish and hide, comment, follow. None of it needs a version. */
@UseCase
public class TicketReports {

    private final ReportChange reports;
    private final TicketRepository tickets;
    private final NoteRepository notes;
    private final Merges merges;
    private final Publication publication;
    private final Ids ids;
    private final ClientKeys clientKeys;
    private final Versions versions;
    private final Clock clock;

    TicketReports(
            ReportChange reports,
            TicketRepository tickets,
            NoteRepository notes,
            Merges merges,
            Publication publication,
            Ids ids,
            ClientKeys clientKeys,
            Versions versions,
            Clock clock) {
        this.reports = reports;
        this.tickets = tickets;
        this.notes = notes;
        this.merges = merges;
        this.publication = publication;
        this.ids = ids;
        this.clientKeys = clientKeys;
        this.versions = versions;
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
        tickets.append(ticket, entry);
        return merges.part(ticket, now);
    }

    /**
     * Adds a comment of the reporter: signed in, or by number and PIN. Sent again under the same client key, it is there once.
     *
     * @throws Problem (in the Uni) CLIENT_KEY_INVALID; CLIENT_KEY_REUSED for other words, or on another report
     */
    public Uni<CommentedView> comment(Viewer viewer, TicketRef ref, String text, @Nullable String clientKey) {
        return Uni.createFrom().deferred(() -> {
            byte[] key = clientKey == null ? null : clientKeys.of("comment", viewer, clientKey);
            UUID id = ids.next();
            AtomicReference<@Nullable UUID> written = new AtomicReference<>();
            return reports.one(
                            viewer,
                            ref,
                            Change.whole(
                                    () -> Texts.required(text, Texts.COMMENT, "text"),
                                    stance -> stance.require(Party.REPORTER),
                                    (opened, body) -> comment(opened.ticket(), id, body, key)
                                            .invoke(written::set)
                                            .replaceWithVoid()))
                    .map(view -> CommentViews.answer(view, Objects.requireNonNullElse(written.get(), id)));
        });
    }

    /** The comment's id: another one if it was sent before. */
    private Uni<UUID> comment(Ticket ticket, UUID id, String body, byte @Nullable [] key) {
        Uni<@Nullable TicketComment> sentBefore = key == null ? Uni.createFrom().nullItem() : tickets.findComment(key);
        return sentBefore.map(found -> {
            if (found == null) {
                write(ticket, id, body, key);
                return id;
            }
            requireSame(found, ticket, body);
            return found.id();
        });
    }

    private void write(Ticket ticket, UUID id, String body, byte @Nullable [] key) {
        ticket.ownership().written();
        HistoryEntry entry = ticket.beside(Action.COMMENT, Actor.REPORTER, clock.instant());
        tickets.append(
                ticket,
                entry,
                entry.withComment(id, ids.salt(), ticket.merged().workedAs(), body)
                        .sentUnder(key));
    }

    private static void requireSame(TicketComment found, Ticket ticket, String body) {
        if (!found.is(ticket.id(), body)) {
            throw new Problem(ProblemCode.CLIENT_KEY_REUSED, "clientKey");
        }
    }

    /** Follows a public report of somebody else, or stops following it; for signed-in citizens. */
    public Uni<TicketView> follow(Viewer viewer, TicketRef ref, boolean follow) {
        return reports.beside(
                viewer,
                ref,
                Change.whole(
                        () -> follow,
                        TicketReports::requireAnotherCitizen,
                        (opened, wanted) -> follow(viewer, opened, wanted)));
    }

    private static void requireAnotherCitizen(Stance stance) {
        if (!stance.viewer().has(Role.CITIZEN) || stance.standings().contains(Standing.OWNER)) {
            throw new Problem(ProblemCode.FORBIDDEN);
        }
    }

    private Uni<Void> follow(Viewer viewer, OpenedTicket opened, boolean follow) {
        if (follow && !opened.ticket().isOpen()) {
            throw new Problem(ProblemCode.NOT_PUBLIC);
        }
        String person = viewer.person().orElseThrow();
        if (follow) {
            notes.follow(person, opened.ticket().id(), version(opened));
        } else {
            notes.unfollow(person, opened.ticket().id());
        }
        return Uni.createFrom().voidItem();
    }

    /**
     * A citizen has read a report that is theirs, or that they follow: as it is now or, where they say what they saw, if it is
     * still so. What happened since stays unread.
     *
     * @param seen the version that they were told; null if none
     */
    public Uni<@Nullable TicketView> markRead(Viewer viewer, TicketRef ref, @Nullable String seen) {
        return reports.beside(
                viewer, ref, Change.whole(() -> seen, TicketReports::requireCitizen, (opened, version) -> {
                    if (version == null || version.equals(version(opened))) {
                        notes.markRead(
                                viewer.person().orElseThrow(), opened.ticket().id(), version(opened));
                    }
                    return Uni.createFrom().voidItem();
                }));
    }

    private static void requireCitizen(Stance stance) {
        if (!stance.viewer().has(Role.CITIZEN)) {
            throw new Problem(ProblemCode.FORBIDDEN);
        }
    }

    /** As this viewer is told it, or would be. */
    private String version(OpenedTicket opened) {
        boolean privateStepsToo =
                VisibilityPolicy.seesPrivateSteps(opened.stance().standings());
        return versions.of(opened.ticket(), privateStepsToo);
    }
}
