package id.sigap.door.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.leaks.TwinProfile;
import id.sigap.platform.limit.Limits;
import id.sigap.testing.Api;
import id.sigap.testing.Reports;
import id.sigap.testing.Reports.Receipt;
import id.sigap.ticket.sealing.RandomNumbers;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
import java.util.List;
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
class GuessingLongIT {

    /** {@code -Dguesses=10000} for fewer. */
    private static final int GUESSES = Integer.getInteger("guesses", 100_000);

    private static final int NETWORKS = 50;

    @BeforeEach
    void asShippedForLookUps() {
        Limits.set(Map.of("anonymous-request.ceiling", "0", "lookup.per-key", "60"));
    }

    @AfterEach
    void noLimits() {
        Limits.lift();
    }

    @Test
    void theLimitHoldsAndAPrivateReportIsNotFound() {
        Receipt hidden = Reports.submit(Api.as("warga"), Reports.rubble());
        Random random = new Random(20_261_124);
        Map<String, Integer> answers = new TreeMap<>();
        int hiddenFound = 0;
        long start = System.nanoTime();
        for (int i = 0; i < GUESSES; i++) {
            boolean ours = i % 100 == 0;
            String number = ours ? hidden.number() : RandomNumbers.next(random);
            HttpResponse<String> answer =
                    Tracker.from("192.0.2." + random.nextInt(NETWORKS)).send(number, null);
            String told = answer.statusCode() + " " + answer.headers().map() + " " + answer.body();
            answers.merge(told, 1, Integer::sum);
            hiddenFound += ours && told.contains("NOT_FOUND") ? 1 : 0;
        }
        double minutes = (System.nanoTime() - start) / 60e9;
        System.out.printf("%d guesses in %.1f minutes: %s%n", GUESSES, minutes, answers);
        assertTrue(hiddenFound > 0, "the private one was never looked up");
        int looked = count(answers, "NOT_FOUND");
        assertTrue(looked <= 60 * NETWORKS * (1 + minutes) + NETWORKS, "looked up " + looked);
        assertEquals(GUESSES, looked + count(answers, "RATE_LIMITED"));
    }

    /** How often it was told, in one way: byte by byte, with all headers, of what is private and of what is not there. */
    private static int count(Map<String, Integer> answers, String code) {
        List<Integer> found = answers.entrySet().stream()
                .filter(entry -> entry.getKey().contains(code))
                .map(Map.Entry::getValue)
                .toList();
        assertTrue(found.size() <= 1, code + " is told in " + found.size() + " ways");
        return found.isEmpty() ? 0 : found.get(0);
    }
}
