package id.sigap.ticket.export;

import id.sigap.access.Viewer;
import id.sigap.access.VisibilityPolicy;
import id.sigap.audit.ExportLog;
import id.sigap.audit.ExportLog.Taken;
import id.sigap.platform.UnitOfWork;
import id.sigap.platform.UseCase;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.text.Texts;
import id.sigap.ticket.TicketQuery;
import id.sigap.ticket.TicketQuery.ExportEnd;
import id.sigap.ticket.reading.ListRights;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

/**
 * Records that a list leaves as a file: before its first row does, and how it ended. The rows are pages of that list, read as
 * everybody reads them ({@code TicketReader.list}), so an export shows what the list shows, and discloses nothing that would
 * have to be recorded report by report.
 */
@UseCase
public class TicketExports {

    private final UnitOfWork unitOfWork;
    private final ExportLog log;

    TicketExports(UnitOfWork unitOfWork, ExportLog log) {
        this.unitOfWork = unitOfWork;
        this.log = log;
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
            TicketQuery list = export.list();
            Taken taken = new Taken(
                    list.listing().name(), list.sort().name(), list.filter().asked(), export.format(), why);
            return unitOfWork
                    .transaction(() -> log.begin(viewer, taken))
                    .map(begun -> new ExportView(begun, VisibilityPolicy.listable(viewer)));
        });
    }

    /** How it ended; before the last byte leaves, so that none is whole without it. */
    public Uni<Void> end(Viewer viewer, ExportView export, long reports, ExportEnd end) {
        return unitOfWork.transaction(() -> log.end(export.begun(), (int) reports, end.name()));
    }
}
