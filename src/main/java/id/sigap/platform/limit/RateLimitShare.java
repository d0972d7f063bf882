package id.sigap.platform.limit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.TokensInheritanceStrategy;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * What this instance has of a bucket that is one for all. It grants by what it knows of the bucket, up to a lease ahead of
 * what the others know; when it is settled, all know. While the others are out of reach it has a part of the bucket for itself.
 */
final class RateLimitShare {

    /** When to try again if the lease is used up and the bucket is not: it is settled at once. */
    private static final Duration SOON = Duration.ofSeconds(1);

    /** So near to a whole token that it is one: the store and this instance do not look at the same moment. */
    private static final double NEARLY = 0.05;

    private final String name;
    private final long tokens;
    private final Duration period;
    private final Bucket bucket;
    private final Consumer<RateLimitShare> changed;
    private int divisor = 1;
    private long unsettled;

    /** @param changed called when there is something that the others do not know */
    RateLimitShare(String name, long tokens, Duration period, TimeMeter time, Consumer<RateLimitShare> changed) {
        this.name = name;
        this.tokens = tokens;
        this.period = period;
        this.changed = changed;
        this.bucket = Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(tokens).refillGreedy(tokens, period))
                .build();
    }

    /** Which bucket it is of: somebody's, in the clear. */
    String name() {
        return name;
    }

    Duration period() {
        return period;
    }

    /** How long one token takes to come back. */
    double secondsPerToken() {
        return period.toNanos() / 1e9 / tokens;
    }

    /** More than all together can owe of it, as the time that it takes to come back. */
    double mostSeconds(RateLimitPeers peers) {
        return peers.most(tokens) * secondsPerToken();
    }

    synchronized boolean take(RateLimitPeers peers) {
        divideBy(peers.divisor());
        boolean granted = unsettled < peers.lease(tokens) && bucket.tryConsume(1);
        if (granted) {
            count(1);
        }
        return granted;
    }

    synchronized void giveBack() {
        bucket.addTokens(1);
        count(-1);
    }

    private void count(int many) {
        if (divisor == 1) {
            unsettled += many;
            changed.accept(this);
        }
    }

    synchronized Duration toWait() {
        long nanos = bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill();
        return nanos > 0 ? Duration.ofNanos(nanos) : SOON;
    }

    /** What is granted out of the others' sight is of the part of one's own, and not settled. */
    private void divideBy(int many) {
        if (many != divisor) {
            long part = Math.max(1, tokens / many);
            bucket.replaceConfiguration(
                    BucketConfiguration.builder()
                            .addLimit(limit -> limit.capacity(part).refillGreedy(part, period))
                            .build(),
                    TokensInheritanceStrategy.PROPORTIONALLY);
            divisor = many;
            unsettled = 0;
        }
    }

    synchronized long unsettled() {
        return unsettled;
    }

    /** So much of the lease is gone that the rest could be, before the others would hear of it by themselves. */
    synchronized boolean isPressing(RateLimitPeers peers) {
        return unsettled >= peers.lease(tokens) / 2;
    }

    /**
     * The others know now.
     *
     * @param told how many of those that were taken here
     * @param secondsToFull how long the whole bucket takes to be full, with those
     */
    synchronized void settled(long told, double secondsToFull) {
        unsettled -= told;
        long whole = (long) Math.floor(tokens - secondsToFull / secondsPerToken() + NEARLY);
        long left = Math.min(tokens, whole) - unsettled;
        long here = bucket.getAvailableTokens();
        if (left < here) {
            bucket.consumeIgnoringRateLimits(here - left);
        } else if (left > here) {
            bucket.addTokens(left - here);
        }
    }
}
