package id.sigap.startup;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesLocationConfigSourceFactory;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.spi.Converter;
import org.jspecify.annotations.Nullable;

/** The settings that decide how Sigap starts, read from whatever configuration there is at that moment. */
final class Settings {

    static final String DATABASE = "sigap.database";
    static final String DATABASE_URL = "sigap.database.url";
    static final String REACTIVE_URL = "quarkus.datasource.reactive.url";
    static final String JDBC_URL = "quarkus.datasource.jdbc.url";
    static final String USERNAME = "quarkus.datasource.username";
    static final String PASSWORD = "quarkus.datasource.password";
    static final String OWNER_URL = "quarkus.flyway.jdbc-url";
    static final String OWNER_USERNAME = "quarkus.flyway.username";
    static final String OWNER_PASSWORD = "quarkus.flyway.password";
    static final String MASTER_KEY = "sigap.keys.v1";
    static final String KEY_IN_USE = "sigap.key-in-use";
    static final String PHOTOS = "sigap.photos.folder";
    static final String PHOTO_STORE = "sigap.photos.store";
    static final String BUCKET = "sigap.photos.s3.bucket";
    static final String BUCKET_ENDPOINT = "sigap.photos.s3.endpoint";
    static final String BUCKET_ACCESS_KEY = "sigap.photos.s3.access-key";
    static final String BUCKET_SECRET_KEY = "sigap.photos.s3.secret-key";
    static final String ISSUER = "quarkus.oidc.auth-server-url";
    static final String AUDIENCE = "quarkus.oidc.token.audience";
    static final String TOKEN_AGE = "sigap.identity.token-age";
    static final String FORWARDING = "quarkus.http.proxy.proxy-address-forwarding";
    static final String TRUSTED_PROXIES = "quarkus.http.proxy.trusted-proxies";
    static final String OTHER_FORWARDING = "quarkus.http.proxy.allow-forwarded";
    static final String ORIGINS = "sigap.cors.origins";
    static final String OTHER_ORIGINS = "quarkus.http.cors.enabled";
    static final String PROXIES = "sigap.limits.proxies";
    private static final String MIGRATING = "quarkus.flyway.migrate-at-start";
    private static final Set<String> OUR_FLYWAY = Set.of(
            "quarkus-flyway-migrate-at-start",
            "quarkus-flyway-init-sql",
            "quarkus-flyway-ignore-migration-patterns",
            "quarkus-flyway-placeholders-service");
    private static final String SERVER_SETTINGS = "sigap.database.settings.";

    private static final Converter<Boolean> BOOLEANS =
            new SmallRyeConfigBuilder().build().requireConverter(Boolean.class);

    private final Function<String, @Nullable String> values;
    private final Iterable<String> names;
    private final List<String> profiles;
    private final LaunchMode mode;

    private Settings(
            Function<String, @Nullable String> values, Iterable<String> names, List<String> profiles, LaunchMode mode) {
        this.values = values;
        this.names = names;
        this.profiles = profiles;
        this.mode = mode;
    }

    static Settings of(ConfigSourceContext context, LaunchMode mode) {
        Function<String, ConfigValue> values = context::getValue;
        Settings settings =
                new Settings(values.andThen(ConfigValue::getValue), context::iterateNames, context.getProfiles(), mode);
        // Files named by this setting come last of all and are not in the context.
        return settings.text("quarkus.config.locations").isEmpty() ? settings : withFurtherFiles(mode);
    }

    private static Settings withFurtherFiles(LaunchMode mode) {
        PropertiesLocationConfigSourceFactory files = new PropertiesLocationConfigSourceFactory();
        return of(ConfigUtils.emptyConfigBuilder().withSources(files).build(), mode);
    }

    static Settings of(SmallRyeConfig config, LaunchMode mode) {
        Function<String, ConfigValue> values = config::getConfigValue;
        return new Settings(
                values.andThen(ConfigValue::getValue), config.getPropertyNames(), config.getProfiles(), mode);
    }

    /** The value without surrounding space; empty when it is not set, blank, or refers to something that is not set. */
    Optional<String> text(String name) {
        return Optional.ofNullable(raw(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** Whether it is set to what Quarkus takes for true: "1", "YES" and "On" are. */
    boolean on(String name) {
        return text(name).filter(value -> BOOLEANS.convert(value)).isPresent();
    }

    /** Tests may run under any profile of their own, so their launch mode counts as well. */
    boolean testing() {
        return profiles.contains(LaunchMode.TEST_PROFILE) || mode == LaunchMode.TEST;
    }

    boolean developing() {
        return profiles.contains(LaunchMode.DEV_PROFILE) || testing();
    }

    /**
     * Whether Flyway has to look at the database in any case: for a role of its own, to which it gives the server's rights anew, or
     * for whatever else an operator has set of it.
     */
    boolean needFlyway() {
        boolean owned = text("sigap.database.owner.username").isPresent();
        return (owned && on(MIGRATING))
                || StreamSupport.stream(names.spliterator(), false)
                        .map(name -> name.replace("\"", "").replace('.', '-'))
                        .anyMatch(name -> name.startsWith("quarkus-flyway-") && !OUR_FLYWAY.contains(name));
    }

    /** Whether Sigap runs a PostgreSQL server of its own: never when a URL says where the database is. */
    boolean embedded() {
        boolean wanted = text(DATABASE).filter("embedded"::equals).isPresent();
        return DatabaseUrl.configured(this).isEmpty() && (wanted || developing());
    }

    DatabaseFolder folder() {
        String usual = testing() ? "target/database" : developing() ? ".sigap/database" : "sigap-data/database";
        Path database = Path.of(text("sigap.database.directory").orElse(usual));
        return new DatabaseFolder(database.toAbsolutePath().normalize(), text("sigap.database.binaries"));
    }

    /** The TCP port wanted for the embedded server; 0 stands for any free one. */
    int port() {
        return text("sigap.database.port").map(Integer::valueOf).orElse(0);
    }

    /** Settings for the embedded server itself, by PostgreSQL's names. Space at the end of a value is kept. */
    Map<String, String> server() {
        Map<String, String> found = new TreeMap<>();
        for (String name : names) {
            String value = name.startsWith(SERVER_SETTINGS) ? raw(name) : null;
            if (value != null) {
                found.put(name.substring(SERVER_SETTINGS.length()), value);
            }
        }
        return found;
    }

    private @Nullable String raw(String name) {
        try {
            return values.apply(name);
        } catch (NoSuchElementException unresolvedExpression) {
            return null;
        }
    }
}
