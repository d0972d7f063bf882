package id.sigap.ticket;

import id.sigap.access.TicketFacts;
import id.sigap.access.Viewer;
import id.sigap.workflow.Case;
import id.sigap.workflow.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report as read, before the policy.
 *
 * @param status its own; of a merged report, the other's is the one shown
 */
record TicketRow(
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
        Moves moves) {

    TicketFacts facts(boolean pinProven) {
        return new TicketFacts(open, ownerKey, submitterKey, holderCode, place.areaCode(), pinProven);
    }

    /** The report as its workflow sees it, for one viewer. */
    Case caseFor(Viewer viewer) {
        Integer progress = work.progress();
        return new Case(
                status,
                work.isBy(viewer),
                work.withdrawn(),
                progress == null ? 0 : progress,
                work.transferTo() != null,
                work.rating() != null,
                work.disputed(),
                work.disputePending(),
                clocks.pausedUntil() != null,
                merge.merged(),
                merge.master());
    }
}
