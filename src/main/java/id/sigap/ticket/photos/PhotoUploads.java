package id.sigap.ticket.photos;

import id.sigap.access.Viewer;
import id.sigap.photo.PhotoSanitizer;
import id.sigap.photo.PhotoSize;
import id.sigap.photo.PhotoStore;
import id.sigap.photo.SanitizedPhoto;
import id.sigap.platform.UnitOfWork;
import id.sigap.platform.UseCase;
import id.sigap.platform.waits.WaitSettings;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.ticket.UploadView;
import id.sigap.ticket.photos.PhotoRepository.Sent;
import id.sigap.ticket.photos.PhotoRepository.Upload;
import id.sigap.ticket.sealing.ClientKeys;
import id.sigap.ticket.sealing.Ids;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes photos in, each once however often it is sent (docs/adr/0072-uploads-sent-again.md). */
@UseCase
public class PhotoUploads {

    private final UnitOfWork unitOfWork;
    private final PhotoRepository photos;
    private final PhotoSanitizer sanitizer;
    private final PhotoStore store;
    private final CaptureHashes hashes;
    private final ClientKeys keys;
    private final PhotoCaps caps;
    private final Ids ids;
    private final Clock clock;
    private final WaitSettings waits;

    PhotoUploads(
            UnitOfWork unitOfWork,
            PhotoRepository photos,
            PhotoSanitizer sanitizer,
            PhotoStore store,
            CaptureHashes hashes,
            ClientKeys keys,
            PhotoCaps caps,
            Ids ids,
            Clock clock,
            WaitSettings waits) {
        this.unitOfWork = unitOfWork;
        this.photos = photos;
        this.sanitizer = sanitizer;
        this.store = store;
        this.hashes = hashes;
        this.keys = keys;
        this.caps = caps;
        this.ids = ids;
        this.clock = clock;
        this.waits = waits;
    }

    /**
     * Said before the photo is read.
     *
     * @throws Problem (in the Uni) CLIENT_KEY_INVALID
     */
    public Uni<Void> requireKey(Viewer viewer, @Nullable String clientKey) {
        return Uni.createFrom().voidItem().invoke(() -> key(viewer, clientKey));
    }

    /**
     * Keeps a photo until it is attached, for a day at most. The upload itself is kept nowhere.
     *
     * @param clientKey chosen by the sender; with the same key and photo the answer is the same, until a report has taken it
     * @throws Problem (in the Uni) PHOTO_INVALID, PHOTO_ANIMATED, PHOTO_TOO_LARGE or UNAVAILABLE; CLIENT_KEY_INVALID;
     *     CLIENT_KEY_REUSED for another photo; RATE_LIMITED for whoever has many that no report has taken; a timeout if what
     *     is waited for takes too long
     */
    public Uni<UploadView> upload(Viewer viewer, Buffer bytes, @Nullable String clientKey) {
        byte @Nullable [] key = key(viewer, clientKey);
        return soon(sentBefore(key))
                .chain(before -> before == null
                        ? soon(requireRoom(viewer))
                                .chain(() -> sanitizer.sanitize(bytes))
                                .chain(clean -> soon(kept(viewer, clean, key)))
                        : sanitizer.sanitize(bytes).chain(clean -> soon(again(before, clean))));
    }

    private byte @Nullable [] key(Viewer viewer, @Nullable String clientKey) {
        return clientKey == null ? null : keys.of("photo", viewer, clientKey);
    }

    private Uni<@Nullable Sent> sentBefore(byte @Nullable [] key) {
        return key == null ? Uni.createFrom().nullItem() : unitOfWork.transaction(() -> photos.sentBefore(key));
    }

    /** The row first: whatever fails after it, the cleaner knows of the files. */
    private Uni<UploadView> kept(Viewer viewer, SanitizedPhoto clean, byte @Nullable [] key) {
        UUID id = ids.next();
        Upload upload = new Upload(
                id,
                viewer.personKey(),
                clean.width(),
                clean.height(),
                clock.instant(),
                hashes.of(id, clean, viewer.worksHere()),
                key);
        return unitOfWork
                .transaction(() -> photos.add(upload))
                .chain(added -> added ? stored(id, clean) : whileThisOneCame(viewer, clean, key));
    }

    /** The same was sent twice at once, and the other one was first; if a report has taken that already, this is another. */
    private Uni<UploadView> whileThisOneCame(Viewer viewer, SanitizedPhoto clean, byte @Nullable [] key) {
        return sentBefore(key).chain(other -> other == null ? kept(viewer, clean, key) : again(other, clean));
    }

    /** Its files once more: they are missing where the first try ended between the row and them. */
    private Uni<UploadView> again(Sent before, SanitizedPhoto clean) {
        if (!MessageDigest.isEqual(before.content(), hashes.content(clean))) {
            throw new Problem(ProblemCode.CLIENT_KEY_REUSED);
        }
        return stored(before.id(), clean);
    }

    private Uni<UploadView> stored(UUID id, SanitizedPhoto photo) {
        return store.put(id, PhotoSize.FULL, photo.full())
                .chain(() -> store.put(id, PhotoSize.THUMBNAIL, photo.thumbnail()))
                .replaceWith(new UploadView(id, photo.width(), photo.height()));
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
}
