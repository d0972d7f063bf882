package id.sigap.ticket.reading;

import static id.sigap.testing.Journey.AGENCY;
import static id.sigap.testing.Journey.LURAH;
import static id.sigap.testing.Journey.REPORTER;
import static id.sigap.testing.Journey.TICKET_ADMIN;
import static id.sigap.testing.Journey.VALIDATOR;
import static id.sigap.testing.Journey.photos;
import static id.sigap.testing.Journey.reason;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import id.sigap.testing.Api;
import id.sigap.testing.Journey;
import id.sigap.testing.Reports;
import id.sigap.testing.Uploads;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What steps tell whom: of work while the report was private, of officers and their notes, of times. */
@QuarkusTest
class PrivateStepsIT {

    private static final String STEP = "action status unit { code } toUnit { code } officer onBehalf reasonCode note"
            + " progress photos { id } dueBefore dueAfter at";
    private static final String STEPS = "steps { " + STEP + " }";
    private static final String EVERYTHING = STEPS + " latestStep { " + STEP + " } submittedAt"
            + " deadline { dueOn agreedOn pausedUntil } listedFrom comments { body at } progress paused rating"
            + " disputePending urgency description address photos { id } reminder { indonesian english }";
    private static final Pattern DATE = Pattern.compile("20\\d\\d-\\d\\d");
    /** Those who see the report only because it is public: anybody, another citizen, the office of its area. */
    private static final List<String> OUTSIDERS = Arrays.asList(null, "tetangga", LURAH, "petugas-sda");

    @Test
    void ofWorkWhilePrivateOthersLearnTheStatusAlone() {
        Journey report = ofPrivate()
                .step(LURAH, "ticketReceive", "note: \"Diterima\"")
                .step(LURAH, "ticketDispose", "unitCode: \"BINAMARGA\", reason: \"Trotoar\"");
        report.step(AGENCY, "ticketAccept", "note: \"Berangkat\"");
        report.step(AGENCY, "ticketRecordFollowUp", "progress: 30");
        report.step(AGENCY, "ticketRecordFollowUp", "progress: 40, note: \"Rahasia\", " + photos(AGENCY));
        publish(report);
        for (String user : OUTSIDERS) {
            JsonObject seen = report.seen(user, STEPS + " progress status");
            assertEquals("FOLLOW_UP", seen.getString("status"));
            assertNull(seen.getInteger("progress"), "progress while private, to " + user);
            assertEquals(5, seen.getJsonArray("steps").size());
            seen.getJsonArray("steps").forEach(step -> assertBare((JsonObject) step));
        }
        for (String user : List.of(REPORTER, AGENCY, TICKET_ADMIN)) {
            JsonObject seen = report.seen(user, STEPS + " progress");
            assertEquals(40, seen.getInteger("progress"));
            JsonArray steps = seen.getJsonArray("steps");
            JsonObject second = steps.stream()
                    .map(JsonObject.class::cast)
                    .filter(step -> Integer.valueOf(40).equals(step.getInteger("progress")))
                    .findFirst()
                    .orElseThrow();
            assertEquals("Rahasia", second.getString("note"));
            assertEquals(1, second.getJsonArray("photos").size());
        }
    }

    @Test
    void workAfterThePublicationIsShownAgain() {
        Journey report = ofPrivate().inProcess().step(AGENCY, "ticketRecordFollowUp", "progress: 40");
        publish(report);
        report.step(AGENCY, "ticketRecordFollowUp", "progress: 60, note: \"Terbuka\", " + photos(AGENCY));
        for (String user : OUTSIDERS) {
            JsonObject seen = report.seen(user, STEPS + " progress latestStep { note progress photos { id } }");
            assertEquals(60, seen.getInteger("progress"));
            assertEquals("Terbuka", seen.getJsonObject("latestStep").getString("note"));
            assertEquals(
                    1, seen.getJsonObject("latestStep").getJsonArray("photos").size());
        }
    }

    @Test
    void whyAReportWasRejectedWhilePrivateStaysSo() {
        Journey report = ofPrivate().step(LURAH, "ticketReject", "reasonCode: PERSONAL_DATA, " + reason());
        publish(report);
        report.seen(null, STEPS).getJsonArray("steps").forEach(step -> assertBare((JsonObject) step));
        assertEquals(
                "PERSONAL_DATA", step(report.seen(REPORTER, STEPS), "REJECT").getString("reasonCode"));
        Journey open = Journey.begun().step(LURAH, "ticketReject", "reasonCode: NOT_CLEAR, " + reason());
        assertEquals("NOT_CLEAR", step(open.seen(null, STEPS), "REJECT").getString("reasonCode"));
    }

    /** The public sees neither that it is disputed nor, by a photo more, that something happened. */
    @Test
    void thePhotosOfADisputeAreHiddenWithIt() {
        Journey report = Journey.begun().done();
        report.step(REPORTER, "ticketDispute", "text: \"Puing kembali.\", " + photos(REPORTER));
        String photo = report.seen(REPORTER, "photos { id }")
                .getJsonArray("photos")
                .getJsonObject(0)
                .getString("id");
        for (String user : OUTSIDERS) {
            assertEquals(404, Uploads.read(user, photo), "the photo's own door, to " + user);
            assertEquals(
                    "[]",
                    report.seen(user, "photos { id }").getJsonArray("photos").encode(),
                    user);
        }
        for (String user : List.of(REPORTER, AGENCY, VALIDATOR)) {
            assertEquals(200, Uploads.read(user, photo), user);
            assertEquals(
                    1, report.seen(user, "photos { id }").getJsonArray("photos").size(), user);
        }
    }

    @Test
    void officersAndTheirNotesAreNamedToStaffAlone() {
        Journey report = Journey.begun().step(LURAH, "ticketReceive", "note: \"Catatan dalam\"");
        for (String user : Arrays.asList(null, REPORTER, "tetangga", "petugas-sda")) {
            JsonObject received = step(report.seen(user, STEPS), "RECEIVE");
            assertNull(received.getString("note"), user);
            assertNull(received.getString("officer"), user);
            assertNull(received.getBoolean("onBehalf"), user);
        }
        for (String user : List.of(LURAH, VALIDATOR, TICKET_ADMIN, "admin")) {
            JsonObject received = step(report.seen(user, STEPS), "RECEIVE");
            assertEquals("Catatan dalam", received.getString("note"), user);
            assertNotNull(received.getString("officer"), user);
        }
    }

    @Test
    void timesAreTheReportersTheBureausAndTheAdminsAlone() {
        Journey report = full();
        for (String user : List.of(REPORTER, VALIDATOR, TICKET_ADMIN, "admin")) {
            JsonObject seen = report.seen(user, EVERYTHING);
            assertNotNull(seen.getString("submittedAt"), user);
            seen.getJsonArray("steps").forEach(step -> assertNotNull(((JsonObject) step).getString("at"), user));
            assertEquals("2026-12-30", step(seen, "AGREE_DATE").getString("dueAfter"), user);
        }
        for (String user : Arrays.asList(null, "tetangga", LURAH, AGENCY, "petugas-sda")) {
            assertTimeless(report.seen(user, EVERYTHING), user);
        }
        assertTimeless(withPin(report), "by PIN");
    }

    /** The same for an empty report as for one with everything there can be. */
    @Test
    void whatIsHiddenDoesNotDependOnWhatThereIs() {
        Journey full = full();
        Journey bare = Journey.begun().disposed();
        for (String user : Arrays.asList(null, REPORTER, "tetangga", LURAH, AGENCY, VALIDATOR, TICKET_ADMIN, "admin")) {
            assertEquals(
                    bare.seen(user, "hiddenFields").encode(),
                    full.seen(user, "hiddenFields").encode(),
                    user);
        }
    }

    private static Journey full() {
        Journey report = Journey.begun().inProcess();
        report.step(AGENCY, "ticketRecordFollowUp", "progress: 40, note: \"Mulai\", " + photos(AGENCY));
        report.step(REPORTER, "ticketComment", "text: \"Terima kasih.\"");
        report.step(TICKET_ADMIN, "ticketAgreeDate", "on: \"2026-12-30\", " + reason());
        report.step(AGENCY, "ticketRequestTransfer", "unitCode: \"SDA\", " + reason());
        return report.step(TICKET_ADMIN, "ticketPause", "until: \"2026-12-10\", " + reason());
    }

    private static JsonObject withPin(Journey report) {
        return Api.anonymous()
                .data(
                        "query($n: String!, $p: String) { ticket(number: $n, pin: $p) {" + EVERYTHING + "} }",
                        Map.of(
                                "n",
                                report.receipt().number(),
                                "p",
                                report.receipt().pin()))
                .getJsonObject("ticket");
    }

    private static void assertTimeless(JsonObject seen, String whom) {
        assertEquals(false, DATE.matcher(seen.encode()).find(), whom + " sees " + seen.encode());
    }

    /** The status, and nothing else. */
    private static void assertBare(JsonObject step) {
        JsonObject rest = step.copy();
        assertNotNull(rest.remove("status"));
        assertEquals(new JsonArray(), rest.remove("photos"));
        rest.forEach(field -> assertNull(field.getValue(), field.getKey() + " of " + step.encode()));
    }

    private static JsonObject step(JsonObject seen, String action) {
        return seen.getJsonArray("steps").stream()
                .map(JsonObject.class::cast)
                .filter(step -> action.equals(step.getString("action")))
                .findFirst()
                .orElseThrow(() -> new AssertionError(action + " is not in " + seen.encode()));
    }

    private static Journey ofPrivate() {
        return Journey.of(Reports.submit(Api.as(REPORTER), Reports.rubble()));
    }

    private static void publish(Journey report) {
        report.step(REPORTER, "ticketSetVisibility", "visibility: PUBLIC");
    }
}
