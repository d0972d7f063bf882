package id.sigap.startup;

import io.quarkus.runtime.ExecutionMode;
import io.quarkus.runtime.ImageMode;
import io.quarkus.runtime.LaunchMode;
import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Works out the settings that follow from others: both database URLs from one, or from the server that Sigap runs
 * itself in development and tests, and on demand ({@code sigap.database=embedded}).
 *
 * <p>Quarkus builds configurations on many occasions, the build among them. Only the one that an application is just
 * starting with gets anything from here; for all others this source is empty and nothing is started. Whatever an
 * operator sets takes precedence.
 *
 * @see SettingsCheck for what happens when a production setting is missing
 */
public final class StartupConfig implements ConfigSourceFactory {

    /** Below application.properties (250) and the environment (300), above defaults. */
    private static final int ORDINAL = 150;

    private final Supplier<Optional<LaunchMode>> start;

    public StartupConfig() {
        this(() -> Optional.of(LaunchMode.current())
                .filter(mode -> ExecutionMode.current() == ExecutionMode.RUNTIME_INIT));
    }

    /** With how an application is starting; empty if none is. */
    StartupConfig(Supplier<Optional<LaunchMode>> start) {
        this.start = start;
    }

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        List<ConfigSource> sources = new ArrayList<>();
        start.get().map(mode -> Settings.of(context, mode)).ifPresent(settings -> {
            // Main has done this already, but is not asked in a native executable.
            SettingsCheck.check(settings);
            if (ImageMode.current() != ImageMode.JVM) {
                PlacesCheck.check(settings, true, true);
            }
            sources.add(new PropertiesConfigSource(derived(settings), "Sigap startup", ORDINAL));
        });
        return sources;
    }

    private static Map<String, String> derived(Settings settings) {
        Map<String, String> derived = new HashMap<>();
        boolean embedded = settings.embedded();
        Optional<DatabaseUrl> database =
                embedded ? Optional.of(EmbeddedServer.running(settings)) : DatabaseUrl.configured(settings);
        database.ifPresent(url -> derived.putAll(url.properties()));
        if (embedded) {
            derived.put(Settings.PHOTOS, settings.folder().photos().toString());
        }
        if (embedded && settings.text(Settings.MASTER_KEY).isEmpty()) {
            derived.put(Settings.MASTER_KEY, MasterKey.in(settings.folder().masterKey()));
        }
        return derived;
    }
}
