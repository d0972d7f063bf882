package id.sigap.replay.tally;

import java.util.TreeSet;
import java.util.stream.Collectors;

/** How often something was met, and on which lines first. */
final class Count {
    private static final int SHOWN = 5;

    private final TreeSet<Integer> lines = new TreeSet<>();
    private int total;

    /** Senders finish in any order, so the lowest lines are kept, not the earliest. */
    void add(int line) {
        total++;
        lines.add(line);
        if (lines.size() > SHOWN) {
            lines.pollLast();
        }
    }

    int total() {
        return total;
    }

    String lines() {
        String shown = lines.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return (total == 1 ? "line " : "lines ") + shown + (total > lines.size() ? ", …" : "");
    }
}
