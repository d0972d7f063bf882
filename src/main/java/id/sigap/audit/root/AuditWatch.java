package id.sigap.audit.root;

import id.sigap.platform.Job;
import id.sigap.platform.OnceOnly;
import id.sigap.platform.Rounds;
import id.sigap.platform.Warning;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the chains need besides those who write them: a root a day, and somebody who says so when none is made. */
@ApplicationScoped
class AuditWatch {

    private final OnceOnly onceOnly;
    private final Roots roots;
    private final Clock clock;

    private volatile @Nullable LocalDate begunOn;
    private volatile @Nullable LocalDate reviewedOn;

    AuditWatch(OnceOnly onceOnly, Roots roots, Clock clock) {
        this.onceOnly = onceOnly;
        this.roots = roots;
        this.clock = clock;
    }

    void join(@Observes Rounds rounds) {
        rounds.every("sigap.audit.watch", this::look);
    }

    Uni<Void> look() {
        return onceOnly.run(Job.DAILY_ROOT, roots::look).chain(this::review);
    }

    /** Says once a day that none was made. */
    private Uni<Void> review() {
        LocalDate today = LocalDate.now(clock);
        if (today.equals(reviewedOn)) {
            return Uni.createFrom().voidItem();
        }
        reviewedOn = today;
        LocalDate begun = begunOn == null ? today : begunOn;
        begunOn = begun;
        return roots.lastDay()
                .invoke(last -> {
                    LocalDate latest = last == null ? begun.minusDays(1) : last;
                    if (latest.isBefore(today.minusDays(2))) {
                        Warning.NO_ROOT.say();
                    }
                })
                .replaceWithVoid();
    }
}
