package id.sigap.ticket.photos;

import id.sigap.access.Standing;
import id.sigap.access.TicketFacts;
import id.sigap.access.TicketField;
import id.sigap.access.Viewer;
import id.sigap.access.VisibilityPolicy;
import id.sigap.audit.DisclosureLog;
import id.sigap.photo.PhotoSanitizer;
import id.sigap.photo.PhotoSize;
import id.sigap.photo.PhotoStore;
import id.sigap.photo.SanitizedPhoto;
import id.sigap.platform.UnitOfWork;
import id.sigap.platform.UseCase;
import id.sigap.platform.waits.WaitSettings;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.ticket.PhotoFileView;
import id.sigap.ticket.TicketRef.GivenPin;
import id.sigap.ticket.UploadView;
import id.sigap.ticket.cover.Masks;
import id.sigap.ticket.photos.PhotoRepository.Found;
import id.sigap.ticket.report.Ticket;
import id.sigap.ticket.sealing.Ids;
import id.sigap.ticket.sealing.Pins;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes photos in, and shows them to those who may see them. The policy is asked at every read. */
@UseCase
public class TicketPhotos {

    private final UnitOfWork unitOfWork;
    private final PhotoRepository photos;
    private final PhotoSanitizer sanitizer;
    private final PhotoStore store;
    private final DisclosureLog disclosures;
    private final PhotoGrantRepository grants;
    private final Pins pins;
    private final PhotoCaps caps;
    private final Ids ids;
    private final Clock clock;
    private final WaitSettings waits;

    TicketPhotos(
            UnitOfWork unitOfWork,
            PhotoRepository photos,
            PhotoSanitizer sanitizer,
            PhotoStore store,
            DisclosureLog disclosures,
            PhotoGrantRepository grants,
            Pins pins,
            PhotoCaps caps,
            Ids ids,
            Clock clock,
            WaitSettings waits) {
        this.unitOfWork = unitOfWork;
        this.photos = photos;
        this.sanitizer = sanitizer;
        this.store = store;
        this.disclosures = disclosures;
        this.grants = grants;
        this.pins = pins;
        this.caps = caps;
        this.ids = ids;
        this.clock = clock;
        this.waits = waits;
    }

    /**
     * Keeps a photo until it is attached, for a day at most. The upload itself is kept nowhere.
     *
     * @throws Problem (in the Uni) PHOTO_INVALID, PHOTO_ANIMATED, PHOTO_TOO_LARGE or UNAVAILABLE; RATE_LIMITED for whoever
     *     has many that no report has taken; a timeout if what is waited for takes too long
     */
    public Uni<UploadView> upload(Viewer viewer, Buffer bytes) {
        return soon(requireRoom(viewer))
                .chain(() -> sanitizer.sanitize(bytes))
                .chain(clean -> soon(kept(viewer, clean)));
    }

    /** The row first: whatever fails after it, the cleaner knows of the files. */
    private Uni<UploadView> kept(Viewer viewer, SanitizedPhoto clean) {
        UUID id = ids.next();
        Photo photo = new Photo(id, viewer.personKey(), clean.width(), clean.height(), clock.instant());
        return unitOfWork
                .session(() -> photos.persist(photo))
                .chain(() -> keep(id, clean))
                .replaceWith(new UploadView(id, clean.width(), clean.height()));
    }

    /** What is waited for before and after the photo is cleaned: half of what one call may wait for each. */
    private <T> Uni<T> soon(Uni<T> waiting) {
        return waiting.ifNoItem().after(waits.call().dividedBy(2)).fail();
    }

    /** Of whoever has no token the door counts by network. */
    private Uni<Void> requireRoom(Viewer viewer) {
        String person = viewer.personKey();
        return person == null || caps.unattached() == 0
                ? Uni.createFrom().voidItem()
                : unitOfWork
                        .session(() -> photos.unattachedOf(
                                person, clock.instant().minus(PhotoCleaner.KEPT), caps.unattached()))
                        .invoke(this::requireGone)
                        .replaceWithVoid();
    }

    /** @param earliest when the photo came that has to go before there is room; null if there is */
    private void requireGone(@Nullable Instant earliest) {
        if (earliest != null) {
            throw Problem.limited(Duration.between(clock.instant(), earliest.plus(PhotoCleaner.KEPT)));
        }
    }

    private Uni<Void> keep(UUID id, SanitizedPhoto photo) {
        return store.put(id, PhotoSize.FULL, photo.full())
                .chain(() -> store.put(id, PhotoSize.THUMBNAIL, photo.thumbnail()));
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
