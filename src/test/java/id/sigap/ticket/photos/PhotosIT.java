package id.sigap.ticket.photos;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.access.Viewer;
import id.sigap.photo.NastyFiles;
import id.sigap.photo.Pictures;
import id.sigap.platform.UnitOfWork;
import id.sigap.problem.Problem;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.Database;
import id.sigap.testing.PhotoApi;
import id.sigap.testing.Reports;
import id.sigap.testing.Reports.Receipt;
import id.sigap.ticket.PhotoKind;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Photos over real HTTP: who may upload what, and who gets which to see. */
@QuarkusTest
@Shows(Promise.C17)
class PhotosIT {

    private static final byte[] UPLOAD = Pictures.withMetadata(Pictures.jpeg(640, 320), 6);

    @Inject
    Photos photos;

    @Inject
    PhotoCleaner cleaner;

    @Inject
    UnitOfWork unitOfWork;

    @ConfigProperty(name = "sigap.photos.folder")
    Path folder;

    private final PhotoApi warga = PhotoApi.as("warga");
    private final PhotoApi nobody = PhotoApi.anonymous();

    @Test
    void anUploadIsItsUploadersAlone() {
        String id = warga.upload(UPLOAD);
        assertEquals(200, warga.get(id).statusCode());
        for (PhotoApi other :
                List.of(nobody, PhotoApi.as("tetangga"), PhotoApi.as("validator"), PhotoApi.as("admin"))) {
            assertMissing(other.get(id));
        }
        assertMissing(nobody.get(nobody.upload(UPLOAD)));
    }

    @Test
    void bothWaysToUploadAnswerTheSame() {
        HttpResponse<byte[]> raw = warga.post("image/jpeg", UPLOAD);
        HttpResponse<byte[]> form = warga.form("file", UPLOAD);
        for (HttpResponse<byte[]> response : List.of(raw, form)) {
            JsonObject body = json(response);
            assertEquals(201, response.statusCode());
            assertEquals(Set.of("id", "width", "height"), body.fieldNames());
            assertEquals(4, UUID.fromString(body.getString("id")).version());
            assertEquals(List.of(320, 640), List.of(body.getInteger("width"), body.getInteger("height")));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain, 415, MEDIA_TYPE_UNSUPPORTED",
        "application/x-www-form-urlencoded, 415, MEDIA_TYPE_UNSUPPORTED",
        "application/json, 415, MEDIA_TYPE_UNSUPPORTED",
        "image/svg+xml, 422, PHOTO_INVALID",
        "application/octet-stream, 422, PHOTO_INVALID",
    })
    void whatIsNoPhotoIsRefused(String type, int status, String code) {
        assertRefused(warga.post(type, "<svg/>".getBytes(StandardCharsets.UTF_8)), status, code);
    }

    @Test
    void formsHaveOneFileWhateverItIsCalled() {
        for (String name : List.of("file", "photo", "image", "foto[]")) {
            assertEquals(201, warga.form(name, UPLOAD).statusCode(), name);
        }
        assertRefused(warga.forms("file", UPLOAD, "file", UPLOAD), 400, "FORM_INVALID");
        assertRefused(warga.forms(), 400, "FORM_INVALID");
        assertRefused(warga.form("file", new byte[UploadLimit.BYTES + 1]), 413, "PHOTO_TOO_LARGE");
    }

    /** Apps add a caption, a token of their own, the day: none of it is kept, and none of it is in the way. */
    @Test
    void furtherFieldsOfAFormArePassedOver() {
        assertEquals(
                201,
                warga.forms("caption", "Trotoar rusak", "file", UPLOAD, "csrf", "x".repeat(10_000))
                        .statusCode());
        assertRefused(warga.forms("file", "no file"), 400, "FORM_INVALID");
        assertRefused(warga.forms("file", UPLOAD, "caption", "x".repeat(40_000)), 400, "FORM_INVALID");
    }

    @Test
    void aPhoneModesPhotoAndOneWithoutItsEndAreTaken() {
        assertEquals(201, warga.post("image/jpeg", Pictures.jpeg(8_064, 6_048)).statusCode());
        assertEquals(
                201,
                warga.post(
                                "image/jpeg",
                                java.util.Arrays.copyOf(Pictures.jpeg(64, 32), Pictures.jpeg(64, 32).length - 2))
                        .statusCode());
        assertRefused(warga.post("image/heic", NastyFiles.all().get("heic")), 422, "PHOTO_HEIC");
    }

    @Test
    void tenMegabytesAreReadAndNotOneByteMore() {
        byte[] largest = new byte[UploadLimit.BYTES];
        System.arraycopy(UPLOAD, 0, largest, 0, UPLOAD.length);
        assertEquals(201, warga.post("image/jpeg", largest).statusCode());
        byte[] larger = java.util.Arrays.copyOf(largest, largest.length + 1);
        assertRefused(warga.post("image/jpeg", larger), 413, "PHOTO_TOO_LARGE");
        assertRefused(warga.chunked("image/jpeg", larger), 413, "PHOTO_TOO_LARGE");
    }

    @Test
    void aRefusedTokenIsRefusedHereToo() {
        HttpResponse<byte[]> response = PhotoApi.withToken("nonsense").post("image/jpeg", UPLOAD);
        assertRefused(response, 401, "UNAUTHENTICATED");
        assertEquals("Bearer", response.headers().firstValue("WWW-Authenticate").orElse(""));
        assertRefused(PhotoApi.withToken("nonsense").get(UUID.randomUUID().toString()), 401, "UNAUTHENTICATED");
    }

    @Test
    void aPhotoIsServedSoThatNoBrowserRunsItAndNobodyLearnsWhen() {
        String id = warga.upload(UPLOAD);
        HttpResponse<byte[]> get = warga.get(id);
        Map<String, String> expected = Map.of(
                "content-type", "image/jpeg",
                "x-content-type-options", "nosniff",
                "content-disposition", "attachment; filename=\"photo.jpg\"",
                "cache-control", "no-store",
                "content-security-policy", "default-src 'none'; sandbox",
                "content-length", Integer.toString(get.body().length));
        for (HttpResponse<byte[]> response : List.of(get, warga.head(id))) {
            assertEquals(200, response.statusCode());
            assertEquals(expected.keySet(), response.headers().map().keySet());
            expected.forEach((name, value) ->
                    assertEquals(List.of(value), response.headers().allValues(name)));
        }
        assertEquals(0, warga.head(id).body().length);
        assertFalse(new String(get.body(), StandardCharsets.ISO_8859_1).contains(Pictures.TOKEN));
        assertEquals(640, Pictures.read(get.body()).getHeight());
        assertEquals(
                320, Pictures.read(warga.get(id + "?size=thumbnail").body()).getHeight());
    }

    @Test
    void theUploadItselfIsKeptNowhere() throws Exception {
        StoredBytes bytes = StoredBytes.fromNowOn();
        warga.upload(UPLOAD);
        assertEquals(201, warga.forms("file", UPLOAD, "caption", Pictures.TOKEN).statusCode());
        assertEquals(
                422,
                warga.post("image/jpeg", Pictures.TOKEN.getBytes(StandardCharsets.UTF_8))
                        .statusCode());
        assertEquals(400, warga.forms("file", UPLOAD, "other", UPLOAD).statusCode());
        assertEquals(Set.of(), bytes.having(Pictures.TOKEN));
    }

    @Test
    void whatIsNoIdIsAMissingPhoto() {
        for (String id :
                List.of("1", UUID.randomUUID().toString(), "a%2f..%2fb", "00000000-0000-1000-8000-000000000000")) {
            assertMissing(warga.get(id));
        }
        assertRefused(warga.get(UUID.randomUUID() + "?size=huge"), 400, "REQUEST_MALFORMED");
        assertRefused(warga.send("DELETE", UUID.randomUUID().toString()), 405, "METHOD_NOT_ALLOWED");
    }

    @Test
    void aPublicReportsPhotoIsEverybodys() {
        String id = attached(Reports.submit(Api.as("warga"), Reports.publicRubble()), "REPORT", true);
        for (PhotoApi reader : List.of(nobody, warga, PhotoApi.as("tetangga"), PhotoApi.as("validator"))) {
            assertEquals(200, reader.get(id).statusCode());
        }
    }

    @Test
    void aPrivateReportsPhotoIsItsReportersAndTheBureaus() {
        Receipt receipt = Reports.submit(Api.as("warga"), Reports.rubble());
        String id = attached(receipt, "REPORT", true);
        long before = Database.count("disclosure");
        assertEquals(200, warga.get(id).statusCode());
        assertEquals(200, nobody.withPin(receipt.pin()).get(id).statusCode());
        assertMissing(nobody.withPin("0000-0000").get(id));
        assertRefused(nobody.get(id + "?pin=" + receipt.pin()), 400, "REQUEST_MALFORMED");
        for (String user :
                List.of("tetangga", "petugas", "lurah-pluit", "admin", "loket", "lapor1708", "tanpa-peran")) {
            assertMissing(PhotoApi.as(user).get(id));
        }
        assertMissing(nobody.get(id));
        assertEquals(before, Database.count("disclosure"));
        for (String user : List.of("validator", "pengelola")) {
            assertEquals(200, PhotoApi.as(user).get(id).statusCode());
            assertEquals(200, PhotoApi.as(user).get(id + "?size=thumbnail").statusCode());
        }
        assertEquals(before + 4, Database.count("disclosure"));
        assertEquals(
                "REPORT_PHOTOS|photo",
                Database.sql("select field || '|' || reason from disclosure order by id desc limit 1"));
    }

    @Test
    void whatCannotBeRecordedIsNotServed() {
        String id = attached(Reports.submit(Api.as("warga"), Reports.rubble()), "REPORT", true);
        Database.sql("alter table disclosure add constraint blocked check (reason <> 'photo') not valid");
        try {
            HttpResponse<byte[]> response = PhotoApi.as("validator").get(id);
            assertRefused(response, 500, "INTERNAL");
            assertEquals(200, warga.get(id).statusCode());
        } finally {
            Database.sql("alter table disclosure drop constraint blocked");
        }
        assertEquals(200, PhotoApi.as("validator").get(id).statusCode());
    }

    @Test
    void evidenceOfAPrivatePastStaysHiddenFromThePublic() {
        Receipt receipt = Reports.submit(Api.as("warga"), Reports.publicRubble());
        String past = attached(receipt, "EVIDENCE", true);
        String open = attached(receipt, "VISIT", false);
        for (PhotoApi other : List.of(nobody, PhotoApi.as("tetangga"), PhotoApi.as("admin"))) {
            assertMissing(other.get(past));
        }
        long before = Database.count("disclosure");
        assertEquals(200, warga.get(past).statusCode());
        assertEquals(200, nobody.withPin(receipt.pin()).get(past).statusCode());
        assertEquals(200, nobody.get(open).statusCode());
        assertEquals(before, Database.count("disclosure"));
        assertEquals(200, PhotoApi.as("validator").get(past).statusCode());
        assertEquals(200, PhotoApi.as("lurah-pluit").get(past).statusCode(), "who has it in hand works with it");
        assertEquals(before + 2, Database.count("disclosure"), "each view is recorded, public or not");
        assertEquals("EVIDENCE_PHOTOS", Database.sql("select field from disclosure order by id desc limit 1"));
    }

    @Test
    void aStepTakesOnlyFreePhotosOfItsOwnPerson() {
        Receipt receipt = Reports.submit(Api.as("warga"), Reports.publicRubble());
        UUID mine = UUID.fromString(warga.upload(UPLOAD));
        UUID anybodys = UUID.fromString(nobody.upload(UPLOAD));
        UUID theirs = UUID.fromString(PhotoApi.as("tetangga").upload(UPLOAD));
        Viewer viewer = person(mine);
        assertEquals("PHOTO_UNKNOWN", refusal(viewer, receipt, List.of(mine, theirs)));
        assertEquals("PHOTO_UNKNOWN", refusal(Viewer.anonymous(), receipt, List.of(mine)));
        assertEquals("PHOTO_TOO_MANY", refusal(viewer, receipt, List.of(mine, mine)));
        assertEquals(
                "PHOTO_TOO_MANY",
                refusal(viewer, receipt, List.of(mine, anybodys, UUID.randomUUID(), UUID.randomUUID())));
        attach(viewer, receipt, List.of(mine, anybodys));
        assertEquals("PHOTO_UNKNOWN", refusal(viewer, receipt, List.of(mine)));
        assertEquals(200, nobody.get(mine.toString()).statusCode());
        attach(viewer, receipt, List.of());
    }

    @Test
    void whatNobodyUsedIsGoneAfterADay() throws Exception {
        String kept = attached(Reports.submit(Api.as("warga"), Reports.publicRubble()), "REPORT", true);
        String old = warga.upload(UPLOAD);
        Database.forge("update photo set uploaded_at = uploaded_at - interval '25 hours' where id in ('%s', '%s')"
                .formatted(kept, old));
        String young = warga.upload(UPLOAD);
        cleaner.clean().await().atMost(Duration.ofSeconds(10));
        assertMissing(warga.get(old));
        assertEquals(200, warga.get(kept).statusCode());
        assertEquals(200, warga.get(young).statusCode());
        try (Stream<Path> files = Files.walk(folder)) {
            assertFalse(files.anyMatch(file -> file.endsWith(old)));
        }
    }

    private static void assertMissing(HttpResponse<byte[]> response) {
        assertRefused(response, 404, "NOT_FOUND");
        assertArrayEquals(PhotoApi.anonymous().get(UUID.randomUUID().toString()).body(), response.body());
    }

    private static void assertRefused(HttpResponse<byte[]> response, int status, String code) {
        assertEquals(code, json(response).getString("code"));
        assertEquals(status, response.statusCode());
        assertEquals("no-store", response.headers().firstValue("Cache-Control").orElse(""));
        assertTrue(json(response).getJsonObject("message").containsKey("en"));
    }

    private static JsonObject json(HttpResponse<byte[]> response) {
        return new JsonObject(new String(response.body(), StandardCharsets.UTF_8));
    }

    /** As a mutation will, but past all rules. */
    private static String attached(Receipt receipt, String kind, boolean privately) {
        String id = PhotoApi.as("warga").upload(UPLOAD);
        Database.sql(
                "update photo set ticket_id = %s, position = 1, kind = '%s', written_privately = %s where id = '%s'"
                        .formatted(ticket(receipt), kind, privately, id));
        return id;
    }

    /** Of them no history tells, and nothing else may come by them. */
    @AfterEach
    void withoutWhatWasAttachedPastAllRules() {
        Database.forge("delete from photo p where exists (select from history_entry e where e.ticket_id = p.ticket_id"
                + " and e.position = p.position and e.detail_hash is null)");
    }

    private static String ticket(Receipt receipt) {
        return "(select id from ticket where number = '" + receipt.number().replace("-", "") + "')";
    }

    private static Viewer person(UUID uploaded) {
        String key = Database.sql("select uploader_key from photo where id = '" + uploaded + "'");
        return new Viewer(key, Set.of(), null, Set.of(), null, null);
    }

    private void attach(Viewer viewer, Receipt receipt, List<UUID> ids) {
        UUID ticket = UUID.fromString(Database.sql("select " + ticket(receipt)));
        unitOfWork
                .transaction(() -> photos.attach(viewer, ids, ticket, 1, PhotoKind.REPORT, false))
                .await()
                .atMost(Duration.ofSeconds(10));
    }

    private String refusal(Viewer viewer, Receipt receipt, List<UUID> ids) {
        return assertThrows(Problem.class, () -> attach(viewer, receipt, ids))
                .code()
                .name();
    }

    private static final class UploadLimit {
        static final int BYTES = 10 * 1024 * 1024;
    }
}
