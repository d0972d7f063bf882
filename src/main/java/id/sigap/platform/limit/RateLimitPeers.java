package id.sigap.platform.limit;

/**
 * How many instances there are, this one too, and whether they hear of each other.
 *
 * @param seen as many as were seen last
 */
record RateLimitPeers(int seen, boolean reachable) {

    /** Where limits are not shared. */
    static final RateLimitPeers NONE = new RateLimitPeers(1, true);

    /** Before the first have been seen: as many as are usual. */
    static final RateLimitPeers UNMET = new RateLimitPeers(4, false);

    /** Of one bucket as many may be granted before the others hear of it. */
    private static final int LEASES_PER_BUCKET = 4;

    static RateLimitPeers met(int others) {
        return new RateLimitPeers(others + 1, true);
    }

    RateLimitPeers lost() {
        return new RateLimitPeers(seen, false);
    }

    /** By how much a bucket is divided while none hears of another. */
    int divisor() {
        return reachable ? 1 : seen;
    }

    long lease(long tokens) {
        return seen == 1 ? Long.MAX_VALUE : Math.max(1, tokens / LEASES_PER_BUCKET);
    }
}
