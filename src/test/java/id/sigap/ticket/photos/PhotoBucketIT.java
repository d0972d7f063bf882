package id.sigap.ticket.photos;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.photo.Pictures;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Abroad;
import id.sigap.testing.Api;
import id.sigap.testing.Bucket;
import id.sigap.testing.Database;
import id.sigap.testing.Management;
import id.sigap.testing.PhotoApi;
import id.sigap.testing.Reports;
import id.sigap.testing.S3Server;
import id.sigap.testing.Wire;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Photos over real HTTP, kept on a server that speaks S3: from the upload to the end, and while it is away. */
@QuarkusTest
@TestProfile(Abroad.class)
@Shows({Promise.A2, Promise.A10})
class PhotoBucketIT {

    private static final byte[] UPLOAD = Pictures.withMetadata(Pictures.jpeg(640, 320), 6);

    private final S3Server server = Bucket.server();
    private final Wire wire = Bucket.wire();

    @Inject
    PhotoCleaner cleaner;

    private final PhotoApi warga = PhotoApi.as("warga");

    /** Other tests leave uploads behind, which count here. */
    @BeforeEach
    void tidy() {
        throwAway();
        assertEquals("0", Database.sql("select count(*) from photo where ticket_id is null"));
    }

    @AfterEach
    void release() {
        wire.release();
    }

    @Test
    void aPhotoGoesItsWay() {
        String id = warga.upload(UPLOAD);
        assertTrue(server.keys().containsAll(List.of(key("full", id), key("thumbnail", id))));
        assertFalse(new String(server.bytes(key("full", id)), StandardCharsets.ISO_8859_1).contains(Pictures.TOKEN));

        Map<String, Object> input = Reports.rubble();
        input.put("photos", List.of(id));
        Reports.submit(Api.as("warga"), input);
        HttpResponse<byte[]> read = warga.get(id);
        assertEquals(200, read.statusCode());
        assertArrayEquals(server.bytes(key("full", id)), read.body());
        assertEquals(404, PhotoApi.as("tetangga").get(id).statusCode());

        String forgotten = warga.upload(UPLOAD);
        throwAway();
        assertEquals(404, warga.get(forgotten).statusCode());
        assertFalse(server.keys().contains(key("full", forgotten)));
        assertTrue(server.keys().contains(key("full", id)));
    }

    @Test
    void whileTheServerIsAwayUploadsAndReadsAreToldSoAndNothingElseSuffers() throws Exception {
        String id = warga.upload(UPLOAD);
        wire.holdAfter(0);
        // Both wait for the server at once, and while they do the rest goes on.
        CompletableFuture<HttpResponse<byte[]>> read = CompletableFuture.supplyAsync(() -> warga.get(id));
        CompletableFuture<HttpResponse<byte[]>> upload =
                CompletableFuture.supplyAsync(() -> warga.post("image/jpeg", UPLOAD));
        Reports.submit(Api.as("warga"), Reports.rubble());
        assertEquals(200, ready());
        assertRefused(503, "UNAVAILABLE", read.get());
        assertRefused(503, "UNAVAILABLE", upload.get());
        wire.release();
        assertEquals(200, warga.get(id).statusCode());
    }

    @Test
    void whileTheServerSaysThatItCannotPhotosAreToldSoAndTheServiceIsReady() throws Exception {
        String id = warga.upload(UPLOAD);
        wire.answer("HTTP/1.1 503 Slow Down\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        assertRefused(503, "UNAVAILABLE", warga.get(id));
        assertRefused(503, "UNAVAILABLE", warga.post("image/jpeg", UPLOAD));
        assertEquals(200, ready());
        Reports.submit(Api.as("warga"), Reports.rubble());
        assertTrue(Management.get("/q/metrics").contains("sigap_outage_total{what=\"photos\""));
        wire.release();
        assertEquals(200, warga.get(id).statusCode());
        warga.upload(UPLOAD);
    }

    @Test
    void anObjectThatIsGoneIsAPhotoThatIsNotThere() {
        String id = warga.upload(UPLOAD);
        server.delete(key("full", id));
        assertRefused(404, "NOT_FOUND", warga.get(id));
        assertEquals(200, warga.get(id + "?size=thumbnail").statusCode());
    }

    @Test
    void whoHasManyThatNoReportTookIsToldToWait() {
        List<String> ids = List.of(warga.upload(UPLOAD), warga.upload(UPLOAD), warga.upload(UPLOAD));
        HttpResponse<byte[]> refused = warga.post("image/jpeg", UPLOAD);
        assertRefused(429, "RATE_LIMITED", refused);
        // Until the oldest of them is thrown away, by a clock that stands.
        assertEquals(List.of("86400"), refused.headers().allValues("Retry-After"));
        PhotoApi.as("tetangga").upload(UPLOAD);
        Map<String, Object> input = Reports.rubble();
        input.put("photos", ids);
        Reports.submit(Api.as("warga"), input);
        warga.upload(UPLOAD);
    }

    private void throwAway() {
        // Whatever day it was where they were uploaded: other tests move the clock.
        Database.sql("update photo set uploaded_at = timestamptz '2020-01-01' where ticket_id is null");
        cleaner.clean().await().atMost(Duration.ofSeconds(30));
    }

    private static int ready() throws Exception {
        String port = ConfigProvider.getConfig().getValue("quarkus.management.port", String.class);
        URI uri = URI.create("http://localhost:" + port + "/q/health/ready");
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static String key(String folder, String id) {
        return folder + "/" + id.substring(0, 2) + "/" + id;
    }

    private static void assertRefused(int status, String code, HttpResponse<byte[]> response) {
        assertEquals(status, response.statusCode());
        assertEquals(code, new JsonObject(new String(response.body(), StandardCharsets.UTF_8)).getString("code"));
    }
}
