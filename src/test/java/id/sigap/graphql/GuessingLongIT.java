package id.sigap.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.testing.Api;
import id.sigap.testing.Reports;
import id.sigap.testing.Reports.Receipt;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A hundred thousand guesses from fifty networks, under the limits as they are shipped (C13). */
@Tag("long")
@QuarkusTest
@TestProfile(GuessingLongIT.Shipped.class)
class GuessingLongIT {

    private static final int GUESSES = 100_000;
    private static final int NETWORKS = 50;

    public static class Shipped implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.http.proxy.proxy-address-forwarding", "true",
                    "quarkus.http.proxy.trusted-proxies", "127.0.0.1,::1",
                    "sigap.limits.anonymous-request.per-key", "0",
                    "sigap.limits.anonymous-request.ceiling", "0",
                    "sigap.limits.lookup.per-key", "60");
        }
    }

    @Test
    void theLimitHoldsAndAPrivateReportIsNotFound() {
        Receipt hidden = Reports.submit(Api.as("warga"), Reports.rubble());
        Random random = new Random(20_261_124);
        Map<String, Integer> answers = new TreeMap<>();
        long start = System.nanoTime();
        for (int i = 0; i < GUESSES; i++) {
            String number = i % 1_000 == 0 ? hidden.number() : "JK" + Long.toString(random.nextLong() >>> 1, 32);
            String code = Tracker.from("192.0.2." + random.nextInt(NETWORKS)).ask(number, null);
            answers.merge(code, 1, Integer::sum);
        }
        double minutes = (System.nanoTime() - start) / 60e9;
        System.out.printf("%d guesses in %.1f minutes: %s%n", GUESSES, minutes, answers);
        int looked = GUESSES - answers.get("RATE_LIMITED");
        assertTrue(looked <= 60 * NETWORKS * (1 + minutes) + NETWORKS, "looked up " + looked);
        assertEquals(null, answers.get("OK"));
    }
}
