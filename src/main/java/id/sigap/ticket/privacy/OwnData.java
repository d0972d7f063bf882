package id.sigap.ticket.privacy;

import id.sigap.access.TicketFacts;
import id.sigap.access.Viewer;
import id.sigap.platform.UnitOfWork;
import id.sigap.platform.UseCase;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.ticket.DisclosureView;
import id.sigap.ticket.TicketRef;
import id.sigap.ticket.privacy.OwnDataView.Shown;
import id.sigap.ticket.reading.TicketAccess;
import id.sigap.ticket.reading.TicketAccess.SeenTicket;
import id.sigap.ticket.report.TicketRow;
import id.sigap.ticket.sealing.Contacts;
import id.sigap.ticket.sealing.IdentityRepository;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.util.List;

/**
 * What is kept of a reporter, and whom it was shown to by role: for the reporter alone (UU PDP, Article 32). Signed in they get
 * what they left of themselves, and days; a PIN opens a report and no identity, and sees no times.
 */
@UseCase
public class OwnData {

    private final UnitOfWork unitOfWork;
    private final TicketAccess access;
    private final IdentityRepository identities;
    private final Contacts contacts;
    private final ShownRows shown;
    private final Clock clock;

    OwnData(
            UnitOfWork unitOfWork,
            TicketAccess access,
            IdentityRepository identities,
            Contacts contacts,
            ShownRows shown,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.access = access;
        this.identities = identities;
        this.contacts = contacts;
        this.shown = shown;
        this.clock = clock;
    }

    /**
     * Of one report.
     *
     * @throws Problem (in the Uni) as a look-up, or FORBIDDEN for whoever sees the report and is not its reporter
     */
    public Uni<OwnDataView> of(Viewer viewer, TicketRef ref) {
        return access.look(viewer, ref).chain(seen -> of(viewer, seen));
    }

    private Uni<OwnDataView> of(Viewer viewer, SeenTicket seen) {
        TicketRow row = seen.row();
        TicketFacts facts = row.facts(seen.pinProven());
        if (!facts.isReportedBy(viewer)) {
            throw new Problem(ProblemCode.FORBIDDEN);
        }
        boolean signedIn = facts.isOwnedBy(viewer);
        return unitOfWork.transaction(() -> shown.of(row.id(), clock.getZone())
                .chain(looks -> signedIn
                        ? contact(row).map(contact -> new OwnDataView(contact, looks))
                        : Uni.createFrom().item(new OwnDataView(null, withoutDays(looks)))));
    }

    private Uni<DisclosureView> contact(TicketRow row) {
        return shown.isAnonymous(row.id()).chain(anonymous -> identities
                .getSealed(row.id())
                .map(found -> contacts.open(anonymous, found.identity(), found.secret())));
    }

    private static List<Shown> withoutDays(List<Shown> looks) {
        return looks.stream()
                .map(look -> new Shown(look.what(), look.roles(), null))
                .distinct()
                .toList();
    }
}
