package id.sigap.ticket.reading;

import id.sigap.access.ProtectedValue;
import id.sigap.access.Role;
import id.sigap.access.TicketFacts;
import id.sigap.access.Viewer;
import id.sigap.access.VisibilityPolicy;
import id.sigap.audit.DisclosureLog;
import id.sigap.platform.UnitOfWork;
import id.sigap.ticket.reading.TicketAccess.SeenTicket;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Records in the access log that a private report is about to be shown to somebody who is not its reporter. No record,
 * no report.
 */
@ApplicationScoped
public class OpeningLog {

    /** The words that stand where nobody gives a reason. */
    static final String OPENED = "opened";

    static final String CHANGED = "changed";
    public static final String SENT_AGAIN = "sent again";

    private final UnitOfWork unitOfWork;
    private final DisclosureLog disclosures;

    OpeningLog(UnitOfWork unitOfWork, DisclosureLog disclosures) {
        this.unitOfWork = unitOfWork;
        this.disclosures = disclosures;
    }

    /** In a unit of work of its own, which has ended before anything is shown. Costs nothing where nothing is recorded. */
    public Uni<Void> record(Viewer viewer, UUID ticketId, TicketFacts facts, String reason) {
        return VisibilityPolicy.isRecorded(viewer, facts)
                ? unitOfWork.transaction(() -> disclosures.record(viewer, ticketId, ProtectedValue.REPORT, reason))
                : Uni.createFrom().voidItem();
    }

    /** What a change of a report that is locked will have to record, as far as it is known beforehand; null if that is nothing. */
    DisclosureLog.@Nullable Expected expect(Viewer viewer, SeenTicket seen) {
        return VisibilityPolicy.isRecorded(viewer, seen.row().facts(seen.pinProven()))
                ? disclosures.expect(seen.row().id())
                : null;
    }

    /** The same of several, by their ids. */
    public Map<UUID, DisclosureLog.Expected> expect(Viewer viewer, List<SeenTicket> seen) {
        return disclosures.expect(seen.stream()
                .filter(each -> VisibilityPolicy.isRecorded(viewer, each.row().facts(each.pinProven())))
                .map(each -> each.row().id())
                .toList());
    }

    /** In the unit of work of the change whose answer shows the report: if it cannot be recorded, nothing is changed. Whether it was. */
    public Uni<Boolean> recordWithin(
            Viewer viewer, OpenedTicket opened, String reason, DisclosureLog.@Nullable Expected expected) {
        if (!VisibilityPolicy.isRecorded(viewer, opened.facts())) {
            return Uni.createFrom().item(false);
        }
        return (expected == null
                        ? disclosures.record(viewer, opened.ticket().id(), ProtectedValue.REPORT, reason)
                        : expected.record(viewer, ProtectedValue.REPORT, reason))
                .replaceWith(true);
    }

    /** The roles of an entry, as the log keeps them. */
    public static Set<Role> roles(String names) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream(names.split(","))
                .flatMap(name -> Role.ofTokenName(name).stream())
                .forEach(roles::add);
        return roles;
    }
}
