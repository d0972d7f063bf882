package id.sigap.ticket.export;

import id.sigap.access.Viewer;
import id.sigap.access.VisibilityPolicy;
import id.sigap.platform.UnitOfWork;
import id.sigap.platform.UseCase;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.text.Texts;
import id.sigap.ticket.TicketQuery;
import id.sigap.ticket.TicketQuery.ExportEnd;
import id.sigap.ticket.reading.ListRights;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Records that a list leaves as a file: before its first row does, and how it ended. The rows are pages of that list, read as
 * everybody reads them ({@code TicketReader.list}), so an export shows what the list shows, and discloses nothing that would
 * have to be recorded report by report.
 */
@UseCase
public class TicketExports {

    private final UnitOfWork unitOfWork;
    private final ExportRows rows;
    private final Clock clock;

    TicketExports(UnitOfWork unitOfWork, ExportRows rows, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Before anything leaves: without a record there is no export. Whoever works here says why; a citizen takes their own.
     *
     * @throws Problem (in the Uni) UNAUTHENTICATED, FORBIDDEN, FIRST_OUT_OF_RANGE, REASON_MISSING, TEXT_TOO_LONG or
     *     TEXT_INVALID
     */
    public Uni<ExportView> begin(Viewer viewer, TicketQuery.Export export) {
        return Uni.createFrom().deferred(() -> {
            if (viewer.isAnonymous()) {
                throw new Problem(ProblemCode.UNAUTHENTICATED);
            }
            ListRights.check(viewer, export.list());
            @Nullable String why = viewer.worksHere() ? Texts.reason(export.reason(), Texts.REASON, "reason") : null;
            return unitOfWork
                    .transaction(() -> rows.begin(viewer, export, why, clock.instant()))
                    .map(id -> new ExportView(id, VisibilityPolicy.listable(viewer)));
        });
    }

    /** How it ended; before the last byte leaves, so that none is whole without it. */
    public Uni<Void> end(Viewer viewer, ExportView export, long reports, ExportEnd end) {
        return unitOfWork.transaction(() -> {
            rows.end(export.id(), reports, end, clock.instant());
            return Uni.createFrom().voidItem();
        });
    }
}
