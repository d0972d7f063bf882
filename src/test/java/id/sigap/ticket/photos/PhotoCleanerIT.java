package id.sigap.ticket.photos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.sigap.photo.Pictures;
import id.sigap.testing.Database;
import id.sigap.testing.PhotoApi;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Whatever breaks while unused photos are thrown away: no file is lost that a row speaks of, and none stays for ever. */
@QuarkusTest
class PhotoCleanerIT {

    private static final byte[] UPLOAD = Pictures.jpeg(64, 48);

    @ConfigProperty(name = "sigap.photos.folder")
    Path folder;

    private final PhotoApi warga = PhotoApi.as("warga");

    @Test
    void whatDoesNotCommitDeletesNoFile() throws IOException {
        String id = abandoned();
        Database.sql("create function refuse_at_commit() returns trigger language plpgsql as"
                + " $$ begin raise exception 'not now'; end $$");
        Database.sql("create constraint trigger refuse_at_commit after delete on photo"
                + " deferrable initially deferred for each row execute function refuse_at_commit()");
        try {
            assertThrows(RuntimeException.class, CleanerRun::clean);
        } finally {
            Database.sql("drop trigger refuse_at_commit on photo");
            Database.sql("drop function refuse_at_commit");
        }
        assertEquals(200, warga.get(id).statusCode(), "it can still be attached");
        CleanerRun.clean();
        assertEquals(404, warga.get(id).statusCode());
        assertEquals(List.of(), filesOf(id));
    }

    /** As if the process had died there: the row is gone, the files are not. */
    @Test
    void filesThatCouldNotBeDeletedAreFoundAgainAndKeepNoOtherFromGoing() throws IOException {
        List<String> ids = Stream.generate(this::abandoned).limit(3).sorted().toList();
        Path stuck = folder.resolve("full/" + ids.get(0).substring(0, 2) + "/" + ids.get(0));
        byte[] bytes = Files.readAllBytes(stuck);
        Files.delete(stuck);
        Files.createDirectory(stuck);
        Files.writeString(stuck.resolve("x"), "a folder that is not empty cannot be deleted");
        assertThrows(RuntimeException.class, CleanerRun::clean, "the log must hear of it");
        for (String id : ids) {
            assertEquals(404, warga.get(id).statusCode());
        }
        assertEquals(1, Database.count("discarded_photo"));
        assertEquals(List.of(), filesOf(ids.get(1)));
        assertEquals(List.of(), filesOf(ids.get(2)));
        Files.delete(stuck.resolve("x"));
        Files.delete(stuck);
        Files.write(stuck, bytes);
        CleanerRun.clean();
        assertEquals(List.of(), filesOf(ids.get(0)));
        assertEquals(0, Database.count("discarded_photo"));
    }

    @Test
    void moreThanABatchGoesInOneRun() throws IOException {
        List<String> ids = IntStream.range(0, 53).mapToObj(i -> abandoned()).toList();
        CleanerRun.clean();
        for (String id : ids) {
            assertEquals(List.of(), filesOf(id));
        }
        assertEquals(0, Database.count("photo where id in ('" + String.join("', '", ids) + "')"));
    }

    private String abandoned() {
        String id = warga.upload(UPLOAD);
        Database.sql("update photo set uploaded_at = timestamptz '2020-01-01' where id = '" + id + "'");
        return id;
    }

    private List<Path> filesOf(String id) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().contains(id))
                    .toList();
        }
    }
}
