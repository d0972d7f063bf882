package id.sigap.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is added to counts: nothing on the average, never much, and never so that a small count is published. */
class NoiseTest {

    /** Keys spread evenly over all there are. */
    private static final int KEYS = 1 << 18;

    @Test
    void zeroStaysZero() {
        assertTrue(keys().allMatch(key -> Noise.published(0, key) == 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 100, 31_410})
    void isFairAndBounded(int count) {
        int[] published = keys().map(key -> Noise.published(count, key)).toArray();

        assertTrue(Arrays.stream(published).allMatch(it -> it == 0 || it >= Noise.SMALLEST), "a small count");
        assertTrue(Arrays.stream(published).allMatch(it -> Math.abs(it - count) <= Noise.MOST), "far off");
        assertEquals(count, Arrays.stream(published).average().orElseThrow(), 1e-3);
        double variance = Arrays.stream(published)
                .mapToDouble(it -> (double) (it - count) * (it - count))
                .average()
                .orElseThrow();
        assertEquals(Noise.VARIANCE, variance, 1e-2);
    }

    /** A change of the table would publish another number for the same reports: there would be two to compare. */
    @Test
    void isTheSameForEver() {
        int[] all = IntStream.rangeClosed(0, 20)
                .flatMap(count -> IntStream.range(0, 4096).map(key -> Noise.published(count, key << 20)))
                .toArray();
        assertEquals(GOLDEN, Arrays.hashCode(all));
    }

    private static final int GOLDEN = 1_304_768_065;

    private static IntStream keys() {
        return IntStream.range(0, KEYS).map(each -> each << 14);
    }
}
