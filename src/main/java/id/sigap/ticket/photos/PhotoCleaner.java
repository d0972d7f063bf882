package id.sigap.ticket.photos;

import id.sigap.photo.PhotoStore;
import id.sigap.platform.Batches;
import id.sigap.platform.Job;
import id.sigap.platform.OnceOnly;
import id.sigap.platform.Rounds;
import id.sigap.platform.Turn;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
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

    /** How long after a start that begins. */
    private static final Duration DELAYED = Duration.ofMinutes(1);

    private static final int BATCH = 50;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final OnceOnly onceOnly;
    private final PhotoRepository photos;
    private final PhotoStore store;
    private final Clock clock;

    PhotoCleaner(OnceOnly onceOnly, PhotoRepository photos, PhotoStore store, Clock clock) {
        this.onceOnly = onceOnly;
        this.photos = photos;
        this.store = store;
        this.clock = clock;
    }

    void join(@Observes Rounds rounds) {
        rounds.every("sigap.photos.clean-every", DELAYED, this::clean);
    }

    Uni<Void> clean() {
        return onceOnly.run(Job.UNUSED_PHOTOS, turn -> discardAll(turn)
                .chain(() -> Batches.each(
                        BATCH,
                        BEFORE_ALL,
                        after -> turn.session(() -> photos.discarded(after, BATCH)),
                        id -> deleteFiles(turn, id))));
    }

    private Uni<Void> discardAll(Turn turn) {
        return Uni.createFrom().deferred(() -> {
            Instant before = clock.instant().minus(KEPT);
            return Multi.createBy()
                    .repeating()
                    .uni(() -> turn.session(() -> photos.discard(before, BATCH)))
                    .whilst(gone -> gone == BATCH)
                    .collect()
                    .last()
                    .replaceWithVoid();
        });
    }

    private Uni<Void> deleteFiles(Turn turn, UUID id) {
        return store.delete(id)
                .chain(() -> turn.session(() -> photos.forget(id)))
                .replaceWithVoid();
    }
}
