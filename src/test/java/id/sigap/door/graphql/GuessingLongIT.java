package id.sigap.door.graphql;

import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.leaks.TwinProfile;
import id.sigap.platform.limit.Limits;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.Reports;
import id.sigap.testing.Reports.Receipt;
import id.sigap.ticket.sealing.RandomNumbers;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A hundred thousand guesses from fifty networks, under the limits as they are shipped (C13). */
@Tag("long")
@QuarkusTest
@TestProfile(TwinProfile.class)
@Shows({Promise.C7, Promise.C13})
class GuessingLongIT {

    /** {@code -Dguesses=10000} for fewer. */
    private static final int GUESSES = Integer.getInteger("guesses", 100_000);

    private static final int NETWORKS = 50;

    @BeforeEach
    void asShipped() {
        Limits.asShipped();
    }

    @AfterEach
    void noLimits() {
        Limits.lift();
    }

    @Test
    void theLimitsHoldAndAPrivateReportIsNotFound() {
        Receipt hidden = Reports.submit(Api.as("warga"), Reports.rubble());
        Random random = new Random(20_261_124);
        Map<String, Integer> ofNone = new TreeMap<>();
        Map<String, Integer> ofHidden = new TreeMap<>();
        long start = System.nanoTime();
        for (int i = 0; i < GUESSES; i++) {
            boolean ours = i % 100 == 0;
            // Half of them in pairs, which only the limit of look-ups counts as two.
            String number = ours ? hidden.number() : RandomNumbers.next(random);
            Tracker guesser = Tracker.from("192.0.2." + random.nextInt(NETWORKS));
            HttpResponse<String> answer = i % 2 == 0 ? guesser.send(number, null) : guesser.sendTwice(number);
            (ours ? ofHidden : ofNone).merge(Tracker.told(answer), 1, Integer::sum);
        }
        double minutes = (System.nanoTime() - start) / 60e9;
        System.out.printf(
                "%d guesses in %.1f minutes: %s, of the private one %s%n", GUESSES, minutes, ofNone, ofHidden);
        int requests = count(ofNone, "") - count(ofNone, "429");
        int looked = lookedUp(ofNone) + lookedUp(ofHidden);
        assertTrue(count(ofHidden, "NOT_FOUND") > 0, "the private one was never looked up");
        assertTrue(ofNone.keySet().containsAll(ofHidden.keySet()), "the private one is told in a way of its own");
        assertTrue(count(ofNone, "429") > 0 && requests > 0, "the limit of requests was not met");
        assertTrue(requests <= 120 * NETWORKS * (1 + minutes) + NETWORKS, requests + " requests");
        assertTrue(
                count(ofNone, "200") > 0 && count(ofNone, "\"RATE_LIMITED\"") > count(ofNone, "429"),
                "nor of look-ups");
        assertTrue(looked <= 60 * NETWORKS * (1 + minutes) + NETWORKS, looked + " looked up");
    }

    /** A request may look up two. */
    private static int lookedUp(Map<String, Integer> answers) {
        return answers.entrySet().stream()
                .mapToInt(entry -> (entry.getKey().split("\"NOT_FOUND\"", -1).length - 1) * entry.getValue())
                .sum();
    }

    private static int count(Map<String, Integer> answers, String part) {
        return answers.entrySet().stream()
                .filter(entry -> entry.getKey().contains(part))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
