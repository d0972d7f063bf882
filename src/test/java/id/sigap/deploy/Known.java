package id.sigap.deploy;

import io.smallrye.config.ConfigMappings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The settings that the service knows: what its sources ask for, its mappings of settings, and what it sets itself. */
final class Known {

    private static final Pattern ASKED = Pattern.compile("\"((?:sigap|quarkus)\\.[a-z0-9.-]+)\"");
    private static final Pattern MAPPING = Pattern.compile("@ConfigMapping\\(prefix = \"([a-z.]+)\"\\)");
    private static final Set<String> VARIABLES = variables(names());

    private Known() {}

    static Set<String> variables() {
        return VARIABLES;
    }

    /** How many connections an instance has to the database, but for those that migrate: its pool, and who watches. */
    static int connections() {
        return Integer.parseInt(properties().getProperty("quarkus.datasource.reactive.max-size")) + 1;
    }

    private static Set<String> variables(Set<String> names) {
        // The JVM's own; and all keys, of which there is a map by version.
        Set<String> variables = new TreeSet<>(List.of("JAVA_TOOL_OPTIONS", "SIGAP_KEYS_*"));
        names.forEach(name -> variables.add(name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_")));
        return variables;
    }

    private static Set<String> names() {
        Set<String> names = new HashSet<>(properties().stringPropertyNames());
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                ASKED.matcher(source).results().map(it -> it.group(1)).forEach(names::add);
                MAPPING.matcher(source).results().forEach(found -> names.addAll(mapped(file, found)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    private static Set<String> mapped(Path file, MatchResult prefix) {
        String type = Path.of("src/main/java")
                .relativize(file)
                .toString()
                .replaceFirst("\\.java$", "")
                .replaceAll("[/\\\\]", ".");
        try {
            return ConfigMappings.getProperties(
                            ConfigMappings.ConfigClass.configClass(Class.forName(type), prefix.group(1)))
                    .keySet();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Properties properties() {
        Properties properties = new Properties();
        try (var in = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
