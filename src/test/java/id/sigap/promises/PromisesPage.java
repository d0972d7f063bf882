package id.sigap.promises;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;

/** The page of promises, drawn from the compiled tests. */
final class PromisesPage {

    private static final Path TESTS = Path.of("target", "test-classes");

    private static final String HEAD = """
            # What Sigap promises, and what shows it

            Drawn from the tests: each says with `@Shows` which promises it shows to be kept. `verify` is `./mvnw verify`, which also
            runs the packaged tests; the long forms are `make` targets. What no test shows yet is said in the last column.
            Skipped where it cannot run: `DiskFullIT` without root, `RestoreIT` without PostgreSQL's programs, `WrongClockIT` without faketime.

            | | promise | shown by | not shown yet |
            |---|---|---|---|
            """;

    /** In which run a test stands that has the tag. */
    private static final Map<String, String> RUNS = Map.of(
            "advisories", "make advisories",
            "long", "make long",
            "leaks", "make leaks",
            "plans", "make plans",
            "cluster", "make cluster",
            "production", "make production",
            "failover", "make failover",
            "keycloak", "make keycloak-test");

    private PromisesPage() {}

    static String page() {
        Map<Promise, Set<String>> shown = new TreeMap<>();
        tests().forEach(test -> {
            String where = "`" + test.getSimpleName() + "` (" + String.join(", ", runs(test)) + ")";
            for (Promise promise : test.getAnnotation(Shows.class).value()) {
                shown.computeIfAbsent(promise, any -> new TreeSet<>()).add(where);
            }
        });
        return Arrays.stream(Promise.values())
                .map(promise -> "| %s | %s | %s | %s |%n"
                        .formatted(
                                promise,
                                promise.words(),
                                String.join(", ", shown.getOrDefault(promise, Set.of())),
                                promise.missing().orElse("")))
                .collect(joining("", HEAD, ""));
    }

    /** Promises that no test speaks of, and that do not say so. */
    static List<Promise> unspoken() {
        Set<Promise> shown = new TreeSet<>();
        tests().forEach(test ->
                shown.addAll(List.of(test.getAnnotation(Shows.class).value())));
        return Arrays.stream(Promise.values())
                .filter(promise -> !shown.contains(promise) && promise.missing().isEmpty())
                .toList();
    }

    private static Set<String> runs(Class<?> test) {
        Set<String> runs = new TreeSet<>();
        Set<String> ofAll = tags(test);
        for (Method method : test.getDeclaredMethods()) {
            if (isTest(method)) {
                Set<String> tags = new TreeSet<>(ofAll);
                tags.addAll(tags(method));
                runs.addAll(tags.isEmpty() ? Set.of("verify") : tags);
            }
        }
        if (test.getPackageName().endsWith(".leaks") && test.getSimpleName().endsWith("IT")) {
            runs.add(RUNS.get("leaks"));
        }
        return runs;
    }

    private static boolean isTest(Method method) {
        return Arrays.stream(method.getAnnotations())
                .anyMatch(each -> each.annotationType().getName().startsWith("org.junit.jupiter")
                        && each.annotationType().getSimpleName().endsWith("Test"));
    }

    private static Set<String> tags(AnnotatedElement tagged) {
        Set<String> tags = new TreeSet<>();
        for (Tag tag : tagged.getAnnotationsByType(Tag.class)) {
            tags.add(RUNS.getOrDefault(tag.value(), tag.value()));
        }
        return tags;
    }

    private static Stream<? extends Class<?>> tests() {
        try (Stream<Path> files = Files.walk(TESTS)) {
            return files
                    .filter(file -> file.toString().endsWith("IT.class")
                            || file.toString().endsWith("Test.class"))
                    .map(PromisesPage::load)
                    .filter(test -> test.isAnnotationPresent(Shows.class))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(Path file) {
        String name = TESTS.relativize(file).toString().replace(".class", "").replace('/', '.');
        try {
            return Class.forName(name, false, PromisesPage.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
