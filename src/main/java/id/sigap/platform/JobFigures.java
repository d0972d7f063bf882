package id.sigap.platform;

import io.micrometer.core.instrument.FunctionCounter;
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

/** Tells operators when each job last did all that was due, and how often it failed, whichever instance was at it. */
@ApplicationScoped
class JobFigures {

    private final JobRuns runs;
    private final Map<Job, Double> successes = new ConcurrentHashMap<>();

    /** Those of the last look, when a look fails: a count that is gone and comes back would pass for as many new ones. */
    private final Map<Job, Double> failures = new ConcurrentHashMap<>();

    JobFigures(JobRuns runs) {
        this.runs = runs;
        for (Job job : Job.values()) {
            Gauge.builder("sigap.job.last.success.timestamp", successes, known -> known.getOrDefault(job, Double.NaN))
                    .description("When the job last succeeded, on any instance; 0 if it never has.")
                    .baseUnit("seconds")
                    .tag("job", labelOf(job))
                    .register(Metrics.globalRegistry);
            FunctionCounter.builder("sigap.job.failures", failures, known -> known.getOrDefault(job, Double.NaN))
                    .description("Runs of the job that failed, on any instance, ever.")
                    .tag("job", labelOf(job))
                    .register(Metrics.globalRegistry);
        }
    }

    void join(@Observes Rounds rounds) {
        rounds.every("sigap.figures.every", this::look);
    }

    Uni<Void> look() {
        return runs.all()
                .invoke(all -> all.forEach(this::keep))
                .onFailure()
                .invoke(successes::clear)
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private void keep(JobRun run) {
        successes.put(run.job(), seconds(run.succeededAt()));
        failures.put(run.job(), (double) run.failures());
    }

    private static String labelOf(Job job) {
        return job.name().toLowerCase(Locale.ROOT);
    }

    private static double seconds(@Nullable Instant instant) {
        return instant == null ? 0 : instant.getEpochSecond();
    }
}
