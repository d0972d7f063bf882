package id.sigap.ticket.photos;

import id.sigap.photo.PhotoStore;
import id.sigap.platform.UnitOfWork;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Throws away what was uploaded and not used within a day. */
@ApplicationScoped
class PhotoCleaner {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final int BATCH = 50;

    private final UnitOfWork unitOfWork;
    private final PhotoRepository photos;
    private final PhotoStore store;
    private final Clock clock;

    PhotoCleaner(UnitOfWork unitOfWork, PhotoRepository photos, PhotoStore store, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.photos = photos;
        this.store = store;
        this.clock = clock;
    }

    @Scheduled(every = "{sigap.photos.clean-every}", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> clean() {
        Instant before = clock.instant().minus(KEPT);
        return unitOfWork
                .transaction(() -> photos.abandoned(before, BATCH).call(this::throwAway))
                .chain(gone -> gone.size() < BATCH ? Uni.createFrom().voidItem() : clean());
    }

    /** Files first: a row without files is found again by the next run, files without a row never. */
    private Uni<Long> throwAway(List<UUID> ids) {
        return Multi.createFrom()
                .iterable(ids)
                .onItem()
                .transformToUniAndConcatenate(store::delete)
                .collect()
                .asList()
                .chain(() -> photos.remove(ids));
    }
}
