package id.sigap.ticket;

import id.sigap.access.Role;
import id.sigap.access.Standing;
import id.sigap.access.Viewer;
import id.sigap.platform.UnitOfWork;
import id.sigap.platform.UseCase;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.ticket.TicketAccess.Opened;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;

/** What citizens do with reports that are there: publish and hide, comment, follow. None of it needs a version. */
@UseCase
public class TicketReports {

    private final UnitOfWork unitOfWork;
    private final TicketAccess access;
    private final TicketRepository tickets;
    private final TicketRows rows;
    private final Merges merges;
    private final Openings openings;
    private final FreshViews fresh;
    private final Publication publication;
    private final Ids ids;
    private final Clock clock;

    TicketReports(
            UnitOfWork unitOfWork,
            TicketAccess access,
            TicketRepository tickets,
            TicketRows rows,
            Merges merges,
            Openings openings,
            FreshViews fresh,
            Publication publication,
            Ids ids,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.access = access;
        this.tickets = tickets;
        this.rows = rows;
        this.merges = merges;
        this.openings = openings;
        this.fresh = fresh;
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
        return change(viewer, ref, opened -> {
            Ticket ticket = (wanted == Visibility.PUBLIC
                            ? opened.requireAny(Standing.OWNER)
                            : opened.requireAny(Standing.OWNER, Standing.PIN_HOLDER))
                    .ticket();
            if (ticket.isOpen() == (wanted == Visibility.PUBLIC)) {
                return Uni.createFrom().voidItem();
            }
            Actor actor = Actor.REPORTER;
            Instant now = now();
            LocalDate today = LocalDate.ofInstant(now, clock.getZone());
            HistoryEntry entry = wanted == Visibility.PUBLIC
                    ? ticket.publish(publication.listedFrom(today), actor, now)
                    : ticket.makePrivate(actor, now);
            return tickets.append(ticket, entry).chain(() -> merges.part(ticket, now));
        });
    }

    /** Adds a comment of the reporter: signed in, or by number and PIN. */
    public Uni<TicketView> comment(Viewer viewer, TicketRef ref, String text) {
        return Uni.createFrom().deferred(() -> {
            String body = Texts.required(text, Texts.COMMENT, "text");
            return change(viewer, ref, opened -> {
                Ticket ticket =
                        opened.requireAny(Standing.OWNER, Standing.PIN_HOLDER).ticket();
                ticket.ownership().written();
                return tickets.keep(new TicketComment(ids.next(), ticket.id(), body, !ticket.isOpen(), now()));
            });
        });
    }

    /** Follows a public report of somebody else, or stops following it; for signed-in citizens. */
    public Uni<TicketView> follow(Viewer viewer, TicketRef ref, boolean follow) {
        // The following is written after the transaction: a second connection inside it could starve the pool.
        return unitOfWork
                .transaction(() -> access.open(viewer, ref)
                        .invoke(opened -> requireFollowable(viewer, opened, follow))
                        .chain(opened -> openings.recordWithin(viewer, opened, Openings.CHANGED)))
                .call(act -> rows.follow(viewer.person().orElseThrow(), act.ticketId(), follow))
                .chain(act -> fresh.of(viewer, act));
    }

    private static void requireFollowable(Viewer viewer, Opened opened, boolean follow) {
        if (!viewer.has(Role.CITIZEN) || opened.standings().contains(Standing.OWNER)) {
            throw new Problem(ProblemCode.FORBIDDEN);
        }
        if (follow && !opened.ticket().isOpen()) {
            throw new Problem(ProblemCode.NOT_PUBLIC);
        }
    }

    private Uni<TicketView> change(Viewer viewer, TicketRef ref, Function<Opened, Uni<Void>> change) {
        // None of these acts names a version: tried again, they are decided anew.
        return TicketRepository.retried(unitOfWork.transaction(() -> access.openToChange(viewer, ref)
                        .call(change::apply)
                        .chain(opened -> openings.recordWithin(viewer, opened, Openings.CHANGED))))
                .chain(act -> fresh.of(viewer, act));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
