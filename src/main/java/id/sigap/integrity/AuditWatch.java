package id.sigap.integrity;

import id.sigap.platform.Warning;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * What the chains need besides those who write them: a root a day, or, while the operator says so, links for what has
 * none. Never both: a root is made of chains that are whole.
 */
@ApplicationScoped
class AuditWatch {

    private final LateLinks lateLinks;
    private final Roots roots;
    private final Clock clock;
    private final boolean linkLate;

    private volatile @Nullable LocalDate begunOn;
    private volatile @Nullable LocalDate reviewedOn;

    AuditWatch(
            LateLinks lateLinks,
            Roots roots,
            Clock clock,
            @ConfigProperty(name = "sigap.audit.link-late", defaultValue = "false") boolean linkLate) {
        this.lateLinks = lateLinks;
        this.roots = roots;
        this.clock = clock;
        this.linkLate = linkLate;
    }

    @Scheduled(every = "{sigap.audit.watch}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return (linkLate ? lateLinks.run() : roots.look()).chain(this::review);
    }

    /** Says what is amiss, once a day: both begin, if at all, with a day or an update. */
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
                .chain(lateLinks::isAnythingLeft)
                .invoke(left -> {
                    if (left) {
                        Warning.UNLINKED_ENTRIES.say();
                    }
                })
                .replaceWithVoid();
    }
}
