package id.sigap.ticket.redaction;

import static id.sigap.testing.Journey.AGENCY;
import static id.sigap.testing.Journey.LURAH;
import static id.sigap.testing.Journey.REPORTER;
import static id.sigap.testing.Journey.TICKET_ADMIN;
import static id.sigap.testing.Journey.VALIDATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.testing.Api;
import id.sigap.testing.Faces;
import id.sigap.testing.Journey;
import id.sigap.testing.PhotoApi;
import id.sigap.testing.Reports;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.awt.Color;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What of a photo the Bureau cannot hide, and of which: fixed codes, and nothing half done. */
@QuarkusTest
class MaskRefusalsIT {

    private String photo;
    private Journey report;

    @BeforeEach
    void report() {
        photo = upload(REPORTER);
        report = MaskedPhotosIT.reportWith(photo).inProcess();
    }

    @Test
    void whatIsNoPartOfAPhoto() {
        for (String areas : List.of(
                "[]",
                "[{ left: 0, top: 0, width: 0, height: 10 }]",
                "[{ left: 0, top: 0, width: 10, height: 0 }]",
                "[{ left: -1, top: 0, width: 10, height: 10 }]",
                "[{ left: 0, top: 0, width: 10, height: -10 }]",
                "[{ left: 991, top: 0, width: 10, height: 10 }]",
                "[{ left: 1, top: 0, width: 2147483647, height: 10 }]",
                "[{ left: -2147483648, top: 0, width: 2147483647, height: 10 }]",
                "[" + (Faces.PART + " ").repeat(21) + "]")) {
            assertEquals(
                    "MASKS_INVALID photo.areas",
                    report.refused(VALIDATOR, "ticketRedact", Faces.of(photo, areas)),
                    areas);
        }
        for (String areas : List.of(
                "[null]",
                "[{ left: 0.5, top: 0, width: 10, height: 10 }]",
                "[{ left: NaN, top: 0, width: 10, height: 10 }]",
                "[{ left: \"1\", top: 0, width: 10, height: 10 }]",
                "[{ left: 0, top: 0, width: 10 }]",
                "[{ left: 2147483648, top: 0, width: 10, height: 10 }]")) {
            JsonObject answer = Api.as(VALIDATOR)
                    .call(
                            "mutation($n: String!) { ticketRedact(ticket: { number: $n }, version: \"\", "
                                    + Faces.of(photo, areas) + ") { userErrors { code } } }",
                            Map.of("n", report.number()));
            assertTrue(answer.containsKey("errors"), areas + answer);
        }
        assertTrue(Faces.isShown(PhotoApi.anonymous().get(photo).body()), "nothing of it was done");
    }

    @Test
    void morePartsThanAPhotoMayHave() {
        StringBuilder twenty = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            twenty.append("{ left: ").append(i).append(", top: 0, width: 10, height: 10 } ");
        }
        report.step(VALIDATOR, "ticketRedact", Faces.of(photo, "[" + twenty + "]"));
        assertEquals("MASKS_INVALID photo.areas", report.refused(VALIDATOR, "ticketRedact", Faces.of(photo)));
        report.step(VALIDATOR, "ticketRedact", Faces.of(photo, "[{ left: 7, top: 0, width: 10, height: 10 }]"));
    }

    @Test
    void oneThingAtATimeWithAReason() {
        String both = Faces.of(photo) + ", description: [{ from: 0, to: 1 }]";
        assertEquals("REDACTION_UNCLEAR description", report.refused(VALIDATOR, "ticketRedact", both));
        String two = "photo: \"" + photo + "\", note: \"x\", " + Journey.reason();
        assertEquals("REDACTION_UNCLEAR description", report.refused(VALIDATOR, "ticketReveal", two));
        String bare = Faces.of(photo, "[]").replace("Alasan uji", " . ");
        assertEquals(
                "MASKS_INVALID photo.areas, REASON_MISSING reason", report.refused(VALIDATOR, "ticketRedact", bare));
        String unreasoned = "photo: \"" + photo + "\", reason: \"\"";
        assertEquals("REASON_MISSING reason", report.refused(VALIDATOR, "ticketReveal", unreasoned));
    }

    @Test
    void aPhotoOfAnotherReportOrOfNone() {
        Journey other = Journey.begun().inProcess();
        for (String none : List.of(photo, "x", "", UUID.randomUUID().toString(), upload(VALIDATOR))) {
            assertEquals("PHOTO_UNKNOWN photo", other.refused(VALIDATOR, "ticketRedact", Faces.of(none)), none);
            String shown = "photo: \"" + none + "\", " + Journey.reason();
            assertEquals("PHOTO_UNKNOWN photo", other.refused(VALIDATOR, "ticketReveal", shown), none);
        }
        assertTrue(Faces.isShown(PhotoApi.anonymous().get(photo).body()));
    }

    @Test
    void aPhotoThatNotEverybodySees() {
        String hidden = upload(REPORTER);
        Map<String, Object> input = new HashMap<>(Reports.rubble());
        input.put("photos", List.of(hidden));
        Journey secret = Journey.of(Reports.submit(Api.as(REPORTER), input)).inProcess();
        String shown = "photo: \"" + hidden + "\", " + Journey.reason();
        assertEquals("NOTHING_TO_REDACT", secret.refused(VALIDATOR, "ticketRedact", Faces.of(hidden)));
        assertEquals("NOTHING_TO_REDACT", secret.refused(TICKET_ADMIN, "ticketReveal", shown));
        String work = upload(AGENCY);
        secret.step(AGENCY, "ticketRecordFollowUp", "progress: 30, photos: [\"" + work + "\"]")
                .step(REPORTER, "ticketSetVisibility", "visibility: PUBLIC");
        assertEquals("PHOTO_UNKNOWN photo", secret.refused(VALIDATOR, "ticketRedact", Faces.of(work)));
        secret.step(VALIDATOR, "ticketRedact", Faces.of(hidden));
        assertTrue(Faces.isHidden(PhotoApi.anonymous().get(hidden).body()), "its reporter published that one");
    }

    @Test
    void onlyTheBureauHidesAnything() {
        String shown = "photo: \"" + photo + "\", " + Journey.reason();
        for (String user : List.of(REPORTER, AGENCY, LURAH, "admin", "tetangga")) {
            assertEquals("FORBIDDEN", report.refused(user, "ticketRedact", Faces.of(photo)), user);
            assertEquals("FORBIDDEN", report.refused(user, "ticketReveal", shown), user);
        }
    }

    @Test
    void aVersionThatIsOverIsAConflict() {
        String version = report.version();
        report.step(AGENCY, "ticketRecordFollowUp", "progress: 30, " + Journey.photos(AGENCY));
        for (String what : List.of("ticketRedact", "ticketReveal")) {
            String arguments =
                    what.equals("ticketRedact") ? Faces.of(photo) : "photo: \"" + photo + "\", " + Journey.reason();
            JsonObject answer = report.call(VALIDATOR, version, what, arguments);
            assertEquals(
                    "CONFLICT",
                    answer.getJsonArray("userErrors").getJsonObject(0).getString("code"));
            assertEquals(report.version(), answer.getJsonObject("ticket").getString("version"), "as it is now");
        }
        assertTrue(Faces.isShown(PhotoApi.anonymous().get(photo).body()));
    }

    private static String upload(String user) {
        return PhotoApi.as(user).upload(Faces.jpeg(Color.PINK));
    }
}
