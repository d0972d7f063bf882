package id.sigap.architecture;

import id.sigap.architecture.Sources.Size;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** How sizes are spread: the usual one, the large one, the largest. */
record Spread(String what, List<Size> sorted) {

    Spread {
        sorted = sorted.stream().sorted(Comparator.comparingInt(Size::lines)).toList();
    }

    int median() {
        return percentile(50);
    }

    int percentile(int percent) {
        int rank = (sorted.size() * percent + 99) / 100;
        return sorted.get(rank - 1).lines();
    }

    int largest() {
        return percentile(100);
    }

    /** The five largest, largest first. */
    String worst() {
        return sorted.stream()
                .sorted(Comparator.comparingInt(Size::lines).reversed())
                .limit(5)
                .map(size -> size.what() + " " + size.lines())
                .collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return "%d %s: median %d, p90 %d, largest %d"
                .formatted(sorted.size(), what, median(), percentile(90), largest());
    }
}
