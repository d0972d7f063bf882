package id.sigap.photo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.sigap.problem.ProblemCode;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhotoFolderTest implements PhotoStoreContract {

    private static final Vertx VERTX = Vertx.vertx();

    @AfterAll
    static void stop() {
        VERTX.close();
    }

    @TempDir
    Path root;

    private final AtomicInteger told = new AtomicInteger();

    private PhotoFolder folder;

    @BeforeEach
    void make() {
        folder = new PhotoFolder(VERTX, root.resolve("photos"), told::incrementAndGet);
    }

    @Override
    public PhotoStore store() {
        return folder;
    }

    @Test
    void aPhotoIsOneFilePerSizeNamedByItsIdAlone() throws Exception {
        PhotoStoreContract.put(folder, ID, PhotoSize.FULL, "full");
        PhotoStoreContract.put(folder, ID, PhotoSize.THUMBNAIL, "small");
        assertEquals(List.of("photos/full/ab/" + ID, "photos/thumbnail/ab/" + ID), files());
        PhotoStoreContract.await(folder.delete(ID));
        assertEquals(List.of(), files());
    }

    /** As one that is full, or whose server is gone: nothing is kept, and it can be sent again. */
    @Test
    void aDiskThatDoesNotTakeItIsUnavailableAndTheOperatorIsTold() throws Exception {
        Files.writeString(root.resolve("photos"), "no folder");
        assertEquals(
                ProblemCode.UNAVAILABLE,
                PhotoStoreContract.refusal(folder.put(ID, PhotoSize.FULL, Buffer.buffer("full"))));
        assertEquals(ProblemCode.UNAVAILABLE, PhotoStoreContract.refusal(folder.get(ID, PhotoSize.FULL)));
        assertEquals(2, told.get());
        Files.delete(root.resolve("photos"));
        PhotoStoreContract.put(folder, ID, PhotoSize.FULL, "full");
        assertEquals("full", PhotoStoreContract.get(folder, ID, PhotoSize.FULL));
    }

    /** On a disk in memory, which only root may mount. */
    @Test
    void aDiskThatIsFullTakesNothingLosesNothingAndGoesOnWhenThereIsRoom() throws Exception {
        Path disk = Files.createDirectory(root.resolve("photos"));
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=1m", "sigap", disk.toString()), "only root can mount one");
        try {
            PhotoStoreContract.put(folder, ID, PhotoSize.FULL, "full");
            Path ballast = Files.write(disk.resolve("ballast"), new byte[800_000]);
            UUID other = UUID.randomUUID();
            Buffer large = Buffer.buffer(new byte[500_000]);
            assertEquals(ProblemCode.UNAVAILABLE, PhotoStoreContract.refusal(folder.put(other, PhotoSize.FULL, large)));
            assertEquals(1, told.get());
            assertEquals(List.of("photos/ballast", "photos/full/ab/" + ID), files(), "no half is left");
            assertEquals("full", PhotoStoreContract.get(folder, ID, PhotoSize.FULL));
            Files.delete(ballast);
            PhotoStoreContract.await(folder.put(other, PhotoSize.FULL, large));
            assertEquals(
                    500_000,
                    PhotoStoreContract.await(folder.get(other, PhotoSize.FULL)).length());
        } finally {
            run("umount", "-l", disk.toString());
        }
    }

    private static boolean run(String... command) throws Exception {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException none) {
            return false;
        }
    }

    /** A disk that hangs has all threads in the end; whoever comes then is not let wait, and the operator hears of it. */
    @Test
    void aDiskThatHangsIsUnavailableAndTheOperatorIsTold() {
        CountDownLatch hangs = new CountDownLatch(1);
        PhotoThreads threads = new PhotoThreads(VERTX, "hanging", told::incrementAndGet);
        List<CompletableFuture<String>> held = Stream.generate(() -> threads.run(() -> {
                            hangs.await();
                            return "";
                        })
                        .subscribeAsCompletionStage())
                .limit(64)
                .toList();
        assertEquals(0, told.get());
        assertEquals(ProblemCode.UNAVAILABLE, PhotoStoreContract.refusal(threads.run(() -> "")));
        assertEquals(1, told.get());
        hangs.countDown();
        held.forEach(CompletableFuture::join);
        threads.close();
    }

    /** A process that died while it wrote: the photo is thrown away with whatever there is of it. */
    @Test
    void whatAnInterruptedWriteLeftGoesWithThePhoto() throws Exception {
        PhotoStoreContract.put(folder, ID, PhotoSize.FULL, "full");
        Files.writeString(folder.file(ID, PhotoSize.FULL).resolveSibling("new-" + ID + "-1"), "hal");
        PhotoStoreContract.await(folder.delete(ID));
        assertEquals(List.of(), files());
    }

    @Test
    void onlyItsOwnerReadsIt() throws Exception {
        PhotoStoreContract.put(folder, ID, PhotoSize.FULL, "full");
        Path file = folder.file(ID, PhotoSize.FULL);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        for (Path path = file.getParent(); !path.equals(root); path = path.getParent()) {
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
        }
    }

    private List<String> files() throws Exception {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> root.relativize(path).toString())
                    .sorted()
                    .toList();
        }
    }
}
