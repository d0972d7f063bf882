package id.sigap.startup;

import io.quarkus.runtime.LaunchMode;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.Optional;

/** Configurations like those that an application starts with. */
final class Starting {

    private Starting() {}

    /** What the application sees, with everything that Sigap works out; starts a server where one is due. */
    static SmallRyeConfig in(String profile, Map<String, String> settings) {
        return in(profile, LaunchMode.NORMAL, settings);
    }

    static SmallRyeConfig in(String profile, LaunchMode mode, Map<String, String> settings) {
        return builder(profile, settings)
                .withSources(new StartupConfig(() -> Optional.of(mode)))
                .build();
    }

    /** What Quarkus sees on all other occasions, such as the build. */
    static SmallRyeConfig notYet(String profile, Map<String, String> settings) {
        return builder(profile, settings).withSources(new StartupConfig()).build();
    }

    static Settings settings(String profile, Map<String, String> settings) {
        return Settings.of(builder(profile, settings).build(), LaunchMode.NORMAL);
    }

    private static SmallRyeConfigBuilder builder(String profile, Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withProfile(profile)
                .withSources(new PropertiesConfigSource(settings, "test", 250));
    }
}
