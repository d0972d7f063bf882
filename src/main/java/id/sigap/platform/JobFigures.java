package id.sigap.platform;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Tells operators when each job last did all that was due, whichever instance did it. */
@ApplicationScoped
class JobFigures {

    private final JobRuns runs;
    private final Map<Job, Double> successes = new ConcurrentHashMap<>();

    JobFigures(JobRuns runs) {
        this.runs = runs;
        for (Job job : Job.values()) {
            Gauge.builder("sigap.job.last.success.timestamp", successes, known -> known.getOrDefault(job, Double.NaN))
                    .description("When the job last succeeded, on any instance; 0 if it never has.")
                    .baseUnit("seconds")
                    .tag("job", job.name().toLowerCase(Locale.ROOT))
                    .register(Metrics.globalRegistry);
        }
    }

    void join(@Observes Rounds rounds) {
        rounds.every("sigap.figures.every", this::look);
    }

    Uni<Void> look() {
        return runs.all()
                .invoke(all -> all.forEach(run -> successes.put(run.job(), seconds(run.succeededAt()))))
                .onFailure()
                .invoke(successes::clear)
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private static double seconds(@Nullable Instant instant) {
        return instant == null ? 0 : instant.getEpochSecond();
    }
}
