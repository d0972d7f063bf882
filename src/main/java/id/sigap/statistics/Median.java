package id.sigap.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The median of working days, from how many there are in each band: found in the band that holds the middle one, as if those in it
 * were spread evenly. The days of a band go from half a day before its first to half a day behind its last.
 */
final class Median {

    private static final double HALF = 0.5;

    private Median() {}

    /** @param bands in the order of the constants; null of fewer than {@value Noise#SMALLEST} */
    static @Nullable Double of(List<Integer> bands) {
        int all = bands.stream().mapToInt(Integer::intValue).sum();
        if (all < Noise.SMALLEST) {
            return null;
        }
        double middle = all / 2.0;
        int before = 0;
        int which = 0;
        while (before + bands.get(which) < middle) {
            before += bands.get(which);
            which++;
        }
        return within(Counts.BAND.get(which), (middle - before) / bands.get(which));
    }

    /** @param part how far in the band; of the last, which has no end, its beginning is told */
    private static double within(WorkingDays band, double part) {
        if (band.last() == Integer.MAX_VALUE) {
            return band.first();
        }
        double begin = band.first() == 0 ? 0 : band.first() - HALF;
        double end = band.last() + HALF;
        return Math.round(10 * (begin + part * (end - begin))) / 10.0;
    }
}
