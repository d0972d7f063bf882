package id.sigap.ticket.photos;

import id.sigap.access.Viewer;
import id.sigap.audit.chain.BesideHash;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.ticket.PhotoKind;
import id.sigap.ticket.report.HistoryEntry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/** Gives uploaded photos to a step of a report. Inside the unit of work of that step. */
@ApplicationScoped
public class Photos {

    /** Of one step. */
    public static final int MOST = 3;

    private final PhotoRepository photos;

    Photos(PhotoRepository photos) {
        this.photos = photos;
    }

    /** Ties photos to the step that is to take them. To be called before its entry is linked. */
    public void tie(HistoryEntry entry, List<UUID> ids, PhotoKind kind) {
        if (!ids.isEmpty()) {
            entry.withDetail(BesideHash.photos(ids, kind.name(), entry.isWrittenPrivately()));
        }
    }

    /**
     * To be called once the step's history entry has been told.
     *
     * @param ids of photos that the viewer uploaded, or somebody without a token
     * @param position of the history entry
     * @throws Problem PHOTO_TOO_MANY, or (in the Uni) PHOTO_UNKNOWN
     */
    public Uni<Void> attach(
            Viewer viewer, List<UUID> ids, UUID ticketId, int position, PhotoKind kind, boolean writtenPrivately) {
        if (ids.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        requireFew(ids);
        PhotoRepository.Slot slot = new PhotoRepository.Slot(ticketId, position, kind, writtenPrivately);
        return photos.attach(ids, viewer.personKey(), slot)
                .invoke(taken -> requireAll(taken, ids))
                .replaceWithVoid();
    }

    /**
     * For an act that is refused by the calendar once all else is right: what cannot be attached is said before that.
     *
     * @throws Problem (in the Uni) PHOTO_UNKNOWN
     */
    public Uni<Void> requireFree(Viewer viewer, List<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().voidItem()
                : photos.free(ids, viewer.personKey())
                        .invoke(free -> requireAll(free.intValue(), ids))
                        .replaceWithVoid();
    }

    /**
     * Refuses more than a step may have.
     *
     * @throws Problem PHOTO_TOO_MANY, also for one that is named twice
     */
    public static void requireFew(List<UUID> ids) {
        if (ids.size() > MOST || new HashSet<>(ids).size() != ids.size()) {
            throw new Problem(ProblemCode.PHOTO_TOO_MANY, "photos");
        }
    }

    private static void requireAll(int found, List<UUID> ids) {
        if (found != ids.size()) {
            throw new Problem(ProblemCode.PHOTO_UNKNOWN, "photos");
        }
    }
}
