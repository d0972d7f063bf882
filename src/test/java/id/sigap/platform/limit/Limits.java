package id.sigap.platform.limit;

import io.quarkus.test.Mock;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The rate limits in tests: as the application was started with, or as one test sets them for itself, with nothing used up. */
@Mock
@Singleton
public class Limits extends RateLimit {

    private static volatile RateLimit set;

    Limits(RateLimitSettings settings) {
        super(settings);
    }

    /**
     * From now on, until they are lifted.
     *
     * @param settings as an operator writes them, without {@code sigap.limits.}; what is left out has no limit per key
     */
    public static void set(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>();
        for (Lane lane : Lane.values()) {
            all.put(name(lane.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".per-key"), "0");
        }
        settings.forEach((name, value) -> all.put(name(name), value));
        set = new RateLimit(of(all));
    }

    public static void lift() {
        set = null;
    }

    private static String name(String setting) {
        return "sigap.limits." + setting;
    }

    private static RateLimitSettings of(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withMapping(RateLimitSettings.class)
                .withSources(new PropertiesConfigSource(settings, "limits of a test", 1))
                .build()
                .getConfigMapping(RateLimitSettings.class);
    }

    @Override
    public Optional<Duration> take(Lane lane, RateLimitKey key) {
        RateLimit now = set;
        return now == null ? super.take(lane, key) : now.take(lane, key);
    }

    @Override
    public void giveBack(Lane lane, RateLimitKey key) {
        RateLimit now = set;
        if (now == null) {
            super.giveBack(lane, key);
        } else {
            now.giveBack(lane, key);
        }
    }
}
