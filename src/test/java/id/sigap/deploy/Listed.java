package id.sigap.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The metrics that operators look at, of which {@code metrics.txt} is the list. */
public final class Listed {

    private Listed() {}

    static List<String> names() throws IOException {
        return lines().stream().map(line -> line.split(" ")[0]).toList();
    }

    /** Those that are served {@code always}, {@code counted} once they happened, or {@code agreed} on. */
    public static List<String> that(String when) throws IOException {
        return lines().stream()
                .filter(line -> line.endsWith(" " + when))
                .map(line -> line.split(" ")[0])
                .toList();
    }

    private static List<String> lines() throws IOException {
        return Files.readAllLines(Path.of("deploy", "kubernetes", "monitoring", "metrics.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }
}
