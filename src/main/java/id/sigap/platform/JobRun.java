package id.sigap.platform;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a job stands, over all instances, by the database's clock.
 *
 * @param running whether an instance is at it; of one that died this is so until its claim lapses
 * @param startedAt of the latest run; null if there was none yet
 * @param finishedAt of the latest run that said how it ended
 * @param succeededAt of the latest run that did all there was to do
 * @param runs how many were begun, ever
 * @param failures how many of them said that they failed
 */
public record JobRun(
        Job job,
        boolean running,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant succeededAt,
        long runs,
        long failures) {}
