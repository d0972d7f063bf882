package id.sigap.replay.tally;

import id.sigap.replay.file.Anomaly;
import id.sigap.replay.plan.Reading;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What has been met so far; the summary may be asked for at any moment. */
public final class Tally {
    private final Map<Anomaly, Count> anomalies = new EnumMap<>(Anomaly.class);
    private final Map<Outcome.Kind, Map<String, Count>> outcomes = new EnumMap<>(Outcome.Kind.class);
    private final Map<String, Integer> wanted = new TreeMap<>();
    private final Map<String, Map<String, Integer>> standing = new TreeMap<>();
    private final Map<String, Integer> counts = new TreeMap<>();
    private final Map<String, Took> took = new TreeMap<>();

    /** How often something was done, and how long all of it took. */
    record Took(int times, long nanos) {
        static Took sum(Took a, Took b) {
            return new Took(a.times + b.times, a.nanos + b.nanos);
        }

        /** Milliseconds, as the sender saw them: with waiting and sending again. */
        double mean() {
            return nanos / 1e6 / times;
        }
    }

    public synchronized void read(List<Reading> readings) {
        for (Reading reading : readings) {
            reading.anomalies()
                    .forEach(a -> anomalies.computeIfAbsent(a, x -> new Count()).add(reading.line()));
            wanted.merge(
                    reading.task() == null
                            ? "(not sent)"
                            : reading.task().plan().target(),
                    1,
                    Integer::sum);
        }
    }

    public synchronized void ended(int line, Outcome outcome) {
        outcomes.computeIfAbsent(outcome.kind(), k -> new TreeMap<>())
                .computeIfAbsent(outcome.reason(), r -> new Count())
                .add(line);
    }

    /** Where the service says that a report stands, of those that were to stand at the target. */
    public synchronized void stands(String target, String status) {
        standing.computeIfAbsent(target, t -> new TreeMap<>()).merge(status, 1, Integer::sum);
    }

    public synchronized void took(String what, long nanos) {
        took.merge(what, new Took(1, nanos), Took::sum);
    }

    public synchronized void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    public synchronized int total(Outcome.Kind kind) {
        return reasons(kind).values().stream().mapToInt(Count::total).sum();
    }

    /** Empty for a kind that was not met. */
    synchronized Map<String, Count> reasons(Outcome.Kind kind) {
        return new TreeMap<>(outcomes.getOrDefault(kind, Map.of()));
    }

    synchronized Map<Anomaly, Count> anomalies() {
        return anomalies.isEmpty() ? Map.of() : new EnumMap<>(anomalies);
    }

    /** Rows of the file by the status they ask for. */
    synchronized Map<String, Integer> wanted() {
        return new TreeMap<>(wanted);
    }

    /** By the status asked for: how many reports stand where. */
    synchronized Map<String, Map<String, Integer>> standing() {
        Map<String, Map<String, Integer>> copy = new TreeMap<>();
        standing.forEach((target, statuses) -> copy.put(target, new TreeMap<>(statuses)));
        return copy;
    }

    public synchronized Map<String, Integer> counts() {
        return new TreeMap<>(counts);
    }

    synchronized Map<String, Took> took() {
        return new TreeMap<>(took);
    }
}
