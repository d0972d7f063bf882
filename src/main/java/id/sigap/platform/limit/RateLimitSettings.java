package id.sigap.platform.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Other limits than the built-in ones, by lane: {@code sigap.limits.anonymous-request.per-key}, {@code .period},
 * {@code .ceiling}, where 0 lifts a limit; {@code .reserve-per-key} and {@code .reserve} a day. A method per lane, because a
 * map's keys cannot be read from the environment.
 */
@ConfigMapping(prefix = "sigap.limits")
interface RateLimitSettings {

    /** How many proxies of the operator's a request passes, one behind the other, if it passes any; at least 1. */
    @WithDefault("1")
    int proxies();

    /** How often an instance tells the others what it has granted, if nothing presses; off for limits of its own. */
    @WithDefault("1s")
    String settle();

    LaneSettings anonymousRequest();

    LaneSettings lookup();

    LaneSettings staffLookup();

    LaneSettings pinAttempt();

    LaneSettings reportPin();

    LaneSettings submit();

    LaneSettings sameWords();

    LaneSettings citizenSubmit();

    LaneSettings refusedSubmit();

    LaneSettings upload();

    LaneSettings export();

    default LaneSettings of(RateLimit.Lane lane) {
        return switch (lane) {
            case ANONYMOUS_REQUEST -> anonymousRequest();
            case LOOKUP -> lookup();
            case STAFF_LOOKUP -> staffLookup();
            case PIN_ATTEMPT -> pinAttempt();
            case REPORT_PIN -> reportPin();
            case SUBMIT -> submit();
            case SAME_WORDS -> sameWords();
            case CITIZEN_SUBMIT -> citizenSubmit();
            case REFUSED_SUBMIT -> refusedSubmit();
            case UPLOAD -> upload();
            case EXPORT -> export();
        };
    }

    /** What is left out keeps its built-in value, see {@link RateLimit.Lane}. */
    interface LaneSettings {

        OptionalInt perKey();

        Optional<Duration> period();

        OptionalInt ceiling();

        OptionalInt reservePerKey();

        OptionalInt reserve();
    }
}
