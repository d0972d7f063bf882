package id.sigap.ticket.breach;

import id.sigap.access.ProtectedValue;
import id.sigap.access.Viewer;
import id.sigap.audit.DisclosureLog;
import id.sigap.platform.Batches;
import id.sigap.platform.UnitOfWork;
import id.sigap.ticket.DisclosureView;
import id.sigap.ticket.TicketNumber;
import id.sigap.ticket.breach.BreachRows.Stored;
import id.sigap.ticket.breach.Searched.Contact;
import id.sigap.ticket.sealing.Contacts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds whom to tell after a breach (UU PDP, Article 46): whose reports they are, and how they can be reached. That opens
 * contacts, so each is recorded before it is opened, as a disclosure to the operator.
 */
@ApplicationScoped
public class BreachSearch {

    private static final Viewer OPERATOR = new Viewer("operator", Set.of(), null, Set.of(), null, null);

    private static final String REASON = "breach-pack";
    private static final int BATCH = 500;

    private final BreachRows rows;
    private final Contacts contacts;
    private final DisclosureLog disclosures;
    private final UnitOfWork unitOfWork;

    BreachSearch(BreachRows rows, Contacts contacts, DisclosureLog disclosures, UnitOfWork unitOfWork) {
        this.rows = rows;
        this.contacts = contacts;
        this.disclosures = disclosures;
        this.unitOfWork = unitOfWork;
    }

    /** All whose reports are of it, in no order that tells anything. */
    public Uni<List<Affected>> affected(BreachScope scope) {
        List<Affected> found = Collections.synchronizedList(new ArrayList<>());
        return Batches.each(BATCH, Stored.BEFORE_ALL, after -> page(scope, after.id()), report -> {
                    boolean meant = scope.numbers().isEmpty() || scope.numbers().contains(report.number());
                    return meant
                            ? open(report).invoke(found::add).replaceWithVoid()
                            : Uni.createFrom().voidItem();
                })
                .replaceWith(() -> List.copyOf(found));
    }

    private Uni<List<Stored>> page(BreachScope scope, UUID after) {
        return scope.isOfLooks() ? rows.shown(scope, after, BATCH) : rows.named(scope, after, BATCH);
    }

    private Uni<Affected> open(Stored report) {
        Contact contact = report.contact();
        if (contact == null) {
            return Uni.createFrom().item(affected(report, null, false));
        }
        return unitOfWork
                .transaction(() -> disclosures.record(OPERATOR, report.id(), ProtectedValue.REPORTER, REASON))
                .map(recorded -> opened(report, contact));
    }

    /** One broken seal hides nobody: whoever looks has to know of it. */
    private Affected opened(Stored report, Contact contact) {
        try {
            DisclosureView view = contacts.open(
                    report.anonymous(),
                    report.id(),
                    contact.keyVersion(),
                    contact.sealed().getBytes(),
                    contact.secret().getBytes());
            return affected(report, view, false);
        } catch (RuntimeException broken) {
            return affected(report, null, true);
        }
    }

    private static Affected affected(Stored report, @Nullable DisclosureView contact, boolean unreadable) {
        return new Affected(
                new TicketNumber(report.number()).printed(),
                report.shown(),
                report.signedIn(),
                report.erased(),
                contact,
                unreadable);
    }

    /** The lists that left as files, by whom and when: their rows may have leaked too, and no look at them is recorded. */
    public Uni<List<TakenAway>> takenAway(BreachScope scope) {
        return rows.exports(scope);
    }
}
