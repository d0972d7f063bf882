package id.sigap.ticket.photos;

import id.sigap.access.Standing;
import id.sigap.access.TicketFacts;
import id.sigap.access.TicketField;
import id.sigap.access.Viewer;
import id.sigap.access.VisibilityPolicy;
import id.sigap.audit.DisclosureLog;
import id.sigap.photo.PhotoSize;
import id.sigap.photo.PhotoStore;
import id.sigap.platform.UnitOfWork;
import id.sigap.platform.UseCase;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.ticket.PhotoFileView;
import id.sigap.ticket.TicketRef.GivenPin;
import id.sigap.ticket.cover.Masks;
import id.sigap.ticket.photos.PhotoRepository.Found;
import id.sigap.ticket.report.Ticket;
import id.sigap.ticket.sealing.Pins;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows photos to those who may see them. The policy is asked at every read. */
@UseCase
public class TicketPhotos {

    private final UnitOfWork unitOfWork;
    private final PhotoRepository photos;
    private final PhotoStore store;
    private final DisclosureLog disclosures;
    private final PhotoGrantRepository grants;
    private final Pins pins;
    private final Clock clock;

    TicketPhotos(
            UnitOfWork unitOfWork,
            PhotoRepository photos,
            PhotoStore store,
            DisclosureLog disclosures,
            PhotoGrantRepository grants,
            Pins pins,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.photos = photos;
        this.store = store;
        this.disclosures = disclosures;
        this.grants = grants;
        this.pins = pins;
        this.clock = clock;
    }

    /**
     * The photo, if it is this viewer's to see. "None", "not yet attached", "not yours" and "not any more" are one answer.
     * A photo of a private report, or of a private past, is recorded before it is read by anybody but the reporter; if that
     * fails, it is not read.
     *
     * @throws Problem (in the Uni) NOT_FOUND, or RATE_LIMITED for too many PINs
     */
    public Uni<PhotoFileView> read(Viewer viewer, UUID id, boolean thumbnail, @Nullable GivenPin pin) {
        return unitOfWork
                .transaction(() -> photos.findWithTicket(id).chain(found -> admitted(viewer, id, found, pin)))
                .chain(file -> store.get(file, thumbnail ? PhotoSize.THUMBNAIL : PhotoSize.FULL))
                .map(PhotoFileView::new);
    }

    /** The photo that this viewer is to see: to those outside, another one than that which is masked. */
    private Uni<UUID> admitted(Viewer viewer, UUID id, @Nullable Found found, @Nullable GivenPin pin) {
        if (found == null || (!found.photo().isAttached() && !found.photo().isUploadedBy(viewer))) {
            throw pins.none(pin, id.toString());
        }
        Ticket ticket = found.ticket();
        if (ticket == null) {
            return Uni.createFrom().item(id);
        }
        TicketFacts now = ticket.facts(pins.proven(pin, ticket.id(), ticket.keyVersion()));
        TicketFacts facts = found.photo().staysPrivate() ? now.whilePrivate() : now;
        return withGrant(viewer, ticket.id(), facts).chain(known -> {
            Set<Standing> standings = VisibilityPolicy.standings(viewer, known);
            requireSight(viewer, known, found.photo());
            Uni<Void> record = VisibilityPolicy.isRecorded(viewer, known)
                    ? disclosures.record(viewer, ticket.id(), found.photo().recordedAs(), purpose(standings))
                    : Uni.createFrom().voidItem();
            return record.replaceWith(shown(viewer, known, ticket, id));
        });
    }

    private static UUID shown(Viewer viewer, TicketFacts facts, Ticket ticket, UUID photo) {
        Masks masks = ticket.row().words().masksOf(photo);
        boolean whole = masks == null || VisibilityPolicy.shown(viewer, facts).contains(TicketField.REDACTION);
        return whole ? photo : masks.file();
    }

    /** Whether the viewer was allowed to see the photos; asked only where it can make a difference. */
    private Uni<TicketFacts> withGrant(Viewer viewer, UUID ticketId, TicketFacts facts) {
        String person = viewer.personKey();
        return person == null
                        || facts.open()
                        || !VisibilityPolicy.standings(viewer, facts).contains(Standing.HOLDER)
                ? Uni.createFrom().item(facts)
                : grants.isLive(ticketId, person, clock.instant())
                        .map(live -> live ? facts.grantedTo(Set.of(person)) : facts);
    }

    private static String purpose(Set<Standing> standings) {
        return standings.contains(Standing.GRANTEE) ? "photo, by a grant" : "photo";
    }

    private static void requireSight(Viewer viewer, TicketFacts facts, Photo photo) {
        if (!VisibilityPolicy.shown(viewer, facts).containsAll(photo.fields())) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
    }
}
