package id.sigap.ticket;

import id.sigap.access.ProtectedValue;
import id.sigap.access.TicketFacts;
import id.sigap.access.Viewer;
import id.sigap.access.VisibilityPolicy;
import id.sigap.audit.DisclosureLog;
import id.sigap.platform.UnitOfWork;
import id.sigap.ticket.TicketAccess.Opened;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Records that a private report is about to be shown to somebody but its reporter. No record, no report. */
@ApplicationScoped
class Openings {

    /** The words that stand where nobody gives a reason. */
    static final String OPENED = "opened";

    static final String CHANGED = "changed";
    static final String SENT_AGAIN = "sent again";

    private final UnitOfWork unitOfWork;
    private final DisclosureLog disclosures;

    Openings(UnitOfWork unitOfWork, DisclosureLog disclosures) {
        this.unitOfWork = unitOfWork;
        this.disclosures = disclosures;
    }

    /** In a unit of work of its own, which has ended before anything is shown. Costs nothing where nothing is recorded. */
    Uni<Void> record(Viewer viewer, UUID ticketId, TicketFacts facts, String reason) {
        return VisibilityPolicy.isRecorded(viewer, facts)
                ? unitOfWork.transaction(() -> disclosures.record(viewer, ticketId, ProtectedValue.REPORT, reason))
                : Uni.createFrom().voidItem();
    }

    /**
     * What an act leaves to be answered.
     *
     * @param recorded whether it recorded that the viewer is shown the report; it may have become private since
     */
    record Acted(UUID ticketId, boolean pinProven, boolean recorded) {}

    /** In the unit of work of the act whose answer shows the report: if it cannot be recorded, the act is not done. */
    Uni<Acted> recordWithin(Viewer viewer, Opened opened, String reason) {
        UUID id = opened.ticket().id();
        boolean recorded =
                VisibilityPolicy.isRecorded(viewer, opened.ticket().row().facts(opened.pinProven()));
        Uni<Void> record = recorded
                ? disclosures.record(viewer, id, ProtectedValue.REPORT, reason)
                : Uni.createFrom().voidItem();
        return record.replaceWith(new Acted(id, opened.pinProven(), recorded));
    }
}
