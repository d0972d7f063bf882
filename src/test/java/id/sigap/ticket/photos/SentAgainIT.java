package id.sigap.ticket.photos;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.photo.Pictures;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.AtOnce;
import id.sigap.testing.Database;
import id.sigap.testing.PhotoApi;
import id.sigap.testing.Reports;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A photo whose answer was lost is sent again, over networks that lose answers. */
@QuarkusTest
@Shows(Promise.C17)
class SentAgainIT {

    private static final byte[] PHOTO = Pictures.withMetadata(Pictures.jpeg(64, 32), 6);
    private static final byte[] OTHER = Pictures.jpeg(32, 64);

    @ConfigProperty(name = "sigap.photos.folder")
    Path folder;

    private final String key = UUID.randomUUID().toString();
    private final PhotoApi warga = PhotoApi.as("warga").withKey(key);

    @Test
    void theSamePhotoWithTheSameKeyIsOne() {
        HttpResponse<byte[]> first = warga.post("image/jpeg", PHOTO);
        HttpResponse<byte[]> again = warga.post("image/jpeg", PHOTO);
        HttpResponse<byte[]> quoted =
                PhotoApi.as("warga").withKey('"' + key + '"').form("file", PHOTO);
        for (HttpResponse<byte[]> each : List.of(first, again, quoted)) {
            assertEquals(201, each.statusCode(), text(each));
            assertEquals(text(first), text(each));
        }
        assertEquals(1, Database.count("photo where id = '" + id(first) + "'"));
    }

    /** The same pixels; what is written around them is thrown away in any case. */
    @Test
    void theSamePhotoWithOtherMetadataIsOne() {
        byte[] plain = Pictures.jpeg(64, 32);
        String first = warga.upload(plain);
        assertEquals(first, warga.upload(Pictures.withMetadata(plain, 1)));
    }

    @Test
    void anotherPhotoWithTheSameKeyIsRefusedAndChangesNothing() throws IOException {
        String first = warga.upload(PHOTO);
        byte[] stored = Files.readAllBytes(file(first));
        HttpResponse<byte[]> other = warga.post("image/jpeg", OTHER);
        assertEquals(422, other.statusCode());
        assertEquals("CLIENT_KEY_REUSED", json(other).getString("code"));
        assertArrayEquals(stored, Files.readAllBytes(file(first)));
        assertEquals(first, warga.upload(PHOTO));
    }

    @Test
    void theSameKeyOfSomebodyElseIsAnotherPhoto() {
        String mine = warga.upload(PHOTO);
        assertNotEquals(mine, PhotoApi.as("tetangga").withKey(key).upload(OTHER));
        assertNotEquals(mine, PhotoApi.anonymous().withKey(key).upload(PHOTO));
    }

    @Test
    void whatWasNotStoredTheFirstTimeIsStoredTheSecond() throws IOException {
        String id = warga.upload(PHOTO);
        byte[] stored = Files.readAllBytes(file(id));
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.filter(it -> it.getFileName().toString().startsWith(id))
                    .toList()) {
                Files.delete(each);
            }
        }
        assertEquals(id, warga.upload(PHOTO));
        assertArrayEquals(stored, Files.readAllBytes(file(id)));
        assertEquals(200, warga.get(id).statusCode());
    }

    @Test
    void sentManyTimesAtOnceItIsOne() {
        Set<String> ids = AtOnce.map(6, Collections.nCopies(6, warga), it -> it.upload(PHOTO)).stream()
                .collect(Collectors.toSet());
        assertEquals(1, ids.size(), "ids: " + ids);
    }

    @Test
    void onceAReportHasTakenItTheKeyIsForgotten() {
        String id = warga.upload(PHOTO);
        assertEquals(1, Database.count("photo where id = '" + id + "' and upload_key is not null"));
        Map<String, Object> input = Reports.rubble();
        input.put("photos", List.of(id));
        Reports.submit(Api.as("warga"), input);
        assertEquals(1, Database.count("photo where id = '" + id + "' and ticket_id is not null"));
        assertEquals(0, Database.count("photo where id = '" + id + "' and upload_key is not null"));
        assertNotEquals(id, warga.upload(PHOTO));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x y", "\"", "<script>", "\"\""})
    void whatIsNoKeyIsRefused(String given) {
        assertRefused(PhotoApi.as("warga").withKey(given), 400, "CLIENT_KEY_INVALID");
        assertRefused(PhotoApi.as("warga").withKey("a".repeat(65)), 400, "CLIENT_KEY_INVALID");
    }

    /** Anybody could guess it, and be told whether somebody sent the same photo. */
    @Test
    void withoutATokenItHasToBeARandomUuid() {
        assertRefused(PhotoApi.anonymous().withKey("foto-1"), 400, "CLIENT_KEY_INVALID");
        assertTrue(
                PhotoApi.as("warga").withKey("foto-1").post("image/jpeg", PHOTO).statusCode() == 201);
    }

    @Test
    void severalKeysAreRefused() {
        assertRefused(PhotoApi.as("warga").withKey(key, key), 400, "REQUEST_MALFORMED");
    }

    private static void assertRefused(PhotoApi api, int status, String code) {
        HttpResponse<byte[]> response = api.post("image/jpeg", PHOTO);
        assertEquals(code, json(response).getString("code"));
        assertEquals(status, response.statusCode());
    }

    private Path file(String id) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(it -> it.getFileName().toString().startsWith(id))
                    .max(Comparator.comparingLong(it -> it.toFile().length()))
                    .orElseThrow();
        }
    }

    private static String id(HttpResponse<byte[]> response) {
        return json(response).getString("id");
    }

    private static JsonObject json(HttpResponse<byte[]> response) {
        return new JsonObject(text(response));
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }
}
