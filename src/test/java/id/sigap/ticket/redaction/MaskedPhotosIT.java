package id.sigap.ticket.redaction;

import static id.sigap.testing.Journey.AGENCY;
import static id.sigap.testing.Journey.LURAH;
import static id.sigap.testing.Journey.NEIGHBOUR;
import static id.sigap.testing.Journey.OTHER_AGENCY;
import static id.sigap.testing.Journey.REPORTER;
import static id.sigap.testing.Journey.TICKET_ADMIN;
import static id.sigap.testing.Journey.VALIDATOR;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.testing.Api;
import id.sigap.testing.Database;
import id.sigap.testing.Faces;
import id.sigap.testing.Histories;
import id.sigap.testing.Journey;
import id.sigap.testing.PhotoApi;
import id.sigap.testing.Redactions;
import id.sigap.testing.Reports;
import id.sigap.testing.TestClock;
import id.sigap.ticket.photos.CleanerRun;
import id.sigap.ticket.privacy.ErasureRuns;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.awt.Color;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A part of a photo that the Bureau has hidden: those outside get another picture, in each size, by the same address. */
@QuarkusTest
class MaskedPhotosIT {

    private static final List<String> SIZES = List.of("", "?size=thumbnail");
    private static final List<String> OUTSIDE =
            Arrays.asList(null, "tetangga", LURAH, NEIGHBOUR, OTHER_AGENCY, "tanpa-peran");
    private static final List<String> INSIDE = List.of(REPORTER, AGENCY, VALIDATOR, TICKET_ADMIN, "admin");

    @ConfigProperty(name = "sigap.photos.folder")
    Path folder;

    private String photo;
    private Journey report;

    @BeforeEach
    void report() {
        photo = PhotoApi.as(REPORTER).upload(Faces.jpeg(Color.PINK));
        report = reportWith(photo).inProcess();
    }

    static Journey reportWith(String photo) {
        Map<String, Object> input = new HashMap<>(Reports.publicRubble());
        input.put("photos", List.of(photo));
        return Journey.of(Reports.submit(Api.as(REPORTER), input));
    }

    @AfterEach
    void backToTheStart() {
        TestClock.set(TestClock.START);
        Histories.assertWhole();
    }

    @Test
    void thoseOutsideSeeNothingOfItInAnySizeAndWhoWorksOnItSeesAll() {
        byte[] full = got(null, photo);
        byte[] thumbnail = got(null, photo + "?size=thumbnail");
        assertTrue(Faces.isShown(full) && Faces.isShown(thumbnail), "or nothing is hidden by what follows");
        report.step(VALIDATOR, "ticketRedact", Faces.of(photo));
        for (String user : OUTSIDE) {
            for (String size : SIZES) {
                assertTrue(Faces.isHidden(got(user, photo + size)), user + size);
            }
            assertEquals("null", masked(user));
        }
        for (String user : INSIDE) {
            assertArrayEquals(full, got(user, photo), user);
            assertArrayEquals(thumbnail, got(user, photo + "?size=thumbnail"), user);
            assertEquals("true", masked(user));
        }
        PhotoApi withPin = PhotoApi.anonymous().withPin(report.receipt().pin());
        assertArrayEquals(full, withPin.get(photo).body());
    }

    @Test
    void noAnswerIsOneThatSomebodyMayKeepOrAskFor() {
        report.step(VALIDATOR, "ticketRedact", Faces.of(photo));
        HttpResponse<byte[]> answer = PhotoApi.anonymous().get(photo);
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElseThrow());
        assertTrue(answer.headers().firstValue("ETag").isEmpty(), "by which somebody could tell one from the other");
        HttpResponse<byte[]> head = PhotoApi.anonymous().head(photo);
        assertEquals(
                Integer.toString(answer.body().length),
                head.headers().firstValue("Content-Length").orElseThrow());
        for (String user : Arrays.asList(null, VALIDATOR)) {
            PhotoApi api = user == null ? PhotoApi.anonymous() : PhotoApi.as(user);
            assertEquals(404, api.get(file()).statusCode(), "the other picture has no address of its own");
        }
        assertFalse(report.seen(null, "photos { id }").encode().contains(file()));
    }

    @Test
    void whateverWasThereThoseOutsideGetTheSameBytes() {
        String other = PhotoApi.as(REPORTER).upload(Faces.jpeg(Color.BLUE));
        Journey otherReport = reportWith(other).inProcess();
        report.step(VALIDATOR, "ticketRedact", Faces.of(photo));
        otherReport.step(VALIDATOR, "ticketRedact", Faces.of(other));
        for (String size : SIZES) {
            assertArrayEquals(got(null, photo + size), got(null, other + size), size);
            assertFalse(Arrays.equals(got(AGENCY, photo + size), got(AGENCY, other + size)), size);
        }
    }

    @Test
    void everyPhotoThatEverybodySeesCanBeMaskedByItself() {
        String evidence = PhotoApi.as(AGENCY).upload(Faces.jpeg(Color.PINK));
        report.step(AGENCY, "ticketRecordFollowUp", "progress: 30, photos: [\"" + evidence + "\"]");
        report.step(TICKET_ADMIN, "ticketRedact", Faces.of(evidence));
        for (String size : SIZES) {
            assertTrue(Faces.isHidden(got(null, evidence + size)));
            assertTrue(Faces.isShown(got(AGENCY, evidence + size)));
            assertTrue(Faces.isShown(got(null, photo + size)), "another one of the report");
        }
        String seen = report.seen(AGENCY, "photos { masked } cover { masked } steps { photos { id masked } }")
                .encode();
        assertTrue(seen.contains("{\"id\":\"" + evidence + "\",\"masked\":true}"), seen);
        assertTrue(seen.contains("\"cover\":{\"masked\":false}"), seen);
        assertTrue(seen.contains("\"photos\":[{\"masked\":false}]"), seen);
    }

    @Test
    void everybodyReadsThatItWasDoneAndTheBureauAloneWhy() {
        report.step(VALIDATOR, "ticketRedact", Faces.of(photo));
        for (String user : OUTSIDE) {
            assertNull(Redactions.step(report, user, "REDACT").getString("note"), String.valueOf(user));
        }
        assertNull(Redactions.step(report, REPORTER, "REDACT").getString("note"));
        assertNull(Redactions.step(report, AGENCY, "REDACT").getString("note"));
        assertEquals(
                "Alasan uji", Redactions.step(report, TICKET_ADMIN, "REDACT").getString("note"));
        JsonObject check = Api.as("admin")
                .data(
                        "query($n: String!) { auditCheck(number: $n) { whole findings { fault table position } } }",
                        Map.of("n", report.receipt().number()))
                .getJsonObject("auditCheck");
        assertEquals("{\"whole\":true,\"findings\":[]}", check.encode());
    }

    @Test
    void whatWasHiddenStaysSoUntilAllOfItIsRevealed() throws IOException {
        byte[] full = got(null, photo);
        report.step(VALIDATOR, "ticketRedact", Faces.of(photo, "[{ left: 800, top: 800, width: 200, height: 200 }]"));
        String first = file();
        report.step(TICKET_ADMIN, "ticketRedact", Faces.of(photo));
        String second = file();
        assertNotEquals(first, second);
        assertTrue(Faces.isHidden(got(null, photo)));
        assertEquals(Color.BLACK, new Color(Faces.image(got(null, photo)).getRGB(635, 475)));
        CleanerRun.clean();
        assertEquals(0, files(first), "nobody sees that one any more");
        assertEquals(2, files(second));
        report.step(VALIDATOR, "ticketReveal", "photo: \"" + photo + "\", " + Journey.reason());
        assertArrayEquals(full, got(null, photo));
        assertEquals("false", masked(AGENCY));
        assertNull(report.column("covers"));
        CleanerRun.clean();
        assertEquals(0, files(second));
        assertEquals(2, files(photo));
        String entries = report.column("latest_position");
        report.step(VALIDATOR, "ticketReveal", "photo: \"" + photo + "\", " + Journey.reason());
        assertEquals(entries, report.column("latest_position"), "what is shown already stays as it is");
    }

    @Test
    void theCleanerTakesWhatNoReportTookAndLeavesTheOther() throws IOException {
        report.step(VALIDATOR, "ticketRedact", Faces.of(photo));
        JsonObject late = report.call(VALIDATOR, "alt", "ticketRedact", Faces.of(photo));
        assertEquals(
                "CONFLICT", late.getJsonArray("userErrors").getJsonObject(0).getString("code"));
        assertEquals(report.version(), late.getJsonObject("ticket").getString("version"), "as it is now");
        String made = Database.sql("select id from photo where ticket_id is null order by uploaded_at desc limit 1");
        assertEquals(2, files(made));
        TestClock.advance(Duration.ofHours(25));
        CleanerRun.clean();
        assertEquals(0, files(made));
        assertEquals(2, files(file()));
        assertTrue(Faces.isHidden(got(null, photo)));
        String needed = Database.sql("select string_agg(id::text, ' ') from photo_file");
        assertTrue(needed.contains(photo) && needed.contains(file()), "or an operator would throw it away");
    }

    @Test
    void itStaysHiddenWhateverHappensToTheReport() {
        report.step(VALIDATOR, "ticketRedact", Faces.of(photo));
        report.step(REPORTER, "ticketSetVisibility", "visibility: PRIVATE");
        assertEquals(404, PhotoApi.anonymous().get(photo).statusCode());
        report.step(REPORTER, "ticketSetVisibility", "visibility: PUBLIC");
        assertTrue(Faces.isHidden(got(null, photo)));
        Journey other = Journey.begun().inProcess();
        report.step(TICKET_ADMIN, "ticketMerge", "into: \"" + other.receipt().number() + "\", " + Journey.reason());
        assertTrue(Faces.isHidden(got("tetangga", photo)));
        report.step(TICKET_ADMIN, "ticketEraseReporter", Journey.reason());
        ErasureRuns.runWhenDue();
        assertTrue(Faces.isHidden(got(null, photo)));
        assertTrue(Faces.isHidden(got(REPORTER, photo)), "nobody knows any more that it is theirs");
        report.step(VALIDATOR, "ticketReveal", "photo: \"" + photo + "\", " + Journey.reason());
        assertTrue(Faces.isShown(got(null, photo)));
        report.step(VALIDATOR, "ticketRedact", Faces.of(photo));
        assertTrue(Faces.isHidden(got(null, photo)));
    }

    @Test
    void wordsAreHiddenBesideIt() {
        report.step(VALIDATOR, "ticketRedact", Faces.of(photo));
        report.step(VALIDATOR, "ticketRedact", "description: [{ from: 0, to: 5 }], " + Journey.reason());
        assertTrue(report.seen(null, "description").getString("description").startsWith("▇▇▇"));
        assertTrue(Faces.isHidden(got(null, photo)));
        report.step(VALIDATOR, "ticketReveal", Journey.reason());
        assertTrue(Faces.isHidden(got(null, photo)), "of the description, and of nothing else");
    }

    /** Of the only photo; "null" for who is not told. */
    private String masked(String user) {
        return String.valueOf(report.seen(user, "photos { masked }")
                .getJsonArray("photos")
                .getJsonObject(0)
                .getValue("masked"));
    }

    /** The name of the files of what those outside see. */
    private String file() {
        return report.column("(select split_part(split_part(c, ':', 2), ' ', 1) from unnest(covers) c"
                + " where c like 'photo " + photo + "%')");
    }

    private long files(String id) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.getFileName().toString().startsWith(id))
                    .count();
        }
    }

    private static byte[] got(String user, String path) {
        HttpResponse<byte[]> answer = (user == null ? PhotoApi.anonymous() : PhotoApi.as(user)).get(path);
        assertEquals(200, answer.statusCode(), user + " " + path);
        return answer.body();
    }
}
