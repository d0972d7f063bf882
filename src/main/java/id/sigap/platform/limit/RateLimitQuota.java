package id.sigap.platform.limit;

import java.time.Duration;

/**
 * One lane's limits as they are in force.
 *
 * @param perKey tokens per key and period; 0 for no limit
 * @param period how long an empty bucket takes to be full again
 * @param ceiling tokens per period for all keys together; 0 for no limit
 * @param reservePerKey tokens per key and day for when the ceiling is used up; 0 for none
 * @param reserve the same for all keys together
 */
record RateLimitQuota(int perKey, Duration period, int ceiling, int reservePerKey, int reserve) {

    /** So long that whoever uses up a ceiling, hour after hour, has none. */
    static final Duration RESERVE_PERIOD = Duration.ofDays(1);

    RateLimitQuota {
        boolean negative = perKey < 0 || ceiling < 0 || reservePerKey < 0 || reserve < 0;
        if (negative || period.isZero() || period.isNegative()) {
            throw new IllegalStateException("sigap.limits: limits are 0 or more, periods are positive");
        }
    }

    static RateLimitQuota of(RateLimit.Lane lane, RateLimitSettings settings) {
        RateLimitSettings.LaneSettings set = settings.of(lane);
        return new RateLimitQuota(
                set.perKey().orElse(lane.perKey),
                set.period().orElse(lane.period),
                set.ceiling().orElse(lane.ceiling),
                set.reservePerKey().orElse(lane.reservePerKey),
                set.reserve().orElse(lane.reserve));
    }
}
