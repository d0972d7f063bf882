package id.sigap.leaks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Each world has photos of its own; the folder that the application knows is a link to those of the world it serves. */
final class WorldPhotos {

    private static final Path ROOT = Path.of("target", "worlds").toAbsolutePath();

    /** What {@code sigap.photos.folder} says. */
    static final String SERVED = ROOT.resolve("served").toString();

    private WorldPhotos() {}

    static void clear() {
        try {
            if (Files.exists(ROOT)) {
                try (Stream<Path> files = Files.walk(ROOT)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void serve(String world) {
        try {
            Path folder = Files.createDirectories(ROOT.resolve(world));
            Files.deleteIfExists(Path.of(SERVED));
            Files.createSymbolicLink(Path.of(SERVED), folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
