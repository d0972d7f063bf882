package id.sigap.ticket.duedays;

import id.sigap.access.AdminRights;
import id.sigap.access.Viewer;
import id.sigap.platform.UseCase;
import io.smallrye.mutiny.Uni;

/** Tells admins how far the recompute of open reports has come that an edit of theirs set going. */
@UseCase
public class DeadlineRuns {

    private final DeadlineRunRows rows;

    DeadlineRuns(DeadlineRunRows rows) {
        this.rows = rows;
    }

    /**
     * Of one moment.
     *
     * @throws id.sigap.problem.Problem (in the Uni) FORBIDDEN
     */
    public Uni<DeadlineRunView> progress(Viewer viewer) {
        return Uni.createFrom().deferred(() -> {
            AdminRights.requireReferenceAdmin(viewer);
            return rows.progress();
        });
    }
}
