package id.sigap.ticket.photos;

import id.sigap.access.Viewer;
import id.sigap.audit.DisclosureLog;
import id.sigap.leaks.Plant;
import id.sigap.photo.PhotoSize;
import id.sigap.photo.PhotoStore;
import id.sigap.platform.UnitOfWork;
import id.sigap.ticket.PhotoFileView;
import id.sigap.ticket.TicketRef.GivenPin;
import id.sigap.ticket.sealing.Pins;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/** Shows photos, and may give the photo itself to whoever may see what stands in its place. */
@Alternative
@Singleton
public class PlantedPhotos extends TicketPhotos {

    private final PhotoStore files;

    PlantedPhotos(
            UnitOfWork unitOfWork,
            PhotoRepository photos,
            PhotoStore store,
            DisclosureLog disclosures,
            PhotoGrantRepository grants,
            Pins pins,
            Clock clock) {
        super(unitOfWork, photos, store, disclosures, grants, pins, clock);
        files = store;
    }

    @Override
    public Uni<PhotoFileView> read(Viewer viewer, UUID id, boolean thumbnail, GivenPin pin) {
        Uni<PhotoFileView> shown = super.read(viewer, id, thumbnail, pin);
        return Plant.REDACTED_PHOTO.isPlanted()
                ? shown.chain(() -> files.get(id, thumbnail ? PhotoSize.THUMBNAIL : PhotoSize.FULL))
                        .map(PhotoFileView::new)
                : shown;
    }
}
