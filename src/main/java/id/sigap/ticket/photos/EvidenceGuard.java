package id.sigap.ticket.photos;

import id.sigap.photo.likeness.Likeness;
import id.sigap.platform.Batches;
import id.sigap.platform.Job;
import id.sigap.platform.OnceOnly;
import id.sigap.platform.Rounds;
import id.sigap.platform.Turn;
import id.sigap.workflow.CloserLookReason;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Compares photos of work done with what was shown before, and with when and where the report was made
 * (docs/adr/0068-evidence-guard.md). After the step, and beside it: it refuses nothing, and no step waits for it.
 *
 * <p>With its verdict all that was kept of what the camera said is gone, of photos of citizens too.
 */
@ApplicationScoped
class EvidenceGuard {

    private static final int BATCH = 100;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final OnceOnly onceOnly;
    private final EvidenceRows rows;
    private final CaptureHashes hashes;
    private final Clock clock;

    EvidenceGuard(OnceOnly onceOnly, EvidenceRows rows, CaptureHashes hashes, Clock clock) {
        this.onceOnly = onceOnly;
        this.rows = rows;
        this.hashes = hashes;
        this.clock = clock;
    }

    void join(@Observes Rounds rounds) {
        rounds.every("sigap.photos.judge-every", this::judge);
    }

    Uni<Void> judge() {
        return onceOnly.run(
                Job.EVIDENCE,
                turn -> Batches.each(
                        BATCH,
                        BEFORE_ALL,
                        after -> turn.transaction(() -> rows.batch(after, BATCH)),
                        id -> judge(turn, id)));
    }

    private Uni<Void> judge(Turn turn, UUID id) {
        return turn.transaction(() -> rows.waiting(id).chain(photo -> {
            if (photo == null) {
                return Uni.createFrom().voidItem();
            }
            return photo.kind().isReporters()
                    ? done(photo, new Verdict(List.of(), null))
                    : rows.earlier(photo).chain(earlier -> done(photo, verdict(photo, earlier)));
        }));
    }

    private Uni<Void> done(WaitingPhoto photo, Verdict verdict) {
        rows.judged(photo, verdict);
        return Uni.createFrom().voidItem();
    }

    private Verdict verdict(WaitingPhoto photo, List<EarlierPhoto> earlier) {
        List<CloserLookReason> reasons = new ArrayList<>();
        @Nullable EarlierPhoto like = like(photo.likeness(), earlier);
        if (like != null) {
            reasons.add(like.same() ? CloserLookReason.SEEN_BEFORE : CloserLookReason.LOOKS_LIKE_EARLIER);
        }
        if (!hashes.isBetween(photo.photo(), photo.takenOn(), day(photo.reported()), day(photo.uploaded()))) {
            reasons.add(CloserLookReason.TAKEN_AT_ANOTHER_TIME);
        }
        if (photo.cell() != null && !hashes.isNear(photo.photo(), photo.takenNear(), photo.cell())) {
            reasons.add(CloserLookReason.TAKEN_ELSEWHERE);
        }
        return new Verdict(reasons, like == null ? null : like.ticket());
    }

    /** The same photo, or else the one that looks most like it. */
    private static @Nullable EarlierPhoto like(Likeness photo, List<EarlierPhoto> earlier) {
        return earlier.stream()
                .filter(each -> each.same() || each.likeness().isNear(photo))
                .min(Comparator.comparing((EarlierPhoto each) -> !each.same())
                        .thenComparing(each -> each.likeness().distance(photo)))
                .orElse(null);
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }
}
