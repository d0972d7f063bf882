package id.sigap.ticket.photos;

import id.sigap.access.Role;
import id.sigap.access.Standing;
import id.sigap.access.Viewer;
import id.sigap.access.VisibilityPolicy;
import id.sigap.photo.PhotoSanitizer;
import id.sigap.photo.PhotoSize;
import id.sigap.photo.PhotoStore;
import id.sigap.photo.SanitizedPhoto;
import id.sigap.platform.UnitOfWork;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.ticket.cover.Area;
import id.sigap.ticket.cover.Masks;
import id.sigap.ticket.photos.PhotoRepository.Found;
import id.sigap.ticket.report.Ticket;
import id.sigap.ticket.sealing.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the photos that those outside see instead of others. Until a report takes one, it is as an upload that nobody uses. */
@ApplicationScoped
public class PhotoMasks {

    private static final Duration SOON = Duration.ofSeconds(5);

    private final UnitOfWork unitOfWork;
    private final PhotoRepository photos;
    private final PhotoSanitizer sanitizer;
    private final PhotoStore store;
    private final Ids ids;
    private final Clock clock;

    PhotoMasks(
            UnitOfWork unitOfWork,
            PhotoRepository photos,
            PhotoSanitizer sanitizer,
            PhotoStore store,
            Ids ids,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.photos = photos;
        this.sanitizer = sanitizer;
        this.store = store;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Makes one, with what was hidden before. Null, and nothing is made, for who may not do that, and of what is no photo of a
     * public report that everybody sees: the change that it is for says why.
     */
    public Uni<@Nullable MadeMasks> made(Viewer viewer, UUID photo, List<Area> areas) {
        if (!viewer.hasAny(Role.VALIDATOR, Role.TICKET_ADMIN)) {
            return Uni.createFrom().nullItem();
        }
        return unitOfWork.transaction(() -> photos.findWithTicket(photo)).chain(found -> {
            Ticket ticket = publicReport(found);
            return ticket == null ? Uni.createFrom().nullItem() : made(ticket, photo, areas);
        });
    }

    /**
     * Refuses what is no photo of that report that everybody sees. In a unit of work.
     *
     * @throws Problem (in the Uni) PHOTO_UNKNOWN
     */
    public Uni<Void> requirePublic(UUID ticketId, UUID photo) {
        return photos.findWithTicket(photo)
                .invoke(found -> {
                    Ticket ticket = publicReport(found);
                    if (ticket == null || !ticket.id().equals(ticketId)) {
                        throw new Problem(ProblemCode.PHOTO_UNKNOWN, "photo");
                    }
                })
                .replaceWithVoid();
    }

    /** The report of a photo that everybody sees; null for any other. */
    private static @Nullable Ticket publicReport(@Nullable Found found) {
        Ticket ticket = found == null ? null : found.ticket();
        boolean isPublic = found != null
                && ticket != null
                && ticket.isOpen()
                && !found.photo().staysPrivate()
                && VisibilityPolicy.shownTo(Standing.PUBLIC, true)
                        .containsAll(found.photo().fields());
        return isPublic ? ticket : null;
    }

    private Uni<MadeMasks> made(Ticket ticket, UUID photo, List<Area> more) {
        Masks before = ticket.row().words().masksOf(photo);
        List<Area> areas = Masks.together(before, more);
        Masks.require(areas, "photo.areas");
        UUID file = ids.next();
        return store.get(photo, PhotoSize.FULL)
                .chain(full -> sanitizer.masked(
                        full,
                        areas.stream()
                                .map(area ->
                                        new PhotoSanitizer.Mask(area.left(), area.top(), area.width(), area.height()))
                                .toList()))
                .chain(clean -> kept(file, clean))
                .replaceWith(new MadeMasks(ticket.id(), before, new Masks(file, areas)));
    }

    /** The row first: whatever fails after it, the cleaner knows of the files. */
    private Uni<Void> kept(UUID file, SanitizedPhoto clean) {
        return unitOfWork
                .transaction(() -> photos.addMasked(file, clean.width(), clean.height(), clock.instant()))
                .chain(() -> store.put(file, PhotoSize.FULL, clean.full()))
                .chain(() -> store.put(file, PhotoSize.THUMBNAIL, clean.thumbnail()));
    }

    /**
     * From now on a report has that one: the cleaner leaves its files alone, and takes those of the one before. In the unit of
     * work of the change.
     */
    public Uni<Void> take(UUID file, @Nullable UUID before) {
        return photos.takeMasked(file)
                .invoke(taken -> {
                    if (taken != 1) {
                        throw Problem.later(ProblemCode.UNAVAILABLE, SOON);
                    }
                    if (before != null) {
                        discard(before);
                    }
                })
                .replaceWithVoid();
    }

    /** Nobody sees that one any more. In the unit of work of the change. */
    public void discard(UUID file) {
        photos.discardMasked(file);
    }
}
