package id.sigap.packaged;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.maven.artifact.versioning.ComparableVersion;

/**
 * Published advisories in OSV's format, from a file that somebody brought: a ZIP of one JSON document each, as osv.dev hands
 * them out, or a text of one in each line.
 */
final class Advisories {

    /** What need not stop a build; whose weight nobody told may be the worst. */
    private static final Set<String> MILD = Set.of("LOW", "MODERATE", "MEDIUM");

    /** Versions by {@code group:artifact}. */
    private final Map<String, Set<String>> used = new HashMap<>();

    private final Set<String> serious = new TreeSet<>();
    private final Set<String> mild = new TreeSet<>();
    private int read;

    /** @param used packages as a bill of materials names them, {@code pkg:maven/group/artifact@version} */
    private Advisories(Stream<String> used) {
        used.map(name -> name.replaceFirst("^pkg:maven/", "")
                        .replaceFirst("\\?.*", "")
                        .split("[/@]"))
                .filter(parts -> parts.length == 3)
                .forEach(parts -> this.used
                        .computeIfAbsent(parts[0] + ":" + parts[1], name -> new TreeSet<>())
                        .add(parts[2]));
    }

    static Advisories over(Stream<String> used, Path feed) throws IOException {
        Advisories advisories = new Advisories(used);
        advisories.each(feed, text -> advisories.add(new JsonObject(text)));
        return advisories;
    }

    int read() {
        return read;
    }

    /** Those that stop a build, with the package that each one is of. */
    Set<String> serious() {
        return serious;
    }

    Set<String> mild() {
        return mild;
    }

    private void each(Path feed, Consumer<String> reader) throws IOException {
        if (!feed.toString().endsWith(".zip")) {
            try (Stream<String> lines = Files.lines(feed)) {
                lines.filter(line -> !line.isBlank()).forEach(reader);
            }
            return;
        }
        try (InputStream file = Files.newInputStream(feed);
                ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                reader.accept(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }

    private void add(JsonObject advisory) {
        read++;
        if (advisory.containsKey("withdrawn")) {
            return;
        }
        for (JsonObject affected : objects(advisory, "affected")) {
            JsonObject about = affected.getJsonObject("package", new JsonObject());
            String name = about.getString("name", "");
            if (about.getString("ecosystem", "").equals("Maven")) {
                used.getOrDefault(name, Set.of()).stream()
                        .filter(version -> isOf(affected, version))
                        .forEach(version -> (isMild(advisory) ? mild : serious)
                                .add(advisory.getString("id") + " " + name + ":" + version + " "
                                        + advisory.getString("summary", "")));
            }
        }
    }

    private static boolean isMild(JsonObject advisory) {
        return Optional.ofNullable(advisory.getJsonObject("database_specific"))
                .map(it -> it.getValue("severity"))
                .filter(it -> MILD.contains(it.toString().toUpperCase(Locale.ROOT)))
                .isPresent();
    }

    /** Whether a version is one of those that are listed, or between one that brought it and one that mended it. */
    private static boolean isOf(JsonObject affected, String version) {
        boolean listed = affected.getJsonArray("versions", new JsonArray()).contains(version);
        return listed
                || objects(affected, "ranges").stream()
                        .filter(range -> range.getString("type", "").equals("ECOSYSTEM"))
                        .anyMatch(range -> isWithin(objects(range, "events"), new ComparableVersion(version)));
    }

    private static boolean isWithin(List<JsonObject> events, ComparableVersion version) {
        boolean within = false;
        for (JsonObject event : events) {
            if (event.containsKey("introduced")) {
                within |= event.getString("introduced").equals("0") || compare(version, event, "introduced") >= 0;
            } else if (event.containsKey("fixed")) {
                within &= compare(version, event, "fixed") < 0;
            } else if (event.containsKey("last_affected")) {
                within &= compare(version, event, "last_affected") <= 0;
            }
        }
        return within;
    }

    private static int compare(ComparableVersion version, JsonObject event, String name) {
        return version.compareTo(new ComparableVersion(event.getString(name)));
    }

    private static List<JsonObject> objects(JsonObject parent, String name) {
        List<JsonObject> objects = new ArrayList<>();
        parent.getJsonArray(name, new JsonArray()).forEach(it -> objects.add((JsonObject) it));
        return objects;
    }
}
