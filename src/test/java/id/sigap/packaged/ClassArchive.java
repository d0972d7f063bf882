package id.sigap.packaged;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.UUID;

/**
 * The packaged application's classes as a JVM has loaded and verified them once (class data sharing), which takes half of what
 * a start costs. The first test that starts the application makes it; it is good for that package alone.
 */
final class ClassArchive {

    private static final Path FILE = Path.of("target", "packaged.jsa");
    private static final Path LOCK = Path.of("target", "packaged.jsa.lock");

    private ClassArchive() {}

    /** The option that has a JVM take it; none while another process is making it. */
    static synchronized String option(Path jar) {
        try (FileChannel channel = FileChannel.open(LOCK, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock making = channel.tryLock()) {
            if (making == null) {
                return "";
            }
            if (!isOf(jar)) {
                make();
            }
            return " -XX:SharedArchiveFile=" + FILE.toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isOf(Path jar) throws IOException {
        return Files.exists(FILE) && Files.getLastModifiedTime(FILE).compareTo(Files.getLastModifiedTime(jar)) > 0;
    }

    /** A JVM writes it when it ends by itself, so it is moved to where others look when it is whole. */
    private static void make() throws IOException, InterruptedException {
        Path part = Path.of(FILE + ".part");
        Path folder = Path.of("target", "class-archive", UUID.randomUUID().toString());
        try (Sigap sigap = new Sigap(
                folder,
                Map.of("JDK_JAVA_OPTIONS", Sigap.HASTE + " -XX:ArchiveClassesAtExit=" + part.toAbsolutePath()))) {
            sigap.start();
        }
        Files.move(part, FILE, StandardCopyOption.REPLACE_EXISTING);
    }
}
