package id.sigap.ticket.reading;

import id.sigap.access.TicketFacts;
import id.sigap.access.Viewer;
import id.sigap.access.VisibilityPolicy;
import id.sigap.audit.DisclosureLog;
import id.sigap.platform.DatabaseFailures;
import id.sigap.platform.UnitOfWork;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.ticket.OutcomeView;
import id.sigap.ticket.TicketRef;
import id.sigap.ticket.TicketView;
import id.sigap.ticket.reading.TicketAccess.SeenTicket;
import id.sigap.ticket.report.Ticket;
import id.sigap.ticket.report.TicketRepository;
import id.sigap.ticket.report.TicketRow;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The one way in which viewers change a report, and the one order in which they are refused (docs/adr/0030-order-of-refusals.md),
 * which {@code ticket.several} keeps for each of several:
 *
 * <ol>
 *   <li>by what they sent, before anybody looks for the report;
 *   <li>by what they may see: NOT_FOUND, after one and the same statement for none and for a private one, which locks nothing;
 *   <li>by what they are to it: who may never do this to the report, whatever its state, learns nothing of that;
 *   <li>under the lock by the same two again, then by the version they saw and by all else of its state.
 * </ol>
 *
 * <p>In one unit of work it is then done, the opening is recorded, and what stands beside the report is read for the answer: of
 * one moment, for the report is locked. It waits for the database three times (docs/adr/0056-writes-in-few-trips.md): for what
 * is looked for; for the lock, and the end of the log of openings; for all that is written and read then, with the COMMIT. What
 * is done beside a report without a lock is read afterwards: somebody may have made the report private in between. If somebody
 * else wrote meanwhile, all of it is decided anew.
 */
@ApplicationScoped
public class ReportChange {

    private final UnitOfWork unitOfWork;
    private final TicketAccess access;
    private final OpeningLog openings;
    private final TicketRows rows;
    private final TrailRows trails;
    private final ViewMaker views;

    ReportChange(
            UnitOfWork unitOfWork,
            TicketAccess access,
            OpeningLog openings,
            TicketRows rows,
            TrailRows trails,
            ViewMaker views) {
        this.unitOfWork = unitOfWork;
        this.access = access;
        this.openings = openings;
        this.rows = rows;
        this.trails = trails;
        this.views = views;
    }

    /**
     * Changes one report.
     *
     * @param reason what the log says that it was opened for, if that is recorded
     * @return the report as it is then; without it if the viewer sees it no more, as whoever passes a private report on
     * @throws Problem (in the Uni) NOT_FOUND both for what does not exist and for what is not this viewer's to see, or
     *     whatever the change is refused with
     */
    public <I> Uni<OutcomeView> one(Viewer viewer, TicketRef ref, String reason, Change<I> change) {
        return done(viewer, ref, change, (seen, input) -> within(viewer, seen, reason, change, input));
    }

    /** The same for a change that is done or fails. Null as there. */
    public <I> Uni<@Nullable TicketView> one(Viewer viewer, TicketRef ref, Change<I> change) {
        return one(viewer, ref, OpeningLog.CHANGED, change).map(OutcomeView::ticket);
    }

    /** The same for what is written beside a report and changes nothing of it: nobody has to wait. Null also if it could not be read. */
    public <I> Uni<@Nullable TicketView> beside(Viewer viewer, TicketRef ref, Change<I> change) {
        return done(viewer, ref, change, (seen, input) -> besideWithin(viewer, seen, change, input))
                .map(OutcomeView::ticket);
    }

    /** @param within does it in a unit of work, and gives what is known to be the answer once that has ended */
    private <I> Uni<OutcomeView> done(
            Viewer viewer, TicketRef ref, Change<I> change, BiFunction<SeenTicket, I, Uni<Uni<OutcomeView>>> within) {
        return Uni.createFrom().deferred(() -> {
            I input = change.input().get();
            return looked(viewer, ref, change)
                    .chain(seen -> TicketRepository.retried(unitOfWork.transaction(() -> within.apply(seen, input))))
                    .chain(answer -> answer);
        });
    }

    private <I> Uni<SeenTicket> looked(Viewer viewer, TicketRef ref, Change<I> change) {
        return access.look(viewer, ref).invoke(seen -> change.party().accept(seen.stance()));
    }

    /** What is asked before anything is waited for goes in one trip: the lock, and what is needed under it. */
    private <I> Uni<Uni<OutcomeView>> within(Viewer viewer, SeenTicket seen, String reason, Change<I> change, I input) {
        Uni<OpenedTicket> locked = access.openToChange(viewer, seen.row().id(), seen.pinProven());
        DisclosureLog.Expected record = openings.expect(viewer, seen);
        return changed(locked, change, input, (opened, refusal) -> openings.recordWithin(viewer, opened, reason, record)
                .map(recorded -> left(viewer, seen, opened, refusal)));
    }

    private <I> Uni<Uni<OutcomeView>> besideWithin(Viewer viewer, SeenTicket seen, Change<I> change, I input) {
        Uni<OpenedTicket> read = access.open(viewer, seen.row().id(), seen.pinProven());
        return changed(read, change, input, (opened, refusal) -> openings.recordWithin(
                        viewer, opened, OpeningLog.CHANGED, null)
                .map(recorded -> readAfterwards(viewer, opened, recorded)));
    }

    private static <I> Uni<Uni<OutcomeView>> changed(
            Uni<OpenedTicket> report,
            Change<I> change,
            I input,
            BiFunction<OpenedTicket, @Nullable ProblemCode, Uni<Uni<OutcomeView>>> then) {
        return report.invoke(opened -> change.party().accept(opened.stance()))
                .chain(opened -> change.effect().apply(opened, input).chain(refusal -> then.apply(opened, refusal)));
    }

    /** As the change leaves it. Its row is at hand, but for the number of a report that it repeats. */
    private Uni<OutcomeView> left(Viewer viewer, SeenTicket seen, OpenedTicket opened, @Nullable ProblemCode refusal) {
        if (VisibilityPolicy.standings(viewer, opened.facts()).isEmpty()) {
            return Uni.createFrom().item(ViewMaker.unseen(refusal == null ? null : new Problem(refusal)));
        }
        Ticket ticket = opened.ticket();
        Uni<TicketRow> row =
                ticket.merged().into() == null ? Uni.createFrom().item(ticket.row()) : rows.left(ticket.id());
        Uni<Trail> trail = trails.left(ticket.id(), seen.told());
        return row.chain(
                is -> trail.map(was -> views.outcome(is.after(seen.row()), was, viewer, opened.pinProven(), refusal)));
    }

    /**
     * As it is now. It is done, and said to be done, without the report where the database went before that could be read.
     *
     * @param recorded whether it was recorded that the viewer is shown the report; it may have become private since
     */
    private Uni<OutcomeView> readAfterwards(Viewer viewer, OpenedTicket opened, boolean recorded) {
        return Uni.createFrom()
                .deferred(() -> rows.findById(opened.ticket().id(), TicketLooks.readerOf(viewer)))
                .chain(row -> {
                    TicketFacts facts = row == null ? null : row.facts(opened.pinProven());
                    if (facts == null
                            || VisibilityPolicy.standings(viewer, facts).isEmpty()) {
                        return Uni.createFrom().item(ViewMaker.unseen(null));
                    }
                    Uni<Void> record = recorded
                            ? Uni.createFrom().voidItem()
                            : openings.record(viewer, row.id(), facts, OpeningLog.CHANGED);
                    return record.chain(() -> trails.of(row.id()))
                            .map(trail -> views.outcome(row, trail, viewer, opened.pinProven(), null));
                })
                .onFailure(DatabaseFailures::isPassing)
                .recoverWithItem(() -> ViewMaker.unseen(null));
    }
}
