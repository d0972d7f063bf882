package id.sigap.photo;

import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import java.util.concurrent.Callable;

/** Photos in a folder that all instances share: one file per photo and size. */
final class PhotoFolder implements PhotoStore {

    private final PhotoThreads threads;
    private final Path root;

    /** @param noteAway told each time that the disk does not do what it should */
    PhotoFolder(Vertx vertx, Path root, Runnable noteAway) {
        this.threads = new PhotoThreads(vertx, "photo-folder", noteAway);
        this.root = root.toAbsolutePath();
    }

    @Override
    public Uni<Void> put(UUID id, PhotoSize size, Buffer photo) {
        return onThread(() -> write(file(id, size), photo));
    }

    @Override
    public Uni<Buffer> get(UUID id, PhotoSize size) {
        return onThread(() -> Buffer.buffer(Files.readAllBytes(file(id, size))));
    }

    @Override
    public Uni<Void> delete(UUID id) {
        return onThread(() -> {
            for (PhotoSize size : PhotoSize.values()) {
                Files.deleteIfExists(file(id, size));
                deleteInterrupted(file(id, size));
            }
            return null;
        });
    }

    private static void deleteInterrupted(Path file) throws IOException {
        Path folder = file.resolveSibling("");
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> interrupted = Files.newDirectoryStream(folder, beside(file) + "*")) {
                for (Path each : interrupted) {
                    Files.deleteIfExists(each);
                }
            }
        }
    }

    Path file(UUID id, PhotoSize size) {
        return root.resolve(size.pathOf(id));
    }

    /** How a photo's file begins while it is written; if that was interrupted for good, it is found by its id and deleted with it. */
    private static String beside(Path file) {
        return "new-" + file.getFileName();
    }

    /** Whole or not at all, whatever fails meanwhile and whoever else writes the same: written beside, then moved. */
    private static Void write(Path file, Buffer photo) throws IOException {
        Path folder = file.resolveSibling("");
        Files.createDirectories(folder, ownersOnly("rwx------"));
        Path beside = Files.createTempFile(folder, beside(file) + "-", "", ownersOnly("rw-------"));
        try {
            try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(photo.getBytes());
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
            force(folder);
        } finally {
            Files.deleteIfExists(beside);
        }
        return null;
    }

    /** A name is kept for good only once its folder is. */
    private static void force(Path folder) throws IOException {
        if (isPosix()) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static FileAttribute<?>[] ownersOnly(String permissions) {
        return isPosix()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    @Override
    public void close() {
        threads.close();
    }

    /** A disk that is full, or away, passes: what was being written is not there, and can be sent again. */
    private <T> Uni<T> onThread(Callable<T> work) {
        return threads.run(work)
                .onFailure(NoSuchFileException.class)
                .transform(ignored -> new Problem(ProblemCode.NOT_FOUND))
                .onFailure(IOException.class)
                .transform(ignored -> threads.away());
    }
}
