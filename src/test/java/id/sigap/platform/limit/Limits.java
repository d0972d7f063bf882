package id.sigap.platform.limit;

import io.github.bucket4j.TimeMeter;
import io.quarkus.test.Mock;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

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
     * @param settings as an operator writes them, without {@code sigap.limits.}; what is left out is no limit
     */
    public static void set(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>();
        for (Lane lane : Lane.values()) {
            String name = lane.name().toLowerCase(Locale.ROOT).replace('_', '-');
            all.put(name(name + ".per-key"), "0");
            all.put(name(name + ".ceiling"), "0");
        }
        settings.forEach((name, value) -> all.put(name(name), value));
        set = new RateLimit(of(all));
    }

    /** Every limit as it is for operators who set none. */
    public static void asShipped() {
        set = new RateLimit(of(Map.of()));
    }

    /** The same by another time, of one of so many instances that do not hear of each other. */
    public static RateLimit asShipped(TimeMeter time, int instances) {
        RateLimit one = new RateLimit(of(Map.of()), time);
        one.met(new RateLimitPeers(instances, false));
        return one;
    }

    public static void lift() {
        set = null;
    }

    private static String name(String setting) {
        return "sigap.limits." + setting;
    }

    static RateLimitSettings of(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withMapping(RateLimitSettings.class)
                .withSources(new PropertiesConfigSource(settings, "limits of a test", 1))
                .build()
                .getConfigMapping(RateLimitSettings.class);
    }

    @Override
    public RateLimitGrant grant(Lane lane, RateLimitKey key) {
        RateLimit now = set;
        return now == null ? super.grant(lane, key) : now.grant(lane, key);
    }
}
