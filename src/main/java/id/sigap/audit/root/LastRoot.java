package id.sigap.audit.root;

import id.sigap.platform.Rounds;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Tells operators when the latest root was made, whichever instance made it. */
@ApplicationScoped
class LastRoot {

    private final RootRows rows;

    private volatile double madeAt = Double.NaN;

    LastRoot(RootRows rows) {
        this.rows = rows;
        Gauge.builder("sigap.audit.last.root.timestamp", this, last -> last.madeAt)
                .description("When the latest signed root of the chains was made; 0 if there is none.")
                .baseUnit("seconds")
                .register(Metrics.globalRegistry);
    }

    void join(@Observes Rounds rounds) {
        rounds.every("sigap.figures.every", this::look);
    }

    /** Zero is the year 1970, and rings: there should always be one. Unknown after a failure, as before the first look. */
    Uni<Void> look() {
        return rows.last()
                .onItemOrFailure()
                .invoke((last, failure) -> {
                    double made = last == null ? 0 : last.root().madeAt().getEpochSecond();
                    madeAt = failure == null ? made : Double.NaN;
                })
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }
}
