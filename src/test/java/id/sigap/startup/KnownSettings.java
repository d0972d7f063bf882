package id.sigap.startup;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.config.WithDefault;
import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every setting of ours that the code asks for, with what holds if nothing is said, where the code says so. */
final class KnownSettings {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern INJECTED = Pattern.compile(
            "@ConfigProperty\\(\\s*name = \"(sigap\\.[^\"]+)\"(?:,\\s*defaultValue = \"([^\"]*)\")?\\s*\\)");
    private static final Pattern MAPPED = Pattern.compile("@ConfigMapping\\(prefix = \"(sigap\\.[^\"]+)\"\\)");
    private static final Pattern NAMED = Pattern.compile("\"\\{?(sigap\\.[a-z0-9-]+(?:\\.[a-z0-9-]+)*)}?[:\"]");

    /** Names that look like those of settings: files, a metric, and what a command sets for itself. */
    private static final Set<String> NONE = Set.of(
            "sigap.audit.last.root.timestamp",
            "sigap.clock.offset",
            "sigap.clock.trusted",
            "sigap.command",
            "sigap.command-keyed",
            "sigap.conf",
            "sigap.database.current",
            "sigap.graphql",
            "sigap.job.failures",
            "sigap.job.last.success.timestamp",
            "sigap.key",
            "sigap.keys",
            "sigap.keys.v",
            "sigap.lane.refused",
            "sigap.lane.taken",
            "sigap.lane.waiting",
            "sigap.lanes",
            "sigap.limit",
            "sigap.limits",
            "sigap.live",
            "sigap.live.told",
            "sigap.live.waiting",
            "sigap.operation",
            "sigap.outage",
            "sigap.outcome",
            "sigap.pgpass",
            "sigap.photos.s3",
            "sigap.ready",
            "sigap.tokens.genuine",
            "sigap.tokens.refused",
            "sigap.waits",
            "sigap.database.owner");

    private final Map<String, Optional<String>> found = new TreeMap<>();

    private KnownSettings() {}

    static Map<String, Optional<String>> all() throws Exception {
        KnownSettings settings = new KnownSettings();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".java")).toList()) {
                settings.read(file, Files.readString(file, UTF_8));
            }
        }
        settings.readProperties();
        return settings.found;
    }

    private void read(Path file, String source) throws Exception {
        for (Matcher named = NAMED.matcher(source); named.find(); ) {
            if (!NONE.contains(named.group(1))) {
                found.putIfAbsent(named.group(1), Optional.empty());
            }
        }
        for (Matcher injected = INJECTED.matcher(source); injected.find(); ) {
            String name = injected.group(1);
            if (injected.group(2) != null && !NONE.contains(name)) {
                found.put(name, Optional.of(injected.group(2)));
            }
        }
        Matcher mapped = MAPPED.matcher(source);
        if (mapped.find()) {
            String type = SOURCES.relativize(file).toString().replace('/', '.').replaceAll("\\.java$", "");
            readMapping(Class.forName(type, false, KnownSettings.class.getClassLoader()), mapped.group(1));
        }
    }

    private void readMapping(Class<?> type, String prefix) {
        for (Method method : type.getDeclaredMethods()) {
            if (method.isDefault() || method.isSynthetic() || Map.class.isAssignableFrom(method.getReturnType())) {
                continue;
            }
            String name = prefix + "." + kebab(method.getName());
            if (method.getReturnType().isInterface()) {
                readMapping(method.getReturnType(), name);
            } else {
                WithDefault holds = method.getAnnotation(WithDefault.class);
                found.put(name, holds == null ? lane(prefix, method.getName()) : Optional.of(holds.value()));
            }
        }
    }

    /** What a limit that is not set has built in; empty for whatever is no limit. */
    private static Optional<String> lane(String prefix, String part) {
        try {
            Class<?> lanes = Class.forName("id.sigap.platform.limit.RateLimit$Lane");
            for (Object lane : lanes.getEnumConstants()) {
                if (prefix.endsWith("." + kebab(lane.toString()))) {
                    Field field = lanes.getDeclaredField(part);
                    field.setAccessible(true);
                    return Optional.of(shown(field.get(lane)));
                }
            }
            return Optional.empty();
        } catch (ReflectiveOperationException e) {
            return Optional.empty();
        }
    }

    private static String shown(Object value) {
        if (!(value instanceof Duration duration)) {
            return value.toString();
        }
        return duration.toDays() > 0
                ? duration.toDays() + "d"
                : duration.toHours() > 0 ? duration.toHours() + "h" : duration.toMinutes() + "m";
    }

    private static String kebab(String name) {
        return name.equals(name.toUpperCase(Locale.ROOT))
                ? name.toLowerCase(Locale.ROOT).replace('_', '-')
                : name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** Of what is packaged; profiles have values of their own. */
    private void readProperties() throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/application.properties"), UTF_8)) {
            properties.load(reader);
        }
        for (String name : List.copyOf(properties.stringPropertyNames())) {
            if (name.startsWith("sigap.")) {
                found.put(name, Optional.of(properties.getProperty(name)));
            }
        }
    }
}
