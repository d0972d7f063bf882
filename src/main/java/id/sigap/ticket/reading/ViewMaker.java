package id.sigap.ticket.reading;

import id.sigap.access.Viewer;
import id.sigap.access.VisibilityPolicy;
import id.sigap.platform.OfficerIds;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.reference.ReferenceBook;
import id.sigap.reference.ReferenceData;
import id.sigap.reference.question.Questions;
import id.sigap.ticket.OutcomeView;
import id.sigap.ticket.TicketPageView;
import id.sigap.ticket.TicketView;
import id.sigap.ticket.report.TicketRow;
import id.sigap.ticket.sealing.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes views with what they need besides rows: the day, who can act, and the versions that clients name. */
@ApplicationScoped
public class ViewMaker {

    /**
     * What a view depends on besides the rows of its report: the time, whether the holder can act, and the makers of versions
     * and officer ids.
     *
     * @param holderAbsent whether the unit that has the report is closed or has no officer
     * @param questions what categories ask and have asked
     */
    record ViewContext(
            Instant now,
            LocalDate today,
            boolean holderAbsent,
            Questions questions,
            Versions versions,
            OfficerIds officerIds) {}

    private final ReferenceData reference;
    private final Versions versions;
    private final OfficerIds officerIds;
    private final Clock clock;

    ViewMaker(ReferenceData reference, Versions versions, OfficerIds officerIds, Clock clock) {
        this.reference = reference;
        this.versions = versions;
        this.officerIds = officerIds;
        this.clock = clock;
    }

    public TicketView of(TicketRow row, Trail trail, Viewer viewer, boolean pinProven) {
        Instant now = clock.instant();
        Gate gate = Gate.of(viewer, row.facts(pinProven).grantedTo(trail.photoGrantees(now)));
        return TicketViews.of(row, trail, viewer, gate, pinProven, around(row, now));
    }

    /** The answer to a change that was done, or refused with the report as it is now. */
    public OutcomeView outcome(
            TicketRow row, Trail trail, Viewer viewer, boolean pinProven, @Nullable ProblemCode refusal) {
        return new OutcomeView(
                of(row, trail, viewer, pinProven),
                refusal == null ? null : new OutcomeView.Refusal(refusal, null, 0, null));
    }

    /** The same without the report: it is not this viewer's to see, or could not be read. */
    public static OutcomeView unseen(@Nullable Problem refusal) {
        return new OutcomeView(
                null,
                refusal == null
                        ? null
                        : new OutcomeView.Refusal(
                                refusal.code(),
                                refusal.field().orElse(null),
                                refusal.limit(),
                                refusal.latest().orElse(null)));
    }

    /** Those of several, in their order. */
    public static OutcomeView.Several several(List<OutcomeView> each) {
        return new OutcomeView.Several(each);
    }

    /** As it stands in a list, where nothing is recorded. */
    TicketView inList(TicketRow row, Trail trail, Viewer viewer) {
        Gate gate = Gate.inList(viewer, row.facts(false));
        return TicketViews.of(row, trail, viewer, gate, false, around(row, clock.instant()));
    }

    /** One that changed, as it stands in that list; nothing of it for who may not see it any more. */
    public TicketPageView.Change change(TicketRow row, Trail trail, Viewer viewer, boolean left) {
        boolean seen = !VisibilityPolicy.standings(viewer, row.facts(false)).isEmpty();
        return new TicketPageView.Change(row.id(), seen ? inList(row, trail, viewer) : null, left);
    }

    public TicketPageView.Changes changes(List<TicketPageView.Change> changes, String cursor, boolean more) {
        return new TicketPageView.Changes(changes, cursor, more);
    }

    private ViewContext around(TicketRow row, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        ReferenceBook book = reference.book();
        boolean holderAbsent = !book.canAct(row.holderCode(), today);
        return new ViewContext(now, today, holderAbsent, book.questions(), versions, officerIds);
    }
}
