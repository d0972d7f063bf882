package id.sigap.replay;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What has been met so far; the summary may be asked for at any moment. */
final class Tally {
    private final Map<Anomaly, Count> anomalies = new EnumMap<>(Anomaly.class);
    private final Map<Outcome.Kind, Map<String, Count>> outcomes = new EnumMap<>(Outcome.Kind.class);

    synchronized void read(List<Reading> readings) {
        for (Reading reading : readings) {
            reading.anomalies()
                    .forEach(a -> anomalies.computeIfAbsent(a, x -> new Count()).add(reading.line()));
        }
    }

    synchronized void ended(int line, Outcome outcome) {
        outcomes.computeIfAbsent(outcome.kind(), k -> new TreeMap<>())
                .computeIfAbsent(outcome.reason(), r -> new Count())
                .add(line);
    }

    synchronized int total(Outcome.Kind kind) {
        return reasons(kind).values().stream().mapToInt(Count::total).sum();
    }

    /** Empty for a kind that was not met. */
    synchronized Map<String, Count> reasons(Outcome.Kind kind) {
        return new TreeMap<>(outcomes.getOrDefault(kind, Map.of()));
    }

    synchronized Map<Anomaly, Count> anomalies() {
        return anomalies.isEmpty() ? Map.of() : new EnumMap<>(anomalies);
    }
}
