package id.sigap.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Attacks on small counts by whoever knows how they are protected, with exact arithmetic: nothing is narrowed to less than
 * five. The same attacks take tables apart that are protected in the usual ways.
 */
@Shows(Promise.C19)
class CellAttackTest {

    private static final int TABLES = 150;
    private static final int LARGEST = 400;

    /** For each published number the least and the most it stands for; what is less likely than one in 200,000 is left out. */
    private static final boolean[][] SEEN = new boolean[Noise.SMALLEST + Noise.MOST + 1][64];

    private static final int[][] STANDS_FOR = standsFor();

    private final SplittableRandom random = new SplittableRandom(18);

    /** Five at least lie between: a range of five counts is the least that a small count hides in. */
    @ParameterizedTest
    @CsvSource({"2, 2", "3, 3", "2, 6", "4, 4"})
    void noCountIsNarrowedByItsMargins(int rows, int columns) {
        for (int table = 0; table < TABLES; table++) {
            int[][] published = published(rows, columns, Noise::published);
            assertTrue(narrowest(published, CellAttackTest::possible) >= Noise.SMALLEST);
        }
    }

    /** Three releases of one cell: each month, and each time what the year had by then. All that fits is gone through. */
    @Test
    void noCountIsNarrowedByTheReleasesBehindIt() {
        for (int year = 0; year < 20 * TABLES; year++) {
            int[] counts = new int[5];
            int[] keys = new int[5];
            for (int month = 0; month < 3; month++) {
                for (int report = random.nextInt(9); report > 0; report--) {
                    int key = random.nextInt();
                    for (int cell : CELLS_OF_MONTH[month]) {
                        counts[cell]++;
                        keys[cell] += key;
                    }
                }
            }
            int[] published = IntStream.range(0, counts.length)
                    .map(cell -> Noise.published(counts[cell], keys[cell]))
                    .toArray();
            for (int month = 0; month < 3; month++) {
                assertTrue(widthOfMonth(published, month) >= Noise.SMALLEST, Arrays.toString(published));
            }
        }
    }

    /** Cells: three months, the year up to the second, and up to the third. */
    private static final int[][] CELLS_OF_MONTH = {{0, 3, 4}, {1, 3, 4}, {2, 4}};

    private static int widthOfMonth(int[] published, int month) {
        int least = Integer.MAX_VALUE;
        int most = Integer.MIN_VALUE;
        for (int first = possible(published[0])[0]; first <= possible(published[0])[1]; first++) {
            for (int second = possible(published[1])[0]; second <= possible(published[1])[1]; second++) {
                for (int third = possible(published[2])[0]; third <= possible(published[2])[1]; third++) {
                    if (fits(published[3], first + second) && fits(published[4], first + second + third)) {
                        int count = new int[] {first, second, third}[month];
                        least = Math.min(least, count);
                        most = Math.max(most, count);
                    }
                }
            }
        }
        return most - least;
    }

    private static boolean fits(int published, int count) {
        return possible(published)[0] <= count && count <= possible(published)[1];
    }

    /** Small counts left out, as is often done: the margins give them back, to the digit. */
    @Test
    void countsThatAreLeftOutAreFound() {
        IntFunction<int[]> possible = number -> number == -1 ? new int[] {1, 4} : new int[] {number, number};
        int found = 0;
        for (int table = 0; table < TABLES; table++) {
            int[][] published = published(3, 3, (count, key) -> count > 0 && count < Noise.SMALLEST ? -1 : count);
            found += narrowest(published, possible) == 0 && hasHidden(published) ? 1 : 0;
        }
        assertTrue(found > TABLES / 2, "of " + TABLES + " tables " + found);
    }

    /** Rounded to fives each count stands for five numbers, and with its margins for fewer. */
    @Test
    void roundedCountsAreNarrowed() {
        IntFunction<int[]> possible = number -> new int[] {Math.max(0, number - 2), number + 2};
        int narrowed = 0;
        for (int table = 0; table < TABLES; table++) {
            int[][] published = published(3, 3, (count, key) -> (count + 2) / 5 * 5);
            narrowed += narrowest(published, possible) < 2 ? 1 : 0;
        }
        assertTrue(narrowed > TABLES / 10, "of " + TABLES + " tables " + narrowed);
    }

    /** Whoever knows of a report that came in between, and sees the same cell before and after. */
    @Test
    void oneReportMoreTellsNothingCertain() {
        for (int count = 0; count < 40; count++) {
            for (int trial = 0; trial < 200; trial++) {
                int key = random.nextInt();
                int before = Noise.published(count, key);
                int after = Noise.published(count + 1, key + random.nextInt());
                int least = Math.max(possible(before)[0], possible(after)[0] - 1);
                int most = Math.min(possible(before)[1], possible(after)[1] - 1);
                assertTrue(most - least >= Noise.SMALLEST, count + " behind " + before + " and " + after);
            }
        }
    }

    /** Rounded, the count can be read off the moment it flips. */
    @Test
    void oneReportMoreTellsARoundedCount() {
        long flips = IntStream.range(0, 40)
                .filter(count -> (count + 2) / 5 != (count + 3) / 5)
                .filter(count -> count % 5 == 2)
                .count();
        assertEquals(8, flips, "each flip is at one count alone: two more than a five");
    }

    /** In however many tables and releases the same reports are counted, there is one number to be had. */
    @Test
    void askingAgainTellsNothingMore() {
        int key = random.nextInt();
        assertEquals(
                1,
                IntStream.range(0, 1000)
                        .map(any -> Noise.published(7, key))
                        .distinct()
                        .count());
        double guessed = IntStream.range(0, 20_000)
                .map(any -> Noise.published(7, random.nextInt()))
                .average()
                .orElseThrow();
        assertEquals(7, guessed, 0.1, "drawn anew each time, the truth is the average");
    }

    private int narrowest(int[][] published, IntFunction<int[]> possible) {
        TableAttack attack = new TableAttack(published, possible);
        return IntStream.range(0, published.length)
                .flatMap(row -> IntStream.range(0, published[row].length).map(column -> attack.width(row, column)))
                .min()
                .orElseThrow();
    }

    private static boolean hasHidden(int[][] published) {
        return IntStream.range(0, published.length - 1).anyMatch(row -> IntStream.range(0, published[row].length - 1)
                .anyMatch(it -> published[row][it] == -1));
    }

    /** A table of small counts, each of reports with keys of their own, with margins and a total of the very same reports. */
    private int[][] published(int rows, int columns, IntBinaryOperator protection) {
        int[][] counts = new int[rows + 1][columns + 1];
        int[][] keys = new int[rows + 1][columns + 1];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                for (int report = random.nextInt(9); report > 0; report--) {
                    int key = random.nextInt();
                    for (int i : new int[] {row, rows}) {
                        for (int j : new int[] {column, columns}) {
                            counts[i][j]++;
                            keys[i][j] += key;
                        }
                    }
                }
            }
        }
        int[][] published = new int[rows + 1][columns + 1];
        for (int i = 0; i <= rows; i++) {
            for (int j = 0; j <= columns; j++) {
                published[i][j] = protection.applyAsInt(counts[i][j], keys[i][j]);
            }
        }
        return published;
    }

    private static int[] possible(int published) {
        return STANDS_FOR[published];
    }

    /** From some count on all are alike. */
    private static int[][] standsFor() {
        int alike = Noise.SMALLEST + Noise.MOST;
        int[][] bounds = new int[LARGEST][];
        for (int count = 0; count < LARGEST - Noise.MOST; count++) {
            int shift = Math.max(0, count - alike);
            int looked = count - shift;
            IntStream.range(0, 1 << 18)
                    .limit(shift == 0 ? Long.MAX_VALUE : 0)
                    .forEach(key -> SEEN[looked][Noise.published(looked, key << 14)] = true);
            for (int published = 0; published < looked + Noise.MOST + 1; published++) {
                if (SEEN[looked][published]) {
                    int number = published + shift;
                    int least = bounds[number] == null ? count : bounds[number][0];
                    bounds[number] = new int[] {least, count};
                }
            }
        }
        return bounds;
    }
}
