package id.sigap.ticket.photos;

import id.sigap.photo.PhotoStore;
import id.sigap.platform.Batches;
import id.sigap.platform.UnderWay;
import id.sigap.platform.UnitOfWork;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Throws away what was uploaded and not used within a day.
 *
 * <p>First the rows, and only when that is committed the files: a photo whose row is still there could yet be attached to a
 * report. Which files are to go is written with it, and forgotten when they are gone: whatever fails in between, the next
 * run finds them.
 */
@ApplicationScoped
class PhotoCleaner {

    /** How long a photo waits for a report. */
    static final Duration KEPT = Duration.ofHours(24);

    private static final int BATCH = 50;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

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

    @Scheduled(
            every = "{sigap.photos.clean-every}",
            delayed = "1m",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = UnderWay.class)
    Uni<Void> clean() {
        return discardAll()
                .chain(() -> Batches.each(
                        BATCH,
                        BEFORE_ALL,
                        after -> unitOfWork.transaction(() -> photos.discarded(after, BATCH)),
                        this::deleteFiles));
    }

    private Uni<Void> discardAll() {
        return Uni.createFrom().deferred(() -> {
            Instant before = clock.instant().minus(KEPT);
            return Multi.createBy()
                    .repeating()
                    .uni(() -> unitOfWork.transaction(() -> photos.discard(before, BATCH)))
                    .whilst(gone -> gone == BATCH)
                    .collect()
                    .last()
                    .replaceWithVoid();
        });
    }

    private Uni<Void> deleteFiles(UUID id) {
        return store.delete(id)
                .chain(() -> unitOfWork.transaction(() -> photos.forget(id)))
                .replaceWithVoid();
    }
}
