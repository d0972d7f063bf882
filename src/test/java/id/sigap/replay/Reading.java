package id.sigap.replay;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a row came to: what is odd about it, and what to do for it unless it cannot be one. */
record Reading(int line, Set<Anomaly> anomalies, @Nullable Case task) {}
