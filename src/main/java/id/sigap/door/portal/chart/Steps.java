package id.sigap.door.portal.chart;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Five steps that hold about as many values each, with round numbers between them: so that a few large values do not make all
 * others look alike.
 *
 * @param from where each step begins; fewer than five where there are fewer different values
 */
public record Steps(List<Integer> from) {

    public static final int MOST = 5;

    public static Steps of(Collection<Integer> values) {
        List<Integer> sorted =
                values.stream().filter(value -> value > 0).sorted().toList();
        List<Integer> from = new ArrayList<>(List.of(0));
        for (int step = 1; step < MOST && !sorted.isEmpty(); step++) {
            int edge = rounded(sorted.get(sorted.size() * step / MOST));
            if (edge > from.get(from.size() - 1) && edge <= sorted.get(sorted.size() - 1)) {
                from.add(edge);
            }
        }
        return new Steps(List.copyOf(from));
    }

    /** In which step a value is, from 1 on. */
    public int of(int value) {
        int step = 1;
        while (step < from.size() && value >= from.get(step)) {
            step++;
        }
        return step;
    }

    /** As 20–39; of the last, 80 and more as 80+. */
    public String range(int step, Written written) {
        String first = written.whole(from.get(step - 1));
        return step == from.size() ? first + "+" : first + "–" + written.whole(from.get(step) - 1L);
    }

    private static int rounded(int value) {
        int unit = value < 20 ? 1 : value < 100 ? 5 : value < 1_000 ? 10 : 100;
        return Math.round((float) value / unit) * unit;
    }
}
