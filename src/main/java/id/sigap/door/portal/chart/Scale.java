package id.sigap.door.portal.chart;

import java.util.List;
import java.util.stream.IntStream;

/** An axis from nought up: it ends at a round number, and is divided by round numbers. */
record Scale(int step, int steps) {

    private static final int MOST = 4;

    /** Of which the largest value takes most. */
    static Scale upTo(int largest) {
        int power = 1;
        while (true) {
            for (int factor : new int[] {1, 2, 5}) {
                int step = factor * power;
                if ((long) step * MOST >= largest) {
                    return new Scale(step, Math.max(1, (largest + step - 1) / step));
                }
            }
            power *= 10;
        }
    }

    int end() {
        return step * steps;
    }

    List<Integer> ticks() {
        return IntStream.rangeClosed(0, steps).map(tick -> tick * step).boxed().toList();
    }
}
