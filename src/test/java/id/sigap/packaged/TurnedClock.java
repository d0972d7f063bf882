package id.sigap.packaged;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The time of day of a process, turned by Debian's faketime; what it counts by is left alone, as when somebody sets a clock. */
final class TurnedClock {

    private static final List<Path> LIBRARIES = List.of(
            Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1"),
            Path.of("/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1"));

    private final Path file;

    /** @param file where the process looks, once a second, by how much its clock is to be wrong */
    TurnedClock(Path file, String by) throws IOException {
        this.file = file;
        turn(by);
    }

    static Optional<Path> library() {
        return LIBRARIES.stream().filter(Files::exists).findFirst();
    }

    /** As {@code +366d} or {@code -5m}; {@code +0} is right. */
    void turn(String by) throws IOException {
        Files.writeString(file, by + "\n");
    }

    /** For the environment of the process. */
    Map<String, String> variables() {
        return Map.of(
                "LD_PRELOAD", library().orElseThrow().toString(),
                "FAKETIME_TIMESTAMP_FILE", file.toAbsolutePath().toString(),
                "FAKETIME_CACHE_DURATION", "1",
                "FAKETIME_DONT_FAKE_MONOTONIC", "1",
                "NO_FAKE_STAT", "1");
    }
}
