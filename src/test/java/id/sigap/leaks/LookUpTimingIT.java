package id.sigap.leaks;

import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.testing.Api;
import id.sigap.testing.Reports;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** None, private and not yours take equally long (promise C12): Welch's t-test over calls in random turn. */
@QuarkusTest
@TestProfile(TwinProfile.class)
@Tag("leaks")
class LookUpTimingIT {

    private static final int CALLS = 2000;
    private static final int WARM_UP = 500;
    private static final double LIMIT = 4.5;
    private static final String TRACK = "query($n: String!, $p: String) { ticket(number: $n, pin: $p) { id } }";

    /** A way to ask that gives nothing. */
    private record Way(String name, Api api, Map<String, String> variables, List<Double> nanos) {

        void ask() {
            long start = System.nanoTime();
            api.errorCode(TRACK, variables);
            nanos.add((double) (System.nanoTime() - start));
        }
    }

    @Test
    void noneAndPrivateAndNotYoursTakeEquallyLong() {
        String mine = Reports.submit(Api.as("warga"), Reports.rubble()).number();
        List<Way> ways = List.of(
                way("none", Api.as("tetangga"), "JK-00000-00000-0"),
                way("not yours", Api.as("tetangga"), mine),
                way("none, nobody", Api.anonymous(), "JK-00000-00000-0"),
                way("private, nobody", Api.anonymous(), mine));
        Random random = new Random(1);
        List<Way> turns = new ArrayList<>();
        for (int i = 0; i < WARM_UP + CALLS / 2; i++) {
            turns.addAll(ways);
        }
        Collections.shuffle(turns, random);
        turns.forEach(Way::ask);
        assertEqual(ways.get(0), ways.get(1));
        assertEqual(ways.get(2), ways.get(3));
    }

    private static Way way(String name, Api api, String number) {
        return new Way(name, api, Map.of("n", number), new ArrayList<>());
    }

    private static void assertEqual(Way one, Way two) {
        double t = welch(trimmed(one.nanos()), trimmed(two.nanos()));
        System.out.printf("Timing: %s / %s: t = %.2f over %d calls%n", one.name(), two.name(), t, CALLS);
        assertTrue(Math.abs(t) < LIMIT, one.name() + " / " + two.name() + ": t = " + t);
    }

    /** Without the start, and without the slowest tenth: pauses of the machine, not of the code. */
    private static double[] trimmed(List<Double> nanos) {
        double[] sorted = nanos.subList(WARM_UP, nanos.size()).stream()
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        return java.util.Arrays.copyOf(sorted, sorted.length * 9 / 10);
    }

    private static double welch(double[] one, double[] two) {
        return (mean(one) - mean(two)) / Math.sqrt(variance(one) / one.length + variance(two) / two.length);
    }

    private static double mean(double[] values) {
        return java.util.Arrays.stream(values).average().orElseThrow();
    }

    private static double variance(double[] values) {
        double mean = mean(values);
        return java.util.Arrays.stream(values)
                        .map(it -> (it - mean) * (it - mean))
                        .sum()
                / (values.length - 1);
    }
}
