package id.sigap.ticket;

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
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.ticket.PhotoRepository.Found;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
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
    private final Pins pins;
    private final Ids ids;
    private final Clock clock;

    TicketPhotos(
            UnitOfWork unitOfWork,
            PhotoRepository photos,
            PhotoSanitizer sanitizer,
            PhotoStore store,
            DisclosureLog disclosures,
            Pins pins,
            Ids ids,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.photos = photos;
        this.sanitizer = sanitizer;
        this.store = store;
        this.disclosures = disclosures;
        this.pins = pins;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Keeps a photo until it is attached, for a day at most. The upload itself is kept nowhere.
     *
     * @throws Problem (in the Uni) PHOTO_INVALID, PHOTO_ANIMATED, PHOTO_TOO_LARGE or UNAVAILABLE
     */
    public Uni<UploadView> upload(Viewer viewer, Buffer bytes) {
        return sanitizer.sanitize(bytes).chain(clean -> {
            UUID id = ids.next();
            Photo photo = new Photo(
                    id,
                    viewer.personKey(),
                    clean.width(),
                    clean.height(),
                    clock.instant().truncatedTo(ChronoUnit.MICROS));
            // The row first: whatever fails after it, the cleaner knows of the files.
            return unitOfWork
                    .transaction(() -> photos.persist(photo))
                    .chain(() -> keep(id, clean))
                    .replaceWith(new UploadView(id, clean.width(), clean.height()));
        });
    }

    private Uni<Void> keep(UUID id, SanitizedPhoto photo) {
        return store.put(id, PhotoSize.FULL, photo.full())
                .chain(() -> store.put(id, PhotoSize.THUMBNAIL, photo.thumbnail()));
    }

    /**
     * The photo, if it is this viewer's to see. "None", "not yet attached" and "not yours" are one answer. A private
     * report's own photo is recorded before it is read; if that fails, it is not read.
     *
     * @throws Problem (in the Uni) NOT_FOUND
     */
    public Uni<PhotoFileView> read(Viewer viewer, UUID id, boolean thumbnail, @Nullable String pin) {
        return unitOfWork
                .transaction(() -> photos.withTicket(id).call(found -> admit(viewer, found, pin)))
                .chain(() -> store.get(id, thumbnail ? PhotoSize.THUMBNAIL : PhotoSize.FULL))
                .map(PhotoFileView::new);
    }

    private Uni<Void> admit(Viewer viewer, @Nullable Found found, @Nullable String pin) {
        if (found == null || (!found.photo().isAttached() && !found.photo().isUploadedBy(viewer))) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        Ticket ticket = found.ticket();
        if (ticket == null) {
            return Uni.createFrom().voidItem();
        }
        TicketRow row = ticket.row();
        TicketFacts facts = ticket.facts(pins.proven(pin, row.id(), row.keyVersion()));
        Set<Standing> standings = VisibilityPolicy.standings(viewer, facts);
        requireSight(viewer, facts, standings, found.photo());
        return found.photo().isReporters() && !facts.open() && isToBeRecorded(standings)
                ? disclosures.record(viewer, row.id(), TicketField.REPORT_PHOTOS, "photo")
                : Uni.createFrom().voidItem();
    }

    private static void requireSight(Viewer viewer, TicketFacts facts, Set<Standing> standings, Photo photo) {
        boolean shown = VisibilityPolicy.shown(viewer, facts).containsAll(photo.fields());
        if (!shown || (photo.isOfPrivatePast() && !VisibilityPolicy.seesPrivateSteps(standings))) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
    }

    /** Everybody but its reporter, signed in or by PIN alone: staff who also have the PIN are staff. */
    private static boolean isToBeRecorded(Set<Standing> standings) {
        return !standings.contains(Standing.OWNER) && !standings.equals(Set.of(Standing.PIN_HOLDER));
    }
}
