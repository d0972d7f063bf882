package id.sigap.platform.traffic;

import io.quarkus.test.Mock;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The lanes in tests: as wide as the application was started with, or as narrow as one test makes its doors for itself. */
@Mock
@Singleton
public class NarrowLanes extends Lanes {

    private static volatile Lanes set;

    NarrowLanes(
            LaneSettings settings,
            Vertx vertx,
            RandomGenerator random,
            @ConfigProperty(name = "quarkus.datasource.reactive.max-size") int pool) {
        super(settings, vertx, random, pool);
    }

    /**
     * From now on, until they are widened.
     *
     * @param settings as an operator writes them, without {@code sigap.lanes.}
     */
    public static void set(Vertx vertx, Map<String, String> settings) {
        set = of(vertx, settings);
    }

    static Lanes of(Vertx vertx, Map<String, String> settings) {
        PropertiesConfigSource source = new PropertiesConfigSource(
                settings.entrySet().stream()
                        .collect(Collectors.toMap(setting -> "sigap.lanes." + setting.getKey(), Map.Entry::getValue)),
                "lanes of a test",
                1);
        LaneSettings narrow = new SmallRyeConfigBuilder()
                .withMapping(LaneSettings.class)
                .withSources(source)
                .addDiscoveredConverters()
                .build()
                .getConfigMapping(LaneSettings.class);
        return new Lanes(narrow, vertx, new Random(1), 16);
    }

    public static void widen() {
        set = null;
    }

    @Override
    public <T> Uni<T> seated(Traffic traffic, Supplier<Uni<T>> work) {
        Lanes now = set;
        return now == null ? super.seated(traffic, work) : now.seated(traffic, work);
    }
}
