package id.sigap.platform.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.platform.limit.RateLimit.Lane;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateLimitTest {

    private static final RateLimitKey A = RateLimitKey.of("a");
    private static final RateLimitKey B = RateLimitKey.of("b");

    @ParameterizedTest
    @CsvSource({"ANONYMOUS_REQUEST, 120, PT1M", "LOOKUP, 60, PT1M", "PIN_ATTEMPT, 10, PT1H", "SUBMIT, 10, PT1H"})
    void grantsSoManyAndThenNamesTheWait(Lane lane, int limit, Duration period) {
        RateLimit rateLimit = rateLimit(Map.of());
        take(rateLimit, lane, A, limit);
        Optional<Duration> wait = rateLimit.take(lane, A);
        assertTrue(wait.isPresent());
        assertTrue(wait.get().compareTo(period.dividedBy(limit)) <= 0, wait.toString());
        assertEquals(Optional.empty(), rateLimit.take(lane, B), "another key has tokens of its own");
    }

    @Test
    void lanesDoNotShare() {
        RateLimit rateLimit = rateLimit(Map.of());
        take(rateLimit, Lane.PIN_ATTEMPT, A, 10);
        assertEquals(Optional.empty(), rateLimit.take(Lane.SUBMIT, RateLimitKey.of("a")));
    }

    @Test
    void theCeilingHoldsForAllKeysTogether() {
        RateLimit rateLimit = rateLimit(Map.of("sigap.limits.lookup.ceiling", "3"));
        assertEquals(Optional.empty(), rateLimit.take(Lane.LOOKUP, RateLimitKey.of("a")));
        assertEquals(Optional.empty(), rateLimit.take(Lane.LOOKUP, RateLimitKey.of("b")));
        assertEquals(Optional.empty(), rateLimit.take(Lane.LOOKUP, RateLimitKey.of("c")));
        assertTrue(rateLimit.take(Lane.LOOKUP, RateLimitKey.of("d")).isPresent());
    }

    @Test
    void whoIsOverTheirOwnLimitDoesNotUseUpTheCeiling() {
        RateLimit rateLimit = rateLimit(Map.of("sigap.limits.submit.per-key", "1", "sigap.limits.submit.ceiling", "2"));
        for (int i = 0; i < 20; i++) {
            assertEquals(
                    i > 0,
                    rateLimit.take(Lane.SUBMIT, RateLimitKey.of("greedy")).isPresent());
        }
        assertEquals(Optional.empty(), rateLimit.take(Lane.SUBMIT, RateLimitKey.of("other")));
    }

    /** Or whoever has a /48 would use up everybody's, a /64 at a time. */
    @Test
    void partsOfAWiderNetworkShareAFewNetworksWorth() {
        RateLimit rateLimit = rateLimit(Map.of("sigap.limits.pin-attempt.ceiling", "100"));
        int granted = 0;
        for (int i = 0; i < 1_000; i++) {
            RateLimitKey part = new RateLimitKey("part " + i, "wide");
            granted += rateLimit.take(Lane.PIN_ATTEMPT, part).isEmpty() ? 1 : 0;
        }
        assertEquals(80, granted);
        take(rateLimit, Lane.PIN_ATTEMPT, new RateLimitKey("part 0", "other"), 9);
        take(rateLimit, Lane.PIN_ATTEMPT, A, 10);
        assertTrue(rateLimit.take(Lane.PIN_ATTEMPT, A).isPresent());
    }

    @Test
    void whatIsRefusedByOneBucketIsTakenFromNone() {
        RateLimit rateLimit = rateLimit(Map.of("sigap.limits.submit.ceiling", "1"));
        take(rateLimit, Lane.SUBMIT, A, 1);
        for (int i = 0; i < 20; i++) {
            assertTrue(rateLimit.take(Lane.SUBMIT, B).isPresent());
        }
        rateLimit.giveBack(Lane.SUBMIT, A);
        assertEquals(Optional.empty(), rateLimit.take(Lane.SUBMIT, B));
    }

    @Test
    void whatIsGivenBackIsThereAgainInEveryBucket() {
        RateLimit rateLimit = rateLimit(Map.of("sigap.limits.pin-attempt.ceiling", "3"));
        for (int i = 0; i < 200; i++) {
            RateLimitKey part = new RateLimitKey("part " + i, "wide");
            take(rateLimit, Lane.PIN_ATTEMPT, part, 1);
            rateLimit.giveBack(Lane.PIN_ATTEMPT, part);
        }
    }

    @Test
    void zeroLiftsALimit() {
        RateLimit rateLimit =
                rateLimit(Map.of("sigap.limits.pin-attempt.per-key", "0", "sigap.limits.pin-attempt.ceiling", "0"));
        take(rateLimit, Lane.PIN_ATTEMPT, A, 5_000);
    }

    @Test
    void limitsCanComeFromTheEnvironment() {
        EnvConfigSource environment = new EnvConfigSource(
                Map.of("SIGAP_LIMITS_ANONYMOUS_REQUEST_PER_KEY", "1", "SIGAP_LIMITS_PIN_ATTEMPT_PER_KEY", "2"), 300);
        RateLimit rateLimit = rateLimit(environment);
        take(rateLimit, Lane.ANONYMOUS_REQUEST, A, 1);
        assertTrue(rateLimit.take(Lane.ANONYMOUS_REQUEST, RateLimitKey.of("a")).isPresent());
        take(rateLimit, Lane.PIN_ATTEMPT, A, 2);
        assertTrue(rateLimit.take(Lane.PIN_ATTEMPT, RateLimitKey.of("a")).isPresent());
    }

    @Test
    void tokensComeBack() throws InterruptedException {
        RateLimit rateLimit =
                rateLimit(Map.of("sigap.limits.submit.per-key", "2", "sigap.limits.submit.period", "PT0.2S"));
        take(rateLimit, Lane.SUBMIT, A, 2);
        Duration wait = rateLimit.take(Lane.SUBMIT, RateLimitKey.of("a")).orElse(Duration.ZERO);
        Thread.sleep(wait.toMillis() + 5);
        assertEquals(Optional.empty(), rateLimit.take(Lane.SUBMIT, RateLimitKey.of("a")));
    }

    @Test
    void nonsenseStopsTheStart() {
        assertThrows(IllegalStateException.class, () -> rateLimit(Map.of("sigap.limits.submit.per-key", "-1")));
        assertThrows(IllegalStateException.class, () -> rateLimit(Map.of("sigap.limits.submit.period", "PT0S")));
        assertThrows(RuntimeException.class, () -> rateLimit(Map.of("sigap.limits.sumbit.per-key", "1")));
    }

    private static void take(RateLimit rateLimit, Lane lane, RateLimitKey key, int times) {
        for (int i = 0; i < times; i++) {
            assertEquals(Optional.empty(), rateLimit.take(lane, key));
        }
    }

    private static RateLimit rateLimit(Map<String, String> properties) {
        return rateLimit(new PropertiesConfigSource(properties, "test", 100));
    }

    private static RateLimit rateLimit(ConfigSource source) {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withSources(source)
                .withMapping(RateLimitSettings.class)
                .build();
        return new RateLimit(config.getConfigMapping(RateLimitSettings.class));
    }
}
