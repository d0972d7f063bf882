package id.sigap.startup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The processes that use one embedded server: each shares a lock on one file, which the system takes back however it ends.
 *
 * <p>Such locks hold between processes only; inside ours {@link EmbeddedServer} sees to it.
 */
final class Owners {

    private final FileChannel channel;
    private @Nullable FileLock ours;

    Owners(Path file) throws IOException {
        channel = open(file);
    }

    /** Opens a file for locks. Closing it gives up all that the process has on that file, so that each has one purpose. */
    static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** Counts this process among them; true if there is no other. */
    boolean join() throws IOException {
        boolean alone = isNobody();
        ours = channel.lock(0, Long.MAX_VALUE, true);
        return alone;
    }

    /** Counts it no more; true if nobody is left. */
    boolean leave() throws IOException {
        if (ours != null) {
            ours.release();
        }
        return isNobody();
    }

    private boolean isNobody() throws IOException {
        try (FileLock lock = channel.tryLock()) {
            return lock != null;
        }
    }
}
