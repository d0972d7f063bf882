package id.sigap.ticket.sealing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * What somebody would say of numbers who has them in the order in which reports came in (promise C7): whatever of them a
 * fair draw would give once in ten thousand times, or less often.
 */
final class NumberSuspicion {

    private static final int DRAWN = 10;
    private static final int SYMBOLS = 32;

    /** Standard deviations. */
    private static final double FAR = 4.5;

    /** The symbols of each number, by their place in the alphabet. */
    private final int[][] symbols;

    private final List<String> found = new ArrayList<>();

    private NumberSuspicion(int[][] symbols) {
        this.symbols = symbols;
    }

    /** @param next gives one number after the other, its prefix and check symbol included */
    static List<String> of(int count, Supplier<String> next) {
        int[][] symbols = new int[count][DRAWN];
        Set<String> seen = new HashSet<>();
        int repeated = 0;
        for (int[] row : symbols) {
            String number = next.get();
            String bare = number.substring(number.length() - DRAWN - 1, number.length() - 1);
            repeated += seen.add(bare) ? 0 : 1;
            for (int at = 0; at < DRAWN; at++) {
                row[at] = CheckSymbol.ALPHABET.indexOf(bare.charAt(at));
            }
        }
        NumberSuspicion suspicion = new NumberSuspicion(symbols);
        if (repeated > 0) {
            suspicion.found.add(repeated + " came twice");
        }
        suspicion.ask();
        return suspicion.found;
    }

    private void ask() {
        for (int at = 0; at < DRAWN; at++) {
            int[] alone = new int[SYMBOLS];
            int[] steps = new int[SYMBOLS];
            int[] pairs = new int[SYMBOLS * SYMBOLS];
            for (int i = 0; i < symbols.length; i++) {
                alone[symbols[i][at]]++;
                if (i > 0) {
                    steps[symbols[i][at] - symbols[i - 1][at] & SYMBOLS - 1]++;
                    pairs[symbols[i - 1][at] * SYMBOLS + symbols[i][at]]++;
                }
            }
            even("symbol " + at, alone);
            even("what symbol " + at + " goes on by", steps);
            even("symbol " + at + " and the one before", pairs);
            int place = at;
            far("symbol " + at, IntStream.range(0, symbols.length).mapToDouble(i -> symbols[i][place]));
        }
        far("number", IntStream.range(0, symbols.length).mapToDouble(this::value));
    }

    private double value(int number) {
        double value = 0;
        for (int symbol : symbols[number]) {
            value = value * SYMBOLS + symbol;
        }
        return value;
    }

    /** Chi-square; of so many degrees of freedom it is nearly normal. */
    private void even(String what, int[] counts) {
        double expected = IntStream.of(counts).sum() / (double) counts.length;
        double chiSquare = IntStream.of(counts)
                .mapToDouble(count -> (count - expected) * (count - expected) / expected)
                .sum();
        double degrees = counts.length - 1;
        // Wilson and Hilferty: the cube root of it is normal.
        double far = (Math.cbrt(chiSquare / degrees) - (1 - 2 / (9 * degrees))) / Math.sqrt(2 / (9 * degrees));
        if (Math.abs(far) > FAR) {
            found.add(what + " is not even: chi-square " + chiSquare);
        }
    }

    /** Whether it goes with the order of arrival, or with the one that came before. */
    private void far(String what, java.util.stream.DoubleStream inOrder) {
        double[] values = inOrder.toArray();
        double[] arrival = IntStream.range(0, values.length).mapToDouble(i -> i).toArray();
        double[] before = java.util.Arrays.copyOf(values, values.length - 1);
        double[] after = java.util.Arrays.copyOfRange(values, 1, values.length);
        double limit = FAR / Math.sqrt(values.length);
        if (Math.abs(correlation(values, arrival)) > limit) {
            found.add(what + " goes with arrival: " + correlation(values, arrival));
        }
        if (Math.abs(correlation(before, after)) > limit) {
            found.add(what + " goes with the one before: " + correlation(before, after));
        }
    }

    private static double correlation(double[] one, double[] two) {
        double a = mean(one);
        double b = mean(two);
        double together = 0;
        double first = 0;
        double second = 0;
        for (int i = 0; i < one.length; i++) {
            together += (one[i] - a) * (two[i] - b);
            first += (one[i] - a) * (one[i] - a);
            second += (two[i] - b) * (two[i] - b);
        }
        return first == 0 || second == 0 ? 0 : together / Math.sqrt(first * second);
    }

    private static double mean(double[] values) {
        return java.util.Arrays.stream(values).average().orElse(0);
    }
}
