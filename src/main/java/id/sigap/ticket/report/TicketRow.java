package id.sigap.ticket.report;

import id.sigap.access.TicketFacts;
import id.sigap.access.Viewer;
import id.sigap.deadline.StepDue;
import id.sigap.ticket.ErasureState;
import id.sigap.ticket.cover.Words;
import id.sigap.workflow.Status;
import id.sigap.workflow.TicketState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report as read, before the policy.
 *
 * @param status its own; of a merged report, the other's is the one shown
 */
public record TicketRow(
        UUID id,
        String number,
        Status status,
        Status shownStatus,
        boolean open,
        @Nullable LocalDate listedFrom,
        String channelCode,
        String categoryCode,
        Place place,
        Words words,
        String holderCode,
        @Nullable String ownerKey,
        @Nullable String submitterKey,
        int keyVersion,
        Instant submittedAt,
        Clocks.Row clocks,
        WorkRow work,
        MergeRow merge,
        ErasureState erasure,
        StepCounts steps) {

    private static final Set<Status> CHECKED = EnumSet.of(Status.VALIDATION, Status.VERIFICATION);

    public TicketFacts facts(boolean pinProven) {
        return new TicketFacts(open, ownerKey, submitterKey, holderCode, place.areaCode(), pinProven)
                .handedOverBy(clocks.handers().keySet(), clocks.passedOn());
    }

    /**
     * When the step is due by the clock whose beginning a unit knows: it got the report that day, or handed it over. None
     * for units that neither hold it nor handed it over, for whoever it was passed on to since, nor for a step that is others'.
     */
    public @Nullable StepDue dueFor(@Nullable String unit) {
        if (unit == null || clocks.stepDue() == null || CHECKED.contains(status)) {
            return null;
        }
        return unit.equals(holderCode) && !clocks.passedOn()
                ? clocks.stepDue()
                : clocks.handers().get(unit);
    }

    /** The report as its workflow sees it, for one viewer. */
    public TicketState state(Viewer viewer) {
        return work.state(status, shownStatus, clocks.pausedUntil() != null, merge, viewer);
    }
}
