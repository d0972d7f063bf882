package id.sigap.platform.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.platform.limit.RateLimit.Lane;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RateLimitTest {

    private static final RateLimitKey A = RateLimitKey.of("a");
    private static final RateLimitKey B = RateLimitKey.of("b");

    @ParameterizedTest
    @CsvSource({"ANONYMOUS_REQUEST, 120, PT1M", "LOOKUP, 60, PT1M", "PIN_ATTEMPT, 10, PT1H", "SUBMIT, 120, PT1H"})
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
        RateLimit rateLimit = rateLimit(Map.of("sigap.limits.lookup.ceiling", "3", "sigap.limits.lookup.reserve", "0"));
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
        RateLimitGrant granted = rateLimit.grant(Lane.SUBMIT, A);
        for (int i = 0; i < 20; i++) {
            assertTrue(rateLimit.take(Lane.SUBMIT, B).isPresent());
        }
        granted.giveBack();
        assertEquals(Optional.empty(), rateLimit.take(Lane.SUBMIT, B));
    }

    @Test
    void whatIsGivenBackIsThereAgainInEveryBucket() {
        RateLimit rateLimit = rateLimit(Map.of("sigap.limits.pin-attempt.ceiling", "3"));
        for (int i = 0; i < 200; i++) {
            RateLimitGrant granted = rateLimit.grant(Lane.PIN_ATTEMPT, new RateLimitKey("part " + i, "wide"));
            assertEquals(Optional.empty(), granted.refusedFor());
            granted.giveBack();
        }
    }

    /** Of each lane as it is shipped: the ceiling is gone, and somebody new does not notice. */
    @ParameterizedTest
    @EnumSource(
            value = Lane.class,
            names = {"STAFF_LOOKUP", "REPORT_PIN"},
            mode = EnumSource.Mode.EXCLUDE)
    void aFewHundredNetworksTakeNothingFromOthers(Lane lane) {
        RateLimit rateLimit = rateLimit(Map.of());
        int granted = 0;
        for (int i = 0; i < 400 * lane.perKey; i++) {
            granted += rateLimit.take(lane, RateLimitKey.of("net " + i % 400)).isEmpty() ? 1 : 0;
        }
        int shared = lane.ceiling == 0 ? Integer.MAX_VALUE : lane.ceiling + 400 * lane.reservePerKey;
        assertTrue(granted >= Math.min(400 * lane.perKey, shared), granted + " granted");
        take(rateLimit, lane, A, 2);
        take(rateLimit, lane, B, 2);
    }

    @Test
    void aReserveIsLittleAndForEachAndForAll() {
        RateLimit rateLimit = rateLimit(Map.of(
                "sigap.limits.pin-attempt.ceiling", "1",
                "sigap.limits.pin-attempt.reserve-per-key", "2",
                "sigap.limits.pin-attempt.reserve", "3"));
        take(rateLimit, Lane.PIN_ATTEMPT, A, 3);
        assertTrue(rateLimit.take(Lane.PIN_ATTEMPT, A).isPresent());
        take(rateLimit, Lane.PIN_ATTEMPT, B, 1);
        assertTrue(rateLimit.take(Lane.PIN_ATTEMPT, B).isPresent());
    }

    /** What an operator's alarm asks: how much was granted, and what was refused to whom. */
    @Test
    void everyOutcomeIsCounted() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        Metrics.addRegistry(meters);
        try {
            RateLimit rateLimit = rateLimit(Map.of(
                    "sigap.limits.submit.per-key", "2",
                    "sigap.limits.pin-attempt.ceiling", "1",
                    "sigap.limits.pin-attempt.reserve", "0"));
            take(rateLimit, Lane.SUBMIT, A, 2);
            rateLimit.take(Lane.SUBMIT, A);
            rateLimit.grant(Lane.PIN_ATTEMPT, A).giveBack();
            take(rateLimit, Lane.PIN_ATTEMPT, A, 1);
            rateLimit.take(Lane.PIN_ATTEMPT, B);
            assertEquals("2 1 0", counted(meters, "submit", "granted", "refused", "refused_by_ceiling"));
            assertEquals("2 1 1", counted(meters, "pin_attempt", "granted", "given_back", "refused_by_ceiling"));
        } finally {
            Metrics.removeRegistry(meters);
        }
    }

    private static String counted(SimpleMeterRegistry meters, String lane, String... outcomes) {
        return Arrays.stream(outcomes)
                .map(outcome -> meters.find("sigap.limit")
                        .tags("lane", lane, "outcome", outcome)
                        .counter())
                .map(counter -> Integer.toString(counter == null ? 0 : (int) counter.count()))
                .collect(Collectors.joining(" "));
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
