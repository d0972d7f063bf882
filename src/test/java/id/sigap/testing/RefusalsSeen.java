package id.sigap.testing;

import id.sigap.door.graphql.RuleCode;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** By which rules the suite saw each root refused: kept by every process of it, for whoever holds that against the schema. */
public final class RefusalsSeen {

    private static final Path FOLDER = Path.of("target", "refusals");

    /** Others are of the request, not of what it asks for. */
    private static final Set<String> RULES =
            Arrays.stream(RuleCode.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    private static final Set<String> SEEN = Collections.synchronizedSet(new TreeSet<>());

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(RefusalsSeen::write));
    }

    private RefusalsSeen() {}

    static void in(String document, JsonObject answer) {
        if (answer.getValue("data") instanceof JsonObject data) {
            data.fieldNames().forEach(key -> of(field(document, key), data.getValue(key)));
        }
        if (answer.getValue("errors") instanceof JsonArray errors) {
            errors.forEach(error -> ofQuestion(document, (JsonObject) error));
        }
    }

    /** A question that is refused is so at its root; what is refused within an answer has a field of its own to say so. */
    private static void ofQuestion(String document, JsonObject error) {
        String code = error.getJsonObject("extensions", new JsonObject()).getString("code", "");
        if (error.getValue("path") instanceof JsonArray path && path.size() == 1 && RULES.contains(code)) {
            SEEN.add(field(document, path.getString(0)) + " " + code);
        }
    }

    /** What a document asks for under that name. */
    private static String field(String document, String key) {
        Matcher alias =
                Pattern.compile("\\b" + Pattern.quote(key) + "\\s*:\\s*(\\w+)").matcher(document);
        return alias.find() ? alias.group(1) : key;
    }

    private static void of(String root, Object value) {
        if (value instanceof JsonObject payload && payload.getValue("userErrors") instanceof JsonArray errors) {
            errors.stream()
                    .map(error -> ((JsonObject) error).getString("code"))
                    .filter(code -> code != null)
                    .forEach(code -> SEEN.add(root + " " + code));
        }
    }

    private static void write() {
        try {
            Files.createDirectories(FOLDER);
            // Each profile's tests have a loader of their own, and so a set of their own.
            String name = ProcessHandle.current().pid() + "-" + System.identityHashCode(RefusalsSeen.class);
            Files.write(FOLDER.resolve(name + ".txt"), SEEN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines of a root's name, or what a document called it, and a code. */
    public static Set<String> all() throws IOException {
        Set<String> all = new TreeSet<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                all.addAll(Files.readAllLines(file));
            }
        }
        return all;
    }
}
