package id.sigap.replay.plan;

import id.sigap.replay.file.Anomaly;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a row came to: what is odd about it, and what to do for it unless it cannot be one. */
public record Reading(
        int line, Set<Anomaly> anomalies, @Nullable Case task) {}
