package id.sigap.platform.limit;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a try has taken, and can give back; or how long to wait before the next one, because it got nothing. */
public final class RateLimitGrant {

    private final RateLimit.Lane lane;
    private final List<RateLimitShare> taken;
    private final @Nullable Duration wait;

    RateLimitGrant(RateLimit.Lane lane, List<RateLimitShare> taken, @Nullable Duration wait) {
        this.lane = lane;
        this.taken = taken;
        this.wait = wait;
    }

    /** Empty if it was granted; otherwise how long to wait. */
    public Optional<Duration> refusedFor() {
        return Optional.ofNullable(wait);
    }

    /** It turned out to be no attempt at anything. Once. */
    public void giveBack() {
        taken.forEach(RateLimitShare::giveBack);
        RateLimit.counted(lane, "given_back", this);
    }
}
