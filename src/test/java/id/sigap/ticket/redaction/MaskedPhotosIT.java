package id.sigap.ticket.redaction;

import static id.sigap.testing.Journey.AGENCY;
import static id.sigap.testing.Journey.LURAH;
import static id.sigap.testing.Journey.OTHER_AGENCY;
import static id.sigap.testing.Journey.REPORTER;
import static id.sigap.testing.Journey.TICKET_ADMIN;
import static id.sigap.testing.Journey.VALIDATOR;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.testing.Api;
import id.sigap.testing.Database;
import id.sigap.testing.Journey;
import id.sigap.testing.PhotoApi;
import id.sigap.testing.Reports;
import id.sigap.testing.TestClock;
import id.sigap.testing.Uploads;
import id.sigap.ticket.photos.CleanerRun;
import io.quarkus.test.junit.QuarkusTest;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A part of a photo that the Bureau has hidden: those outside get another photo, in each size, by the same address. */
@QuarkusTest
class MaskedPhotosIT {

    private static final List<String> SIZES = List.of("", "?size=thumbnail");
    private static final List<String> OUTSIDE = Arrays.asList(null, "tetangga", LURAH, OTHER_AGENCY);
    private static final List<String> INSIDE = List.of(REPORTER, AGENCY, VALIDATOR, TICKET_ADMIN, "admin");
    private static final String FACE = "{ left: 100, top: 100, width: 300, height: 400 }";

    private String photo;
    private Journey report;

    @BeforeEach
    void report() throws IOException {
        photo = PhotoApi.as(REPORTER).upload(orange());
        Map<String, Object> input = new HashMap<>(Reports.publicRubble());
        input.put("photos", List.of(photo));
        report = Journey.of(Reports.submit(Api.as(REPORTER), input)).inProcess();
    }

    @AfterEach
    void backToTheStart() {
        TestClock.set(TestClock.START);
    }

    @Test
    void thoseOutsideSeeNothingOfItInAnySizeAndWhoWorksOnItSeesAll() throws IOException {
        byte[] full = got(VALIDATOR, photo);
        byte[] thumbnail = got(VALIDATOR, photo + "?size=thumbnail");
        mask(VALIDATOR, photo, FACE);
        for (String user : OUTSIDE) {
            for (String size : SIZES) {
                assertMasked(got(user, photo + size));
            }
            assertFalse(report.seen(user, "photos { masked }").encode().contains("true"));
        }
        for (String user : INSIDE) {
            assertArrayEquals(full, got(user, photo), user);
            assertArrayEquals(thumbnail, got(user, photo + "?size=thumbnail"), user);
            assertTrue(report.seen(user, "photos { masked }").encode().contains("true"));
        }
        assertArrayEquals(
                full,
                PhotoApi.anonymous().withPin(report.receipt().pin()).get(photo).body());
        HttpResponse<byte[]> answer = PhotoApi.anonymous().get(photo);
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElseThrow());
        assertTrue(answer.headers().firstValue("ETag").isEmpty(), "by which somebody could tell one from the other");
    }

    @Test
    void evidenceIsMaskedLikewise() throws IOException {
        String evidence = PhotoApi.as(AGENCY).upload(orange());
        report.step(AGENCY, "ticketRecordFollowUp", "progress: 30, photos: [\"" + evidence + "\"]");
        mask(TICKET_ADMIN, evidence, FACE);
        for (String size : SIZES) {
            assertMasked(got(null, evidence + size));
            assertFalse(isBlack(got(AGENCY, evidence + size)));
            assertFalse(isBlack(got(null, photo + size)), "another one of the report");
        }
    }

    @Test
    void whatWasHiddenStaysSoUntilAllOfItIsRevealed() throws IOException {
        byte[] full = got(null, photo);
        mask(VALIDATOR, photo, "{ left: 800, top: 800, width: 200, height: 200 }");
        String first = file();
        mask(TICKET_ADMIN, photo, FACE);
        BufferedImage seen = image(got(null, photo));
        assertEquals(Color.BLACK, new Color(seen.getRGB(635, 475)));
        assertEquals(Color.BLACK, new Color(seen.getRGB(160, 140)));
        String second = file();
        report.step(VALIDATOR, "ticketReveal", "photo: \"" + photo + "\", " + Journey.reason());
        assertArrayEquals(full, got(null, photo));
        assertNull(report.column("covers"));
        assertEquals(
                "2",
                Database.sql("select count(*) from discarded_photo where id in ('" + first + "', '" + second + "')"));
        String entries = report.column("latest_position");
        report.step(VALIDATOR, "ticketReveal", "photo: \"" + photo + "\", " + Journey.reason());
        assertEquals(entries, report.column("latest_position"));
    }

    @Test
    void theCleanerTakesWhatNoReportTookAndLeavesTheOther() throws IOException {
        mask(VALIDATOR, photo, FACE);
        assertEquals(
                "CONFLICT",
                report.call(VALIDATOR, "alt", "ticketRedact", of(photo, FACE))
                        .getJsonArray("userErrors")
                        .getJsonObject(0)
                        .getString("code"));
        assertFalse(Database.sql("select count(*) from photo where ticket_id is null")
                .equals("0"));
        TestClock.advance(Duration.ofHours(25));
        CleanerRun.clean();
        assertEquals("0", Database.sql("select count(*) from photo where ticket_id is null"));
        assertMasked(got(null, photo));
    }

    @Test
    void whatIsNoPartOfAPhotoIsRefused() {
        for (String areas : List.of(
                "[]",
                "[{ left: 0, top: 0, width: 0, height: 10 }]",
                "[{ left: 0, top: 0, width: 10, height: 0 }]",
                "[{ left: -1, top: 0, width: 10, height: 10 }]",
                "[{ left: 0, top: 0, width: 10, height: -10 }]",
                "[{ left: 991, top: 0, width: 10, height: 10 }]",
                "[{ left: 1, top: 0, width: 2147483647, height: 10 }]",
                "[" + (FACE + " ").repeat(21) + "]")) {
            String what = "photo: { photo: \"" + photo + "\", areas: " + areas + " }, " + Journey.reason();
            assertEquals("MASKS_INVALID photo.areas", report.refused(VALIDATOR, "ticketRedact", what), areas);
        }
        String both = of(photo, FACE) + ", description: [{ from: 0, to: 1 }]";
        assertEquals("REDACTION_UNCLEAR description", report.refused(VALIDATOR, "ticketRedact", both));
    }

    @Test
    void aPhotoThatNotEverybodySeesOfThisReportIsNone() {
        Journey other = Journey.begun().inProcess();
        assertEquals("PHOTO_UNKNOWN photo", other.refused(VALIDATOR, "ticketRedact", of(photo, FACE)));
        assertEquals("PHOTO_UNKNOWN photo", other.refused(VALIDATOR, "ticketRedact", of("x", FACE)));
        Map<String, Object> input = Reports.rubble();
        String hidden = PhotoApi.as(REPORTER).upload(Uploads.jpeg());
        input.put("photos", List.of(hidden));
        Journey secret = Journey.of(Reports.submit(Api.as(REPORTER), input)).inProcess();
        assertEquals("NOTHING_TO_REDACT", secret.refused(VALIDATOR, "ticketRedact", of(hidden, FACE)));
        for (String user : List.of(REPORTER, AGENCY, LURAH, "admin")) {
            assertEquals("FORBIDDEN", report.refused(user, "ticketRedact", of(photo, FACE)), user);
        }
    }

    private void mask(String user, String id, String area) {
        report.step(user, "ticketRedact", of(id, area));
    }

    private static String of(String id, String area) {
        return "photo: { photo: \"" + id + "\", areas: [" + area + "] }, " + Journey.reason();
    }

    /** The name of the masked photo's files. */
    private String file() {
        return report.column("split_part(split_part(covers[1], ':', 2), ' ', 1)");
    }

    private static byte[] got(String user, String path) {
        HttpResponse<byte[]> answer = (user == null ? PhotoApi.anonymous() : PhotoApi.as(user)).get(path);
        assertEquals(200, answer.statusCode(), user + " " + path);
        return answer.body();
    }

    private static void assertMasked(byte[] jpeg) throws IOException {
        assertTrue(isBlack(jpeg));
        BufferedImage image = image(jpeg);
        Color beside = new Color(image.getRGB(image.getWidth() * 9 / 10, image.getHeight() / 2));
        assertTrue(beside.getRed() > 150, "what is not hidden is there: " + beside);
    }

    /** All of the face, and the pixels at its edges. */
    private static boolean isBlack(byte[] jpeg) throws IOException {
        BufferedImage image = image(jpeg);
        for (int y = image.getHeight() / 10; y < image.getHeight() / 2; y++) {
            for (int x = image.getWidth() / 10; x < image.getWidth() * 4 / 10; x++) {
                Color color = new Color(image.getRGB(x, y));
                if (color.getRed() + color.getGreen() + color.getBlue() > 40) {
                    return false;
                }
            }
        }
        return true;
    }

    private static BufferedImage image(byte[] jpeg) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    private static byte[] orange() throws IOException {
        BufferedImage image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.ORANGE);
        graphics.fillRect(0, 0, 640, 480);
        graphics.setColor(Color.PINK);
        graphics.fillRect(64, 48, 192, 192);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", bytes);
        return bytes.toByteArray();
    }
}
