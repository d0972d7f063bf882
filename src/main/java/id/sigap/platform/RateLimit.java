package id.sigap.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How often somebody may do something: token buckets per lane and key, under one ceiling for the whole lane.
 *
 * <p>Buckets live in this process only: with several pods behind one address each pod grants its own share.
 */
@ApplicationScoped
public class RateLimit {

    /** More keys than this are forgotten, oldest use first; the ceilings hold even then. */
    private static final int REMEMBERED_KEYS = 50_000;

    private final Map<Lane, RateLimitQuota> quotas = new EnumMap<>(Lane.class);
    private final Map<Lane, Bucket> ceilings = new EnumMap<>(Lane.class);
    private final Cache<Key, Bucket> buckets;

    RateLimit(RateLimitSettings settings) {
        Duration longest = Duration.ZERO;
        for (Lane lane : Lane.values()) {
            RateLimitQuota quota = RateLimitQuota.of(lane, settings);
            quotas.put(lane, quota);
            quota.ceilingBucket().ifPresent(bucket -> ceilings.put(lane, bucket));
            longest = quota.period().compareTo(longest) > 0 ? quota.period() : longest;
        }
        // A bucket left alone for a whole period is full again: forgetting it grants nothing.
        buckets = Caffeine.newBuilder()
                .maximumSize(REMEMBERED_KEYS)
                .expireAfterAccess(longest)
                .build();
    }

    /** What is counted apart from everything else. */
    public enum Lane {
        /** A GraphQL request without a token, per network. */
        ANONYMOUS_REQUEST(120, Duration.ofMinutes(1), 30_000),
        /** A look-up by number without a token, per network; each aliased look-up counts. */
        LOOKUP(60, Duration.ofMinutes(1), 6_000),
        /** A PIN that is tried, per number or per network. */
        PIN_ATTEMPT(10, Duration.ofHours(1), 2_000),
        /** A report handed in without a token, per network. */
        SUBMIT(10, Duration.ofHours(1), 2_000),
        /** A photo uploaded without a token, per network: three a report. */
        UPLOAD(30, Duration.ofHours(1), 6_000);

        final int perKey;
        final Duration period;
        final int ceiling;

        Lane(int perKey, Duration period, int ceiling) {
            this.perKey = perKey;
            this.period = period;
            this.ceiling = ceiling;
        }
    }

    /**
     * Takes one token.
     *
     * @param key whose bucket: a network ({@link ClientNetwork}), or a report's number
     * @return empty if granted; otherwise how long to wait before the next try can succeed
     */
    public Optional<Duration> take(Lane lane, String key) {
        RateLimitQuota quota = quotas.get(lane);
        if (quota == null || quota.perKey() == 0) {
            return takeFrom(ceilings.get(lane));
        }
        Optional<Duration> wait = takeFrom(buckets.get(new Key(lane, key), ignored -> quota.keyBucket()));
        // The ceiling last: whoever is over their own limit must not use up everybody's.
        return wait.isPresent() ? wait : takeFrom(ceilings.get(lane));
    }

    /** Gives one token back: what was taken turned out to be no attempt at anything. */
    public void giveBack(Lane lane, String key) {
        Stream.of(buckets.getIfPresent(new Key(lane, key)), ceilings.get(lane))
                .filter(Objects::nonNull)
                .forEach(bucket -> bucket.addTokens(1));
    }

    private static Optional<Duration> takeFrom(@Nullable Bucket bucket) {
        if (bucket == null) {
            return Optional.empty();
        }
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private record Key(Lane lane, String key) {}
}
