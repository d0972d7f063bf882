package id.sigap.platform.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import id.sigap.problem.Problem;
import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.Metrics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * How often somebody may do something: token buckets per lane and key, under one ceiling for the whole lane. Whoever is
 * refused by an empty ceiling may still take from the lane's reserve, of which each key gets a little a day: those who use
 * up the ceiling have soon used up theirs, and everybody else goes on.
 *
 * <p>Each is one for all instances (ADR 0047). What an instance has of it is a {@link RateLimitShare}, which is settled with
 * the others in the background: nobody's request waits for it.
 */
@ApplicationScoped
public class RateLimit {

    /** Of more keys than this some are forgotten, those that are seldom used first; ceilings and reserves hold even then. */
    private static final int REMEMBERED_KEYS = 50_000;

    /**
     * How many networks' worth a wider one may use: one line may have all of a /48, and so may a carrier's town. Many
     * enough for the town, few enough that the lines which would use up a ceiling are dozens.
     */
    private static final int NETWORKS_PER_WIDER = 8;

    private final Map<Lane, RateLimitQuota> quotas = new EnumMap<>(Lane.class);
    private final Map<Lane, RateLimitShare> ceilings = new EnumMap<>(Lane.class);
    private final Map<Lane, RateLimitShare> reserves = new EnumMap<>(Lane.class);
    private final Cache<Key, RateLimitShare> shares;
    private final Set<RateLimitShare> unsettled = ConcurrentHashMap.newKeySet();
    private final TimeMeter time;
    private volatile RateLimitPeers peers = RateLimitPeers.NONE;
    private volatile @Nullable Runnable pressing;

    @Inject
    RateLimit(RateLimitSettings settings) {
        this(settings, TimeMeter.SYSTEM_NANOTIME);
    }

    RateLimit(RateLimitSettings settings, TimeMeter time) {
        this.time = time;
        for (Lane lane : Lane.values()) {
            RateLimitQuota quota = RateLimitQuota.of(lane, settings);
            quotas.put(lane, quota);
            if (quota.ceiling() > 0) {
                ceilings.put(lane, share("ceiling of " + lane, quota.ceiling(), quota.period()));
            }
            if (quota.reservePerKey() > 0 && quota.reserve() > 0) {
                reserves.put(lane, share("reserve of " + lane, quota.reserve(), RateLimitQuota.RESERVE_PERIOD));
            }
        }
        // A bucket left alone for a whole period is full again: forgetting it grants nothing.
        shares = Caffeine.newBuilder()
                .maximumSize(REMEMBERED_KEYS)
                .expireAfter(Expiry.<Key, RateLimitShare>accessing((key, share) -> key.period()))
                .build();
    }

    /**
     * From now on limits are shared.
     *
     * @param soon called when what was taken here should not wait to be told
     */
    void share(Runnable soon) {
        pressing = soon;
        peers = RateLimitPeers.UNMET;
    }

    /** Who else there is, as was seen last. */
    void met(RateLimitPeers now) {
        peers = now;
    }

    RateLimitPeers peers() {
        return peers;
    }

    /** Those of which something was taken or given back that the others do not know yet; once. */
    List<RateLimitShare> unsettled(int most) {
        List<RateLimitShare> some = unsettled.stream().limit(most).toList();
        some.forEach(unsettled::remove);
        return some.stream().filter(share -> share.unsettled() != 0).toList();
    }

    /** What could not be told is told another time. */
    void stillUnsettled(List<RateLimitShare> some) {
        unsettled.addAll(some);
    }

    /** What is counted apart from everything else. ADR 0035 and 0036 say why so many. */
    public enum Lane {
        /** A GraphQL request without a token, per network. */
        ANONYMOUS_REQUEST(120, Duration.ofMinutes(1), 120_000, 60, 240_000),
        /** A look-up, by the network or, with a token, by the person; each aliased look-up counts. */
        LOOKUP(60, Duration.ofMinutes(1), 24_000, 30, 120_000),
        /** A look-up by somebody who works on reports or enters them, per person: under no ceiling that others use up. */
        STAFF_LOOKUP(1_200, Duration.ofMinutes(1), 0, 0, 0),
        /** A wrong PIN, per network, whatever it was tried on. */
        PIN_ATTEMPT(10, Duration.ofHours(1), 240, 3, 9_600),
        /** A wrong PIN on one report, whichever way it was found, per network: nobody else can use it up, or see it. */
        REPORT_PIN(10, Duration.ofDays(1), 0, 0, 0),
        /**
         * A new report without a token, per network: about as many as the whole city sends in the busiest hour of its
         * busiest day, because thousands may share a carrier's address. No ceiling: a flood is for an alarm, not for
         * everybody.
         */
        SUBMIT(120, Duration.ofHours(1), 0, 0, 0),
        /** A new report without a token in the same words of some length, whichever network it comes from. */
        SAME_WORDS(20, Duration.ofHours(1), 0, 0, 0),
        /**
         * A new report of a signed-in citizen, per person: nobody walks past more than fifty faults a day that others have
         * not seen, and the most diligent sends that many in an afternoon; two an hour come back.
         */
        CITIZEN_SUBMIT(50, Duration.ofDays(1), 0, 0, 0),
        /** A submit that a rule refused, per network or person, apart from those that were taken. */
        REFUSED_SUBMIT(300, Duration.ofHours(1), 0, 0, 0),
        /** A photo uploaded without a token, per network: three a report. */
        UPLOAD(360, Duration.ofHours(1), 48_000, 30, 120_000),
        /** A list taken away as a file, per person: a desk that does so each hour of a day, for each of its lists. */
        EXPORT(30, Duration.ofHours(1), 0, 0, 0);

        final int perKey;
        final Duration period;
        final int ceiling;
        final int reservePerKey;
        final int reserve;

        Lane(int perKey, Duration period, int ceiling, int reservePerKey, int reserve) {
            this.perKey = perKey;
            this.period = period;
            this.ceiling = ceiling;
            this.reservePerKey = reservePerKey;
            this.reserve = reserve;
        }
    }

    /**
     * Takes one token of each bucket that the key has, and one of the ceiling; of none if one of them is empty.
     *
     * @return empty if granted; otherwise how long to wait before the next try can succeed
     */
    public Optional<Duration> take(Lane lane, RateLimitKey key) {
        return grant(lane, key).refusedFor();
    }

    /** The same for who is refused by it. @throws Problem RATE_LIMITED, with the time to wait */
    public RateLimitGrant require(Lane lane, RateLimitKey key) {
        RateLimitGrant grant = grant(lane, key);
        grant.refusedFor().ifPresent(wait -> {
            throw Problem.limited(wait);
        });
        return grant;
    }

    /**
     * The same of two lanes, or of none.
     *
     * @throws Problem RATE_LIMITED
     */
    public List<RateLimitGrant> require(Lane lane, RateLimitKey key, Lane further, RateLimitKey furtherKey) {
        RateLimitGrant first = require(lane, key);
        try {
            return List.of(first, require(further, furtherKey));
        } catch (Problem refused) {
            first.giveBack();
            throw refused;
        }
    }

    /** The same for what may turn out to be no attempt at anything. */
    public RateLimitGrant grant(Lane lane, RateLimitKey key) {
        List<RateLimitShare> taken = new ArrayList<>();
        Duration wait = takeEach(own(lane, key), taken);
        if (wait != null) {
            return counted(lane, "refused", new RateLimitGrant(lane, List.of(), wait));
        }
        // The ceiling last: whoever is over their own limit must not use up everybody's.
        wait = takeShared(lane, key, taken);
        if (wait != null) {
            giveBack(taken);
            return counted(lane, "refused_by_ceiling", new RateLimitGrant(lane, List.of(), wait));
        }
        return counted(lane, "granted", new RateLimitGrant(lane, taken, null));
    }

    private void changed(RateLimitShare share) {
        Runnable soon = pressing;
        if (soon != null) {
            unsettled.add(share);
            if (share.isPressing(peers)) {
                soon.run();
            }
        }
    }

    private @Nullable Duration takeShared(Lane lane, RateLimitKey key, List<RateLimitShare> taken) {
        RateLimitShare ceiling = ceilings.get(lane);
        Duration wait = ceiling == null ? null : takeEach(List.of(ceiling), taken);
        boolean reserved = wait != null && reserves.containsKey(lane) && takeEach(reserved(lane, key), taken) == null;
        return reserved ? null : wait;
    }

    /** A token of each, or of none; null if they had one, else how long to wait until all have. */
    private @Nullable Duration takeEach(List<RateLimitShare> from, List<RateLimitShare> taken) {
        RateLimitPeers others = peers;
        List<RateLimitShare> now = new ArrayList<>();
        for (RateLimitShare share : from) {
            if (!share.take(others)) {
                giveBack(now);
                return from.stream()
                        .map(RateLimitShare::toWait)
                        .max(Duration::compareTo)
                        .orElseThrow();
            }
            now.add(share);
        }
        taken.addAll(now);
        return null;
    }

    private static void giveBack(List<RateLimitShare> taken) {
        taken.forEach(RateLimitShare::giveBack);
    }

    /** For alarms: of a flood, and of guessing that has used up a ceiling. */
    static RateLimitGrant counted(Lane lane, String outcome, RateLimitGrant grant) {
        String name = lane.name().toLowerCase(Locale.ROOT);
        Metrics.counter("sigap.limit", "lane", name, "outcome", outcome).increment();
        return grant;
    }

    private List<RateLimitShare> own(Lane lane, RateLimitKey key) {
        RateLimitQuota quota = Objects.requireNonNull(quotas.get(lane));
        return quota.perKey() == 0 ? List.of() : each(lane, key, quota.perKey(), quota.period(), false);
    }

    private List<RateLimitShare> reserved(Lane lane, RateLimitKey key) {
        int perKey = Objects.requireNonNull(quotas.get(lane)).reservePerKey();
        List<RateLimitShare> found = each(lane, key, perKey, RateLimitQuota.RESERVE_PERIOD, true);
        found.add(Objects.requireNonNull(reserves.get(lane)));
        return found;
    }

    private List<RateLimitShare> each(Lane lane, RateLimitKey key, int tokens, Duration period, boolean reserved) {
        List<RateLimitShare> found = new ArrayList<>();
        found.add(share(new Key(lane, key.name(), reserved, period), tokens));
        if (key.wider() != null) {
            found.add(share(new Key(lane, key.wider(), reserved, period), (long) tokens * NETWORKS_PER_WIDER));
        }
        return found;
    }

    private RateLimitShare share(Key key, long tokens) {
        return shares.get(key, ignored -> share(key.toString(), tokens, key.period()));
    }

    private RateLimitShare share(String name, long tokens, Duration period) {
        return new RateLimitShare(name, tokens, period, time, this::changed);
    }

    private record Key(Lane lane, String name, boolean reserved, Duration period) {}
}
