package id.sigap.platform.limit;

import org.jspecify.annotations.Nullable;

/**
 * Whose tokens a {@link RateLimit} takes.
 *
 * @param name a network, a person or a report: what starts with one of these words is none of the others
 * @param wider the network that the network is a part of and whose owner may have all of its parts; null if there is none
 */
public record RateLimitKey(String name, @Nullable String wider) {

    public static RateLimitKey of(String name) {
        return new RateLimitKey(name, null);
    }

    /** The same for what it does to one thing alone. */
    public RateLimitKey on(String thing) {
        return new RateLimitKey(name + " on " + thing, wider == null ? null : wider + " on " + thing);
    }
}
