package id.sigap.ticket.intake;

import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.access.Viewer;
import id.sigap.leaks.SeededRandom;
import id.sigap.leaks.TwinProfile;
import id.sigap.ticket.Submission;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The order of lists tells nothing of the order of arrival (promises C4, C5), over as many reports as a busy week has. */
@QuarkusTest
@TestProfile(TwinProfile.class)
class ArrivalOrderIT {

    private static final int REPORTS = 5_000;
    private static final double LIMIT = 0.05;

    @Inject
    IntakeDesk desk;

    /** By position in a list, when it came in: 0 is the first. */
    private List<Integer> arrivals;

    @BeforeEach
    void comeIn() {
        SeededRandom.seed("arrivals");
        List<Long> orderKeys =
                IntStream.range(0, REPORTS).mapToObj(n -> orderKey()).toList();
        arrivals = IntStream.range(0, REPORTS)
                .boxed()
                .sorted(Comparator.comparing(orderKeys::get))
                .toList();
    }

    private long orderKey() {
        Submission submission = new Submission(
                UUID.randomUUID().toString(), null, "trotoar", "Puing", null, true, null, null, true, List.of());
        return desk.accept(Viewer.anonymous(), submission, desk.key(Viewer.anonymous(), submission))
                .intake()
                .orderKey();
    }

    @Test
    void positionAndArrivalAreNotCorrelated() {
        double squares = 0;
        for (int position = 0; position < REPORTS; position++) {
            squares += Math.pow(position - arrivals.get(position), 2);
        }
        double spearman = 1 - 6 * squares / (REPORTS * ((double) REPORTS * REPORTS - 1));
        System.out.printf("Spearman's correlation of position and arrival over %d reports: %.4f%n", REPORTS, spearman);
        assertTrue(Math.abs(spearman) <= LIMIT, "correlation " + spearman);
    }

    /** Knows when all others came in, and asks for the order of two again and again: no better than chance. */
    @Test
    void bisectingByOrderFindsNobodysTime() {
        Random random = new Random(7);
        int better = 0;
        int attacks = 200;
        for (int i = 0; i < attacks; i++) {
            int victim = random.nextInt(REPORTS);
            int low = 0;
            int high = REPORTS;
            while (high - low > 1) {
                int middle = (low + high) / 2;
                boolean after = arrivals.indexOf(victim) >= arrivals.indexOf(middle);
                low = after ? middle : low;
                high = after ? high : middle;
            }
            // Two numbers at random are nearer than a quarter of all in 7 of 16 cases.
            better += Math.abs(low - victim) < REPORTS / 4 ? 1 : 0;
        }
        System.out.printf(
                "Bisecting: %d of %d guesses nearer than a quarter; by chance %d%n", better, attacks, attacks * 7 / 16);
        assertTrue(
                better <= attacks * 7 / 16.0 + 4 * Math.sqrt(attacks * 7 / 16.0 * 9 / 16.0), better + " of " + attacks);
    }
}
