package id.sigap.leaks;

import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.Reports;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * None, private and not yours take equally long (promise C12), for look-ups and for changes: Welch's t-test over calls in
 * random turn. That every change sends what these send, {@link SameStatementsIT} shows.
 */
@QuarkusTest
@TestProfile(TwinProfile.class)
@Tag("leaks")
@Shows(Promise.C12)
class LookUpTimingIT {

    private static final int CALLS = 2000;
    private static final int WARM_UP = 500;
    private static final double LIMIT = 4.5;
    private static final String TRACK = "query($n: String!) { ticket(number: $n) { id } }";

    private Changes changes;

    @BeforeEach
    void ask() {
        changes = new Changes(ServedSchema.asked());
    }

    /** A way to ask that gives nothing. */
    private record Way(String name, Api api, String document, Map<String, String> variables, List<Double> nanos) {

        void ask() {
            long start = System.nanoTime();
            api.post(document, variables);
            nanos.add((double) (System.nanoTime() - start));
        }
    }

    @Test
    void lookUpsOfNoneAndPrivateAndNotYoursTakeEquallyLong() {
        String mine = Reports.submit(Api.as("warga"), Reports.rubble()).number();
        List<Way> ways = List.of(
                track("none", Api.as("tetangga"), Changes.NONE),
                track("not yours", Api.as("tetangga"), mine),
                track("none, nobody", Api.anonymous(), Changes.NONE),
                track("private, nobody", Api.anonymous(), mine));
        measure(ways);
        assertEqual(ways.get(0), ways.get(1));
        assertEqual(ways.get(2), ways.get(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ticketComment", "ticketReceive", "ticketSetVisibility", "photoGrant"})
    void changesOfNoneAndNotYoursTakeEquallyLong(String change) {
        List<Way> ways = pair(change);
        measure(ways);
        assertEqual(ways.get(0), ways.get(1));
    }

    /** The other report that a merge names, by somebody who may see the first. */
    @Test
    void aSecondReportOfNoneAndNotYoursTakeEquallyLong() {
        String own = Changes.byNumber(
                Reports.submit(Api.as("tetangga"), Reports.rubble()).number());
        String mine = Reports.submit(Api.as("warga"), Reports.rubble()).number();
        String none = changes.document(changes.named("ticketMerge"), own, Map.of());
        String there = changes.document(changes.named("ticketMerge"), own, Map.of("into", "\"" + mine + "\""));
        List<Way> ways = List.of(
                way("ticketMerge into none", Api.as("tetangga"), none, Map.of()),
                way("ticketMerge into not yours", Api.as("tetangga"), there, Map.of()));
        measure(ways);
        assertEqual(ways.get(0), ways.get(1));
    }

    /** The control: a statement more for a private report is found by the time it takes. */
    @Test
    void aStatementMoreIsSeen() {
        List<Way> ways = pair("ticketComment");
        PlantedStatement.during(() -> measure(ways));
        double t = t(ways.get(0), ways.get(1));
        assertTrue(Math.abs(t) >= LIMIT, "a statement more was not found: t = " + t);
    }

    private List<Way> pair(String change) {
        String mine = Reports.submit(Api.as("warga"), Reports.rubble()).number();
        return Stream.of(Changes.NONE, mine)
                .map(number -> way(
                        change + (number.equals(mine) ? " of not yours" : " of none"),
                        Api.as("tetangga"),
                        changes.document(changes.named(change), Changes.byNumber(number), Map.of()),
                        Map.of()))
                .toList();
    }

    private static void measure(List<Way> ways) {
        List<Way> turns = new ArrayList<>();
        for (int i = 0; i < WARM_UP + CALLS / 2; i++) {
            turns.addAll(ways);
        }
        Collections.shuffle(turns, new Random(1));
        turns.forEach(Way::ask);
    }

    private static Way track(String name, Api api, String number) {
        return way(name, api, TRACK, Map.of("n", number));
    }

    private static Way way(String name, Api api, String document, Map<String, String> variables) {
        return new Way(name, api, document, variables, new ArrayList<>());
    }

    private static void assertEqual(Way one, Way two) {
        double t = t(one, two);
        assertTrue(Math.abs(t) < LIMIT, one.name() + " / " + two.name() + ": t = " + t);
    }

    private static double t(Way one, Way two) {
        double t = welch(trimmed(one.nanos()), trimmed(two.nanos()));
        System.out.printf("Timing: %s / %s: t = %.2f over %d calls%n", one.name(), two.name(), t, CALLS);
        return t;
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
