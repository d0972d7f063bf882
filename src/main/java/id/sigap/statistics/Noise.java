package id.sigap.statistics;

import java.util.stream.IntStream;

/**
 * What is published for a count: the count and a deviation that the sum of its reports' keys decides. So whatever table the same
 * reports are counted in, in whatever release, the same number stands there, and asking twice tells nothing more; and one report
 * more or less gives a number that has nothing to do with the one before (docs/adr/0078-public-statistics.md).
 */
final class Noise {

    /** No count below this one is published, but zero. */
    static final int SMALLEST = 5;

    /** What is published is that far from the truth at most. */
    static final int MOST = 10;

    static final double VARIANCE = 6.25;

    /** From there on no deviation leads to a small count, and all rows are alike. */
    private static final int ALIKE = SMALLEST + MOST;

    private static final NoiseRow[] ROWS = IntStream.rangeClosed(1, ALIKE)
            .mapToObj(count -> NoiseRow.of(count, MOST, VARIANCE, SMALLEST))
            .toArray(NoiseRow[]::new);

    private Noise() {}

    /**
     * Zero stays zero: what nobody reported nobody can be behind.
     *
     * @param key the sum of the keys of the reports that are counted
     */
    static int published(int count, int key) {
        return count == 0 ? 0 : count + ROWS[Math.min(count, ALIKE) - 1].deviation(key);
    }
}
