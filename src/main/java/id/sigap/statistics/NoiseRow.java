package id.sigap.statistics;

import java.util.stream.IntStream;

/** What is added to one count, and for which keys: as many of them for each deviation as it is likely. */
final class NoiseRow {

    private static final double KEYS = 0x1p32;

    private final int[] deviations;
    private final long[] upTo;

    private NoiseRow(int[] deviations, double[] weights) {
        this.deviations = deviations;
        this.upTo = new long[deviations.length];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i];
            upTo[i] = Math.round(sum * KEYS);
        }
        upTo[upTo.length - 1] = (long) KEYS;
    }

    /** Of that many reports, where no count from 1 to {@code smallest - 1} is published. */
    static NoiseRow of(int count, int most, double variance, int smallest) {
        int[] deviations = IntStream.rangeClosed(-most, most)
                .filter(deviation -> count + deviation == 0 || count + deviation >= smallest)
                .toArray();
        return new NoiseRow(deviations, new MostEven(deviations, variance).weights());
    }

    /** @param key drawn evenly from all there are */
    int deviation(int key) {
        long drawn = Integer.toUnsignedLong(key);
        int i = 0;
        while (upTo[i] <= drawn) {
            i++;
        }
        return deviations[i];
    }
}
