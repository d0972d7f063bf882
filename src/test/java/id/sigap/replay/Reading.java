package id.sigap.replay;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a row came to: what is odd about it, and the report to send unless it cannot be one. */
record Reading(int line, Set<Anomaly> anomalies, @Nullable Submission submission) {}
