package id.sigap.ticket.photos;

import static id.sigap.testing.Journey.photos;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import id.sigap.testing.Api;
import id.sigap.testing.Journey;
import id.sigap.testing.PhotoApi;
import id.sigap.testing.Reports;
import id.sigap.testing.Uploads;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the schema says of photos: whose they are, where they are fetched, and which belong to what is being judged. */
@QuarkusTest
class PhotoFieldsIT {

    private static final String FIELDS = "photos { id kind } cover { id kind path small: path(size: THUMBNAIL) }"
            + " evidence { id kind } steps { action photos { id kind } }";

    private static Journey reported() {
        Map<String, Object> input = Reports.publicRubble();
        input.put("photos", List.of(Uploads.photo("warga")));
        return Journey.of(Reports.submit(Api.as("warga"), input));
    }

    /** In both sizes, by what the schema says and nothing put together by the client. */
    @Test
    void aPhotoIsFetchedWhereItSaysItIs() {
        JsonObject cover = reported().seen("tetangga", FIELDS).getJsonObject("cover");
        assertEquals("REPORT", cover.getString("kind"));
        for (String path : List.of(cover.getString("path"), cover.getString("small"))) {
            String id = path.replaceFirst("^/photos/", "");
            assertEquals(200, PhotoApi.anonymous().get(id).statusCode(), path);
        }
        assertEquals("/photos/" + cover.getString("id") + "?size=thumbnail", cover.getString("small"));
    }

    @Test
    void theEvidenceIsThatOfTheFollowUpThatIsBeingJudged() {
        Journey report = reported().inProcess();
        report.step("petugas", "ticketRecordFollowUp", "progress: 50, " + photos("petugas"));
        assertEquals(new JsonArray(), report.seen("validator", FIELDS).getJsonArray("evidence"));
        report.step("petugas", "ticketRecordFollowUp", "progress: 100, " + photos("petugas"));
        JsonArray first = report.seen("validator", FIELDS).getJsonArray("evidence");
        assertEquals(1, first.size());
        assertEquals("EVIDENCE", first.getJsonObject(0).getString("kind"));
        report.step("validator", "ticketRefuseFollowUp", Journey.reason());
        assertEquals(new JsonArray(), report.seen("validator", FIELDS).getJsonArray("evidence"));
        report.step("petugas", "ticketRecordFollowUp", "progress: 100, " + photos("petugas"));
        JsonArray second = report.seen("validator", FIELDS).getJsonArray("evidence");
        assertEquals(1, second.size());
        assertEquals(false, first.equals(second));
        JsonArray steps = report.seen("validator", FIELDS).getJsonArray("steps");
        assertEquals(
                second, steps.getJsonObject(steps.size() - 1).getJsonArray("photos"), "no other than the step tells");
    }

    /** Who may see none of it is told neither that there is one nor of what kind. */
    @Test
    void whatIsHiddenHasNoCoverAndNoEvidence() {
        Map<String, Object> input = Reports.rubble();
        input.put("photos", List.of(Uploads.photo("warga")));
        Journey report = Journey.of(Reports.submit(Api.as("warga"), input)).inProcess();
        report.step("petugas", "ticketRecordFollowUp", "progress: 100, " + photos("petugas"));
        JsonObject holder = report.seen("petugas", FIELDS);
        assertNull(holder.getJsonObject("cover"), "the reporter's photos are not the holder's to see");
        assertEquals(1, holder.getJsonArray("evidence").size());
        JsonObject admin = report.seen("admin", FIELDS);
        assertNull(admin.getJsonObject("cover"));
        assertNull(admin.getJsonArray("evidence"));
        assertEquals(
                1, report.seen("validator", FIELDS).getJsonArray("evidence").size());
    }

    @Test
    void whatSaysOnlyThatItIsStillWrongIsOfItsOwnKind() {
        Journey report = reported().done();
        report.step("warga", "ticketDispute", "text: \"Masih rusak\", " + photos("warga"));
        assertEquals("[REPORT, DISPUTE]", kinds(report, "warga"));
        assertEquals("[REPORT]", kinds(report, "tetangga"), "a kind would tell the dispute");
    }

    private static String kinds(Journey report, String user) {
        return report.seen(user, FIELDS).getJsonArray("photos").stream()
                .map(photo -> ((JsonObject) photo).getString("kind"))
                .toList()
                .toString();
    }
}
