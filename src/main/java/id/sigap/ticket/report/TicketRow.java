package id.sigap.ticket.report;

import id.sigap.access.TicketFacts;
import id.sigap.access.Viewer;
import id.sigap.ticket.ErasureState;
import id.sigap.workflow.Status;
import id.sigap.workflow.TicketState;
import java.time.Instant;
import java.time.LocalDate;
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
        String description,
        String holderCode,
        @Nullable String ownerKey,
        @Nullable String submitterKey,
        int keyVersion,
        Instant submittedAt,
        ClockRow clocks,
        WorkRow work,
        MergeRow merge,
        ErasureState erasure,
        StepCounts steps) {

    public TicketFacts facts(boolean pinProven) {
        return new TicketFacts(open, ownerKey, submitterKey, holderCode, place.areaCode(), pinProven);
    }

    /** The report as its workflow sees it, for one viewer. */
    public TicketState state(Viewer viewer) {
        return work.state(status, clocks.pausedUntil() != null, merge, viewer);
    }
}
