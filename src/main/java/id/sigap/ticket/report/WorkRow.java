package id.sigap.ticket.report;

import id.sigap.access.Viewer;
import id.sigap.workflow.Status;
import id.sigap.workflow.TicketState;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a view and the workflow need of the work on a report, as read.
 *
 * @param progressPrivately whether the progress was recorded while the report was private
 * @param workerKeys pseudonyms of who accepted it or recorded a follow-up
 */
public record WorkRow(
        @Nullable Integer progress,
        boolean progressPrivately,
        @Nullable String transferTo,
        boolean withdrawn,
        List<String> workerKeys,
        List<String> workerUnits,
        boolean disputed,
        boolean disputePending,
        @Nullable Integer rating) {

    public WorkRow(
            @Nullable Integer progress,
            boolean progressPrivately,
            @Nullable String transferTo,
            boolean withdrawn,
            String[] workerKeys,
            String[] workerUnits,
            boolean disputed,
            boolean disputePending,
            @Nullable Integer rating) {
        this(
                progress,
                progressPrivately,
                transferTo,
                withdrawn,
                Arrays.asList(workerKeys),
                Arrays.asList(workerUnits),
                disputed,
                disputePending,
                rating);
    }

    /** A report with this work as its workflow sees it, for one viewer. */
    TicketState state(Status status, Status shown, boolean paused, MergeRow merge, Viewer viewer) {
        return new TicketState(
                status,
                shown,
                isBy(viewer),
                withdrawn,
                progress == null ? 0 : progress,
                transferTo != null,
                rating != null,
                disputed,
                disputePending,
                paused,
                merge.merged(),
                merge.master());
    }

    private boolean isBy(Viewer viewer) {
        return workerUnits.contains(viewer.unit()) || workerKeys.contains(viewer.personKey());
    }
}
