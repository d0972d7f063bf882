package id.sigap.platform.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How often somebody may do something: token buckets per lane and key, under one ceiling for the whole lane.
 *
 * <p>Buckets live in this process only: with several pods behind one address each pod grants its own share.
 */
@ApplicationScoped
public class RateLimit {

    /** Of more keys than this some are forgotten, those that are seldom used first; the ceilings hold even then. */
    private static final int REMEMBERED_KEYS = 50_000;

    /**
     * How many networks' worth a wider one may use: one line may have all of a /48, and so may a carrier's town. Many
     * enough for the town, few enough that the lines which would use up a ceiling are dozens.
     */
    private static final int NETWORKS_PER_WIDER = 8;

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
        /** A look-up, by the network or, with a token, by the person; each aliased look-up counts. */
        LOOKUP(60, Duration.ofMinutes(1), 6_000),
        /** A look-up by somebody who works on reports or enters them, per person: under no ceiling that others use up. */
        STAFF_LOOKUP(1_200, Duration.ofMinutes(1), 0),
        /** A PIN that is tried, per network. */
        PIN_ATTEMPT(10, Duration.ofHours(1), 2_000),
        /** A PIN that is tried on one report, from wherever and by whichever way: no ceiling of its own. */
        REPORT_PIN(10, Duration.ofHours(1), 0),
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
     * Takes one token of each bucket that the key has, and one of the ceiling; of none if one of them is empty.
     *
     * @return empty if granted; otherwise how long to wait before the next try can succeed
     */
    public Optional<Duration> take(Lane lane, RateLimitKey key) {
        List<Bucket> taken = new ArrayList<>();
        // The ceiling last: whoever is over their own limit must not use up everybody's.
        for (Bucket bucket : buckets(lane, key)) {
            ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                taken.forEach(it -> it.addTokens(1));
                return Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
            }
            taken.add(bucket);
        }
        return Optional.empty();
    }

    /** Gives back what was taken: it turned out to be no attempt at anything. */
    public void giveBack(Lane lane, RateLimitKey key) {
        buckets(lane, key).forEach(bucket -> bucket.addTokens(1));
    }

    private List<Bucket> buckets(Lane lane, RateLimitKey key) {
        RateLimitQuota quota = Objects.requireNonNull(quotas.get(lane));
        List<Bucket> found = new ArrayList<>();
        if (quota.perKey() > 0) {
            found.add(bucket(lane, key.name(), quota, 1));
            if (key.wider() != null) {
                found.add(bucket(lane, key.wider(), quota, NETWORKS_PER_WIDER));
            }
        }
        Optional.ofNullable(ceilings.get(lane)).ifPresent(found::add);
        return found;
    }

    private Bucket bucket(Lane lane, String name, RateLimitQuota quota, int keys) {
        return buckets.get(new Key(lane, name), ignored -> quota.keyBucket(keys));
    }

    private record Key(Lane lane, String name) {}
}
