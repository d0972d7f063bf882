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
        return seen == 1 ? Long.MAX_VALUE : part(tokens);
    }

    /** More than all of them together can have granted of a bucket: itself and a lease each, and as much again for whoever is new. */
    long most(long tokens) {
        return 2 * (tokens + seen * part(tokens));
    }

    private static long part(long tokens) {
        return Math.max(1, tokens / LEASES_PER_BUCKET);
    }
}
