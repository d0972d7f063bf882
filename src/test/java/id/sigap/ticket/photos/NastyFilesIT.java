package id.sigap.ticket.photos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.photo.NastyFiles;
import id.sigap.photo.Pictures;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.PhotoApi;
import id.sigap.testing.Reports;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Nasty files at the door: each is refused with a fixed code or becomes a plain photo, and the next one is served (H3). */
@QuarkusTest
@Shows(Promise.H3)
class NastyFilesIT {

    private static final Set<String> CODES = Set.of("PHOTO_INVALID", "PHOTO_HEIC", "PHOTO_ANIMATED", "PHOTO_TOO_LARGE");

    @Test
    void eachIsRefusedOrBecomesAPlainPhoto() {
        Map<String, byte[]> files = NastyFiles.all();
        assertTrue(files.size() >= 200, "only " + files.size());
        PhotoApi reporter = PhotoApi.as("warga");
        Map<Integer, Integer> statuses = new TreeMap<>();
        files.forEach((kind, file) -> {
            HttpResponse<byte[]> answer = reporter.post("image/jpeg", file);
            statuses.merge(answer.statusCode(), 1, Integer::sum);
            JsonObject json = new JsonObject(new String(answer.body(), StandardCharsets.UTF_8));
            if (answer.statusCode() == 201) {
                assertPlain(kind, json.getString("id"));
            } else {
                assertTrue(answer.statusCode() == 422 || answer.statusCode() == 413, kind + answer.statusCode());
                assertTrue(CODES.contains(json.getString("code")), kind + json);
            }
        });
        System.out.printf("Nasty files: %d, by status %s%n", files.size(), statuses);
        assertEquals(201, reporter.post("image/jpeg", Pictures.jpeg(64, 32)).statusCode());
    }

    private static void assertPlain(String kind, String id) {
        Map<String, Object> report = Reports.rubble();
        report.put("photos", List.of(id));
        Reports.submit(Api.as("warga"), report);
        HttpResponse<byte[]> answer = PhotoApi.as("warga").get(id);
        assertEquals(200, answer.statusCode(), kind);
        assertEquals("image/jpeg", answer.headers().firstValue("Content-Type").orElse(""), kind);
        String content = new String(answer.body(), StandardCharsets.ISO_8859_1);
        assertTrue(content.startsWith("\u00ff\u00d8\u00ff") && content.endsWith("\u00ff\u00d9"), kind);
        assertFalse(content.contains(Pictures.TOKEN), kind);
    }
}
