package id.sigap.ticket.photos;

import static id.sigap.testing.Journey.AGENCY;
import static id.sigap.testing.Journey.LURAH;
import static id.sigap.testing.Journey.REPORTER;
import static id.sigap.testing.Journey.TICKET_ADMIN;
import static id.sigap.testing.Journey.VALIDATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.photo.likeness.Scenes;
import id.sigap.photo.likeness.Stamped;
import id.sigap.testing.Api;
import id.sigap.testing.Database;
import id.sigap.testing.Journey;
import id.sigap.testing.PhotoApi;
import id.sigap.testing.Reports;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Photos of work done are compared with earlier ones; the Bureau is told, nobody else is, and nothing is refused. */
@QuarkusTest
class EvidenceGuardIT {

    private static final String LOOKS = "hiddenFields closerLooks { photo { id } reasons earlierReport } number";

    private static final String NOW = "2026:11:23 08:15:00";
    private static final int[] PLUIT = {-6, 7};
    private static final int[] PLUIT_EAST = {106, 47};
    private static final int[] SURABAYA = {-7, 15};
    private static final int[] SURABAYA_EAST = {112, 45};

    @Inject
    EvidenceGuard guard;

    @Inject
    PhotoCleaner cleaner;

    @Test
    void aPhotoThatWasShownBeforeIsToldToTheBureauAlone() {
        long seed = new Random().nextLong();
        Journey first = followUp(Scenes.file(seed));
        judge();
        Journey again = followUp(Scenes.file(seed));
        Journey copied = followUp(Scenes.copy(seed));
        Journey other = followUp(Scenes.file(seed + 1));
        judge();
        for (String bureau : List.of(VALIDATOR, TICKET_ADMIN)) {
            assertEquals("", told(bureau, first));
            assertEquals("SEEN_BEFORE " + first.receipt().number(), told(bureau, again));
            assertTrue(told(bureau, copied).startsWith("LOOKS_LIKE_EARLIER "), told(bureau, copied));
            assertEquals("", told(bureau, other));
        }
        for (String user : Arrays.asList(AGENCY, LURAH, REPORTER, "admin", "tetangga", null)) {
            JsonObject seen = again.seen(user, LOOKS);
            assertNull(seen.getJsonArray("closerLooks"), user);
            assertTrue(seen.getJsonArray("hiddenFields").contains("CLOSER_LOOKS"), user);
            assertEquals(other.seen(user, LOOKS).put("number", ""), seen.put("number", ""), user);
        }
    }

    @Test
    void ofTheSameReportAPhotoOfAnotherStepCountsAndOneOfTheSameStepDoesNot() {
        long seed = new Random().nextLong();
        Journey report = Journey.begun().inProcess();
        report.step(
                AGENCY,
                "ticketRecordFollowUp",
                "progress: 40, note: \"x\", " + photos(Scenes.file(seed), Scenes.copy(seed)));
        judge();
        assertEquals("", told(VALIDATOR, report));
        report.step(AGENCY, "ticketRecordFollowUp", "progress: 100, " + photos(Scenes.file(seed)));
        judge();
        assertEquals("SEEN_BEFORE " + report.receipt().number(), told(VALIDATOR, report));
    }

    /** Whoever paints the work into the picture of the complaint begins with that picture. */
    @Test
    void theReportersOwnPhotoCountsOnTheirReportAndOnNoOther() {
        long seed = new Random().nextLong();
        Journey report = reportedWith(Scenes.file(seed)).inProcess();
        report.step(AGENCY, "ticketRecordFollowUp", "progress: 100, " + photos(Scenes.copy(seed)));
        Journey other = followUp(Scenes.file(seed + 1));
        judge();
        assertEquals("LOOKS_LIKE_EARLIER " + report.receipt().number(), told(VALIDATOR, report));
        assertEquals("", told(VALIDATOR, other));
        assertEquals("0", likeness("count(*)", "p.kind = 'REPORT' and l.keys is not null"));
    }

    @Test
    void whatTheCameraSaysIsComparedAndThenForgotten() {
        Journey right = followUp(Stamped.jpeg(scene(), NOW, PLUIT, PLUIT_EAST));
        Journey early = followUp(Stamped.jpeg(scene(), "2025:02:01 10:00:00", PLUIT, PLUIT_EAST));
        Journey late = followUp(Stamped.jpeg(scene(), "2026:12:24 10:00:00", PLUIT, PLUIT_EAST));
        Journey far = followUp(Stamped.jpeg(scene(), NOW, SURABAYA, SURABAYA_EAST));
        Journey both = followUp(Stamped.jpeg(scene(), "2025:02:01 10:00:00", SURABAYA, SURABAYA_EAST));
        Journey silent = followUp(scene());
        assertNotEquals("0", likeness("count(*)", "l.taken_on is not null and l.taken_near is not null"));
        judge();
        assertEquals("", told(VALIDATOR, right));
        assertEquals("TAKEN_AT_ANOTHER_TIME null", told(VALIDATOR, early));
        assertEquals("TAKEN_AT_ANOTHER_TIME null", told(VALIDATOR, late));
        assertEquals("TAKEN_ELSEWHERE null", told(VALIDATOR, far));
        assertEquals("TAKEN_AT_ANOTHER_TIME,TAKEN_ELSEWHERE null", told(VALIDATOR, both));
        assertEquals("", told(VALIDATOR, silent), "messengers take it away: that it is missing says nothing");
        assertEquals("0", likeness("count(*)", "l.taken_on is not null or l.taken_near is not null"));
    }

    /** Two photos of one day and place have nothing in common in the database, and in no column stand a day or degrees. */
    @Test
    void whileItWaitsItIsAHashOfThatPhotoAlone() {
        PhotoApi officer = PhotoApi.as(AGENCY);
        String one = officer.upload(Stamped.jpeg(scene(), NOW, PLUIT, PLUIT_EAST));
        String two = officer.upload(Stamped.jpeg(scene(), NOW, PLUIT, PLUIT_EAST));
        for (String column : List.of("taken_on", "taken_near")) {
            assertEquals(
                    "2 32 32",
                    Database.sql("select count(distinct %1$s) || ' ' || min(length(%1$s)) || ' ' || max(length(%1$s))"
                                    .formatted(column)
                            + " from photo_likeness where photo_id in ('" + one + "', '" + two + "')"));
        }
        assertEquals(
                "content bytea, earlier_ticket uuid, judged bool, keys _int4, marks bytea, photo_id uuid, reasons"
                        + " _text, taken_near bytea, taken_on bytea",
                Database.sql("select string_agg(column_name || ' ' || udt_name, ', ' order by column_name)"
                        + " from information_schema.columns where table_name = 'photo_likeness'"));
    }

    @Test
    void ofACitizensPhotoWhenAndWhereIsNotEvenHashed() {
        byte[] stamped = Stamped.jpeg(scene(), NOW, PLUIT, PLUIT_EAST);
        String id = PhotoApi.as(REPORTER).upload(stamped);
        String nobodys = PhotoApi.anonymous().upload(stamped);
        assertEquals(
                "0",
                Database.sql("select count(taken_on) + count(taken_near) from photo_likeness where photo_id in ('" + id
                        + "', '" + nobodys + "')"));
    }

    @Test
    void nothingIsEverRefusedForIt() {
        PhotoApi officer = PhotoApi.as(AGENCY);
        byte[] scene = scene();
        byte[] broken = Stamped.jpeg(scene, "no day at all ?????", new int[] {-999, 99}, new int[] {0, 0});
        broken[30] = (byte) 0xFF;
        for (byte[] photo :
                List.of(scene, scene, broken, Stamped.jpeg(scene, "1970:01:01 00:00:00", SURABAYA, SURABAYA_EAST))) {
            assertEquals(201, officer.post("image/jpeg", photo).statusCode());
        }
    }

    @Test
    void whatIsKnownOfAPhotoGoesWithIt() {
        String id = PhotoApi.as(AGENCY).upload(scene());
        String kept = "select count(*) from photo_likeness where photo_id = '" + id + "'";
        assertEquals("1", Database.sql(kept));
        Database.sql("update photo set uploaded_at = uploaded_at - interval '25 hours' where id = '" + id + "'");
        cleaner.clean().await().atMost(Duration.ofSeconds(10));
        assertEquals("0", Database.sql(kept));
    }

    private void judge() {
        guard.judge().await().atMost(Duration.ofSeconds(20));
    }

    private static byte[] scene() {
        return Scenes.file(new Random().nextLong());
    }

    private static Journey reportedWith(byte[] photo) {
        var input = Reports.publicRubble();
        input.put("photos", List.of(PhotoApi.as(REPORTER).upload(photo)));
        return Journey.of(Reports.submit(Api.as(REPORTER), input));
    }

    private static Journey followUp(byte[] photo) {
        return Journey.begun().inProcess().step(AGENCY, "ticketRecordFollowUp", "progress: 100, " + photos(photo));
    }

    private static String photos(byte[]... photos) {
        return Arrays.stream(photos)
                .map(photo -> '"' + PhotoApi.as(AGENCY).upload(photo) + '"')
                .collect(Collectors.joining(", ", "photos: [", "]"));
    }

    /** Reasons and number, of each look. */
    private static String told(String user, Journey report) {
        return report.seen(user, LOOKS).getJsonArray("closerLooks").stream()
                .map(JsonObject.class::cast)
                .map(look -> look.getJsonArray("reasons").stream()
                                .map(Object::toString)
                                .collect(Collectors.joining(","))
                        + " " + look.getString("earlierReport"))
                .collect(Collectors.joining("; "));
    }

    private static String likeness(String what, String where) {
        return Database.sql("select " + what + " from photo_likeness l join photo p on p.id = l.photo_id"
                + " where p.ticket_id is not null and (" + where + ")");
    }
}
