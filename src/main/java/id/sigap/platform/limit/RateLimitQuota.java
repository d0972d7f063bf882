package id.sigap.platform.limit;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Optional;

/**
 * One lane's limits as they are in force.
 *
 * @param perKey tokens per key and period; 0 for no limit
 * @param period how long an empty bucket takes to be full again
 * @param ceiling tokens per period for all keys together; 0 for no limit
 */
record RateLimitQuota(int perKey, Duration period, int ceiling) {

    RateLimitQuota {
        if (perKey < 0 || ceiling < 0 || period.isZero() || period.isNegative()) {
            throw new IllegalStateException("sigap.limits: limits are 0 or more, periods are positive");
        }
    }

    static RateLimitQuota of(RateLimit.Lane lane, RateLimitSettings settings) {
        RateLimitSettings.LaneSettings set = settings.of(lane);
        return new RateLimitQuota(
                set.perKey().orElse(lane.perKey),
                set.period().orElse(lane.period),
                set.ceiling().orElse(lane.ceiling));
    }

    /** @param keys how many keys' worth; more than one for what several of them have in common */
    Bucket keyBucket(int keys) {
        return bucket((long) perKey * keys);
    }

    Optional<Bucket> ceilingBucket() {
        return ceiling == 0 ? Optional.empty() : Optional.of(bucket(ceiling));
    }

    private Bucket bucket(long tokens) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(tokens).refillGreedy(tokens, period))
                .build();
    }
}
