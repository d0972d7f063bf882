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

    /** So many may run at once with the limits as they are built in (ADR 0035). */
    static final int USUAL_INSTANCES = 4;

    RateLimitQuota {
        boolean negative = perKey < 0 || ceiling < 0 || reservePerKey < 0 || reserve < 0;
        if (negative || period.isZero() || period.isNegative()) {
            throw new IllegalStateException("sigap.limits: limits are 0 or more, periods are positive");
        }
    }

    static RateLimitQuota of(RateLimit.Lane lane, RateLimitSettings settings) {
        RateLimitSettings.LaneSettings set = settings.of(lane);
        if (settings.instances() < 1) {
            throw new IllegalStateException("sigap.limits.instances is 1 or more");
        }
        return new RateLimitQuota(
                set.perKey().orElse(lane.perKey),
                set.period().orElse(lane.period),
                set.ceiling().orElse(share(lane, lane.ceiling, settings.instances())),
                set.reservePerKey().orElse(lane.reservePerKey),
                set.reserve().orElse(share(lane, lane.reserve, settings.instances())));
    }

    /** Guesses are limited over all instances: where there are more than usual, each has less of what is for all networks. */
    private static int share(RateLimit.Lane lane, int ofEach, int instances) {
        return lane == RateLimit.Lane.PIN_ATTEMPT && instances > USUAL_INSTANCES
                ? Math.max(1, ofEach * USUAL_INSTANCES / instances)
                : ofEach;
    }
}
