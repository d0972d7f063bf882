package id.sigap.testing;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A committed file that a test produces: red when it differs, rewritten by {@code make snapshots}. */
public final class Snapshot {

    private Snapshot() {}

    public static void check(String file, String now) {
        Path path = Path.of(file);
        try {
            if ("write".equals(System.getProperty("snapshots"))) {
                Files.createDirectories(path.toAbsolutePath().getParent());
                Files.writeString(path, now);
            }
            String committed = Files.exists(path) ? Files.readString(path) : "";
            if (!committed.equals(now)) {
                fail(file + " is not what the code says; if the change is meant: make snapshots\n"
                        + LineDiff.of(committed, now));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
