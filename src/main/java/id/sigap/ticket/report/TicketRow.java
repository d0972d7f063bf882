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
 * @param claim by whom of its holder it is had in hand since its latest step; null if by nobody
 * @param reader what a citizen who reads it has noted for themselves; null if that was not read
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
        StepCounts steps,
        @Nullable Claim claim,
        @Nullable Reader reader) {

    private static final Set<Status> CHECKED = EnumSet.of(Status.VALIDATION, Status.VERIFICATION);

    /**
     * Who has it in hand.
     *
     * @param officer the name in the token of that person
     * @param until the last day of it
     */
    public record Claim(String personKey, @Nullable String officer, LocalDate until) {}

    /**
     * What a citizen has noted of it.
     *
     * @param seen its version when they last said that they have read it; null if never
     */
    public record Reader(boolean follows, @Nullable String seen) {}

    /**
     * With the notes of its reader, and the claim, that were read before a change that was made since: it ended if there was a step that everybody sees who has
     * the report in hand, or another has it.
     */
    public TicketRow after(TicketRow before) {
        boolean goesOn = before.steps.all() == steps.all() && before.holderCode.equals(holderCode);
        return with(goesOn ? before.claim : null, before.reader);
    }

    private TicketRow with(@Nullable Claim by, @Nullable Reader of) {
        return new TicketRow(
                id,
                number,
                status,
                shownStatus,
                open,
                listedFrom,
                channelCode,
                categoryCode,
                place,
                words,
                holderCode,
                ownerKey,
                submitterKey,
                keyVersion,
                submittedAt,
                clocks,
                work,
                merge,
                erasure,
                steps,
                by,
                of);
    }

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
