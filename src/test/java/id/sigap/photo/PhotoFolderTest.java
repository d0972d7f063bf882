package id.sigap.photo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhotoFolderTest {

    private static final UUID ID = UUID.fromString("ab3c1d8e-0000-4000-8000-000000000001");

    private static final Vertx VERTX = Vertx.vertx();

    @AfterAll
    static void stop() {
        VERTX.close();
    }

    @TempDir
    Path root;

    @Test
    void aPhotoIsOneFilePerSizeNamedByItsIdAlone() throws Exception {
        PhotoFolder folder = new PhotoFolder(VERTX, root.resolve("photos"));
        folder.put(ID, PhotoSize.FULL, Buffer.buffer("full")).await().indefinitely();
        folder.put(ID, PhotoSize.THUMBNAIL, Buffer.buffer("small")).await().indefinitely();
        assertEquals(List.of("photos/full/ab/" + ID, "photos/thumbnail/ab/" + ID), files());
        assertEquals(
                "full", folder.get(ID, PhotoSize.FULL).await().indefinitely().toString());
        assertEquals(
                "small",
                folder.get(ID, PhotoSize.THUMBNAIL).await().indefinitely().toString());
    }

    @Test
    void onlyItsOwnerReadsIt() throws Exception {
        PhotoFolder folder = new PhotoFolder(VERTX, root.resolve("photos"));
        folder.put(ID, PhotoSize.FULL, Buffer.buffer("full")).await().indefinitely();
        Path file = folder.file(ID, PhotoSize.FULL);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        for (Path path = file.getParent(); !path.equals(root); path = path.getParent()) {
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
        }
    }

    @Test
    void whatIsDeletedIsGoneInBothSizesAndMayBeDeletedAgain() throws Exception {
        PhotoFolder folder = new PhotoFolder(VERTX, root.resolve("photos"));
        folder.put(ID, PhotoSize.FULL, Buffer.buffer("full")).await().indefinitely();
        folder.delete(ID).await().indefinitely();
        folder.delete(ID).await().indefinitely();
        assertEquals(List.of(), files());
        assertThrows(
                RuntimeException.class,
                () -> folder.get(ID, PhotoSize.FULL).await().indefinitely());
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
