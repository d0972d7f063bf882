package id.sigap.ticket.photos;

import static id.sigap.testing.Grants.officerId;
import static id.sigap.testing.Grants.refusal;
import static id.sigap.testing.Journey.AGENCY;
import static id.sigap.testing.Journey.LURAH;
import static id.sigap.testing.Journey.OTHER_AGENCY;
import static id.sigap.testing.Journey.SUB_DEPARTMENT;
import static id.sigap.testing.Journey.TICKET_ADMIN;
import static id.sigap.testing.Journey.VALIDATOR;
import static id.sigap.testing.Journey.reason;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.Database;
import id.sigap.testing.Grants;
import id.sigap.testing.Histories;
import id.sigap.testing.Inboxes;
import id.sigap.testing.Journey;
import id.sigap.testing.PhotoApi;
import id.sigap.testing.Reports;
import id.sigap.testing.TestClock;
import id.sigap.testing.Tokens;
import id.sigap.testing.Uploads;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The photos of a private report: locked for its officers, but for one whom the Bureau lets see them for a while (C17). */
@QuarkusTest
@Shows(Promise.C17)
class PhotoGrantsIT {

    private static final String SEEN =
            "hiddenFields photos { id } photoGrantedUntil photoGrants { id officer unit { code } until reason grantedBy active }";

    private String photo;
    private Journey report;

    @BeforeEach
    void report() {
        photo = Uploads.photo("warga");
        report = privateReport(photo);
    }

    @AfterEach
    void backToTheStart() {
        TestClock.set(TestClock.START);
    }

    private static Journey privateReport(String photo) {
        Map<String, Object> input = Reports.rubble();
        input.put("photos", List.of(photo));
        return Journey.of(Reports.submit(Api.as("warga"), input)).disposed();
    }

    @Test
    void theGranteeSeesThePhotosEachViewIsRecordedAndNobodyElseSeesMore() {
        assertMissing(AGENCY, photo);
        Grants.grant(VALIDATOR, report, officerId(AGENCY));
        long before = Database.count("disclosure");
        PhotoApi grantee = PhotoApi.as(AGENCY);
        assertEquals(200, grantee.get(photo).statusCode());
        assertEquals(200, grantee.get(photo + "?size=thumbnail").statusCode());
        assertEquals(200, grantee.head(photo).statusCode());
        assertEquals(before + 3, Database.count("disclosure"));
        assertEquals(
                "REPORT_PHOTOS|officer|BINAMARGA|photo, by a grant",
                Database.sql("select concat_ws('|', field, roles, unit_code, reason) from disclosure"
                        + " order by id desc limit 1"));
        for (String other : List.of(SUB_DEPARTMENT, OTHER_AGENCY, LURAH, "tetangga", "admin", "loket")) {
            assertMissing(other, photo);
        }
        assertEquals(before + 3, Database.count("disclosure"));
    }

    @Test
    void aStepOfTheReportNamesItsOfficerToTheBureauAlone() {
        report.step(AGENCY, "ticketAccept");
        String fields = "steps { action officer officerId }";
        JsonObject accept = last(report.seen(VALIDATOR, fields).getJsonArray("steps"));
        assertEquals("ACCEPT", accept.getString("action"));
        Grants.grant(TICKET_ADMIN, report, accept.getString("officerId"));
        assertEquals(200, PhotoApi.as(AGENCY).get(photo).statusCode());
        for (String user : List.of(AGENCY, "warga")) {
            JsonArray steps = report.seen(user, fields).getJsonArray("steps");
            steps.forEach(step -> assertNull(((JsonObject) step).getString("officerId")));
        }
        assertNull(officerId("warga"));
        assertNull(officerId(VALIDATOR));
    }

    @Test
    void theBureauReadsTheGrantsAndTheGranteeUntilWhen() {
        Grants.grant(VALIDATOR, report, officerId(AGENCY));
        JsonObject bureau = report.seen(TICKET_ADMIN, SEEN + " steps { action note at }");
        JsonObject grant = last(bureau.getJsonArray("photoGrants"));
        assertEquals("BINAMARGA", grant.getJsonObject("unit").getString("code"));
        assertEquals("2026-11-24T02:00:00Z", grant.getString("until"));
        assertEquals("Perlu melihat lokasi", grant.getString("reason"));
        assertTrue(grant.getBoolean("active"));
        JsonObject step = last(bureau.getJsonArray("steps"));
        assertEquals("GRANT_PHOTOS Perlu melihat lokasi", step.getString("action") + " " + step.getString("note"));

        JsonObject grantee = report.seen(AGENCY, SEEN + " steps { action }");
        assertEquals("2026-11-24T02:00:00Z", grantee.getString("photoGrantedUntil"));
        assertEquals(photo, last(grantee.getJsonArray("photos")).getString("id"));
        assertFalse(grantee.getJsonArray("hiddenFields").contains("REPORT_PHOTOS"));
        assertNull(grantee.getJsonArray("photoGrants"));
        assertFalse(grantee.encode().contains("GRANT_PHOTOS"));
        for (String user : List.of("warga", AGENCY)) {
            assertFalse(report.seen(user, "latestStep { action } steps { action note }")
                    .encode()
                    .contains("GRANT"));
        }
        assertNull(
                Inboxes.entry(AGENCY, report, "photos { id }").getJsonArray("photos"),
                "a list shows none: nothing records it");
    }

    @Test
    void aGrantEndsToTheInstant() {
        Grants.grant(VALIDATOR, report, officerId(AGENCY), Duration.ofHours(2));
        TestClock.advance(Duration.ofHours(2).minusNanos(1_000));
        assertEquals(200, PhotoApi.as(AGENCY).get(photo).statusCode());
        TestClock.advance(Duration.ofNanos(1_000));
        assertLocked();
        assertFalse(
                last(report.seen(VALIDATOR, SEEN).getJsonArray("photoGrants")).getBoolean("active"));
    }

    @Test
    void aGrantTakenBackIsOverAtOnceAndTakingItBackAgainChangesNothing() {
        String grant = Grants.grant(VALIDATOR, report, officerId(AGENCY));
        assertEquals("REASON_MISSING reason", refusal(Grants.revoke(TICKET_ADMIN, report, grant, " ")));
        assertEquals("FORBIDDEN", refusal(Grants.revoke(AGENCY, report, grant, "x")));
        assertEquals(
                "ID_INVALID grant",
                refusal(Grants.revoke(VALIDATOR, report, report.receipt().id(), "x")));
        Journey other = privateReport(Uploads.photo("warga"));
        assertEquals("ID_INVALID grant", refusal(Grants.revoke(VALIDATOR, other, grant, "x")));
        assertEquals(200, PhotoApi.as(AGENCY).get(photo).statusCode());

        Grants.revoke(TICKET_ADMIN, report, grant, "Sudah cukup");
        assertLocked();
        long entries = Database.count("history_entry");
        JsonObject again = Grants.revoke(TICKET_ADMIN, report, grant, "Sudah cukup");
        assertEquals("[]", again.getJsonArray("userErrors").encode());
        assertEquals(entries, Database.count("history_entry"));
    }

    @Test
    void aGrantIsForOneReportAndOnePerson() {
        String elsewhere = Uploads.photo("warga");
        Journey other = privateReport(elsewhere);
        Grants.grant(VALIDATOR, report, officerId(AGENCY));
        assertMissing(AGENCY, elsewhere);
        assertEquals(0, other.seen(VALIDATOR, SEEN).getJsonArray("photoGrants").size());
        report.step(AGENCY, "ticketDelegate", "unitCode: \"SUDIN-BM-JU\"");
        assertMissing(SUB_DEPARTMENT, photo);
    }

    @Test
    void aUnitThatLosesTheReportLosesTheGrantAndDoesNotGetItBackWithTheReport() {
        String grant = Grants.grant(VALIDATOR, report, officerId(AGENCY));
        report.step(AGENCY, "ticketReturn", reason());
        assertMissing(AGENCY, photo);
        report.step(LURAH, "ticketDispose", "unitCode: \"BINAMARGA\"");
        assertEquals("DISPOSITION", report.seen(AGENCY, "status").getString("status"));
        assertLocked();
        JsonObject told = last(report.seen(VALIDATOR, SEEN).getJsonArray("photoGrants"));
        assertEquals(grant + " false", told.getString("id") + " " + told.getBoolean("active"));
        Grants.grant(VALIDATOR, report, officerId(AGENCY));
        assertEquals(200, PhotoApi.as(AGENCY).get(photo).statusCode());
    }

    @Test
    void aTransferThatIsOnlyAskedForEndsNothing() {
        report.step(AGENCY, "ticketAccept");
        Grants.grant(VALIDATOR, report, officerId(AGENCY));
        report.step(AGENCY, "ticketRequestTransfer", "unitCode: \"SDA\", " + reason());
        assertEquals(200, PhotoApi.as(AGENCY).get(photo).statusCode());
    }

    @Test
    void onlyTheBureauGrantsAndOnlyToOfficersWhoHaveTheReport() {
        String officer = officerId(AGENCY);
        Instant until = TestClock.START.plus(Duration.ofDays(1));
        assertEquals("FORBIDDEN", refusal(Grants.call(AGENCY, report, officer, until, "x")));
        assertEquals("FORBIDDEN", refusal(Grants.call("admin", report, officer, until, "x")));
        assertEquals("FORBIDDEN", refusal(Grants.call("warga", report, officer, until, "x")));
        assertEquals("NOT_FOUND", refusal(Grants.call("tetangga", report, officer, until, "x")));
        assertEquals("NOT_FOUND", refusal(Grants.call(OTHER_AGENCY, report, officer, until, "x")));
        for (String elsewhere : List.of(OTHER_AGENCY, LURAH, SUB_DEPARTMENT)) {
            String id = officerId(elsewhere);
            assertEquals("UNIT_NOT_HOLDER officer", refusal(Grants.call(VALIDATOR, report, id, until, "x")));
        }
        for (String none : List.of("", "petugas", "AAAA", report.receipt().id(), officer.substring(1))) {
            assertEquals("ID_INVALID officer", refusal(Grants.call(VALIDATOR, report, none, until, "x")));
        }
        assertEquals("REASON_MISSING reason", refusal(Grants.call(VALIDATOR, report, officer, until, " \u200B")));
        assertEquals(
                "TEXT_TOO_LONG reason", refusal(Grants.call(VALIDATOR, report, officer, until, "x".repeat(2_001))));
    }

    @Test
    void aGrantEndsAfterNowAndNoLaterThanItsCap() {
        String officer = officerId(AGENCY);
        Instant cap = TestClock.START.plus(Duration.ofDays(7));
        for (Instant bad : List.of(TestClock.START, TestClock.START.minusSeconds(1), cap.plusMillis(1))) {
            assertEquals("GRANT_OVER_CAP until", refusal(Grants.call(VALIDATOR, report, officer, bad, "x")));
        }
        assertEquals(
                "[]",
                Grants.call(VALIDATOR, report, officer, cap, "x")
                        .getJsonArray("userErrors")
                        .encode());
    }

    @Test
    void ofAPublicReportThereIsNothingToGrant() {
        Journey open = Journey.begun().disposed();
        Instant until = TestClock.START.plus(Duration.ofDays(1));
        assertEquals("STEP_NOT_POSSIBLE", refusal(Grants.call(VALIDATOR, open, officerId(AGENCY), until, "x")));
    }

    /** Going public publishes the report with its photos, and nothing that came to it while it was private. */
    @Test
    void aPhotoOfADisputeWhileItWasPrivateStaysLockedWhenItIsPublic() {
        report.step(AGENCY, "ticketAccept")
                .step(AGENCY, "ticketRecordFollowUp", "progress: 100, " + Journey.photos(AGENCY))
                .step(VALIDATOR, "ticketApprove");
        String dispute = Uploads.photo("warga");
        report.step("warga", "ticketDispute", "text: \"Masih ada\", photos: [\"" + dispute + "\"]");
        report.step("warga", "ticketSetVisibility", "visibility: PUBLIC");
        assertEquals(200, PhotoApi.as(AGENCY).get(photo).statusCode());
        assertMissing(AGENCY, dispute);
        assertEquals(List.of(photo), photos(AGENCY));
        assertEquals(List.of(photo), photos("admin"));
        for (String user : List.of("warga", VALIDATOR)) {
            assertEquals(List.of(photo, dispute), photos(user), user);
        }
        long before = Database.count("disclosure");
        assertEquals(200, PhotoApi.as("warga").get(dispute).statusCode());
        assertEquals(200, PhotoApi.as(VALIDATOR).get(photo).statusCode());
        assertEquals(before, Database.count("disclosure"));
        assertEquals(200, PhotoApi.as(VALIDATOR).get(dispute).statusCode());
        assertEquals(before + 1, Database.count("disclosure"), "whatever the report is now");
    }

    @Test
    void aGrantOutlivesThePublishing() {
        report.step(AGENCY, "ticketAccept")
                .step(AGENCY, "ticketRecordFollowUp", "progress: 100, " + Journey.photos(AGENCY))
                .step(VALIDATOR, "ticketApprove");
        String dispute = Uploads.photo("warga");
        report.step("warga", "ticketDispute", "text: \"Masih ada\", photos: [\"" + dispute + "\"]");
        Grants.grant(VALIDATOR, report, officerId(AGENCY));
        report.step("warga", "ticketSetVisibility", "visibility: PUBLIC");
        long before = Database.count("disclosure");
        assertEquals(List.of(photo, dispute), photos(AGENCY));
        assertEquals(200, PhotoApi.as(AGENCY).get(dispute).statusCode());
        assertEquals(before + 1, Database.count("disclosure"));
        TestClock.advance(Duration.ofDays(1));
        assertMissing(AGENCY, dispute);
    }

    private List<String> photos(String user) {
        return report.seen(user, "photos { id }").getJsonArray("photos").stream()
                .map(seen -> ((JsonObject) seen).getString("id"))
                .toList();
    }

    /** A link is worth nothing in another session: who reads is asked at each read, and nothing in it stands for them. */
    @Test
    void aLinkCopiedIntoAnotherSessionFails() {
        Grants.grant(VALIDATOR, report, officerId(AGENCY));
        assertEquals(200, PhotoApi.as(AGENCY).get(photo).statusCode());
        assertMissing(PhotoApi.anonymous().get(photo));
        assertEquals(
                400,
                PhotoApi.anonymous()
                        .get(photo + "?access_token=" + Tokens.of(AGENCY))
                        .statusCode());
        assertMissing("tetangga", photo);
        assertMissing(OTHER_AGENCY, photo);
    }

    @Test
    void whatCannotBeRecordedIsNotShownToTheGrantee() {
        Grants.grant(VALIDATOR, report, officerId(AGENCY));
        Database.sql("alter table disclosure add constraint blocked check (reason <> 'photo, by a grant') not valid");
        try {
            HttpResponse<byte[]> refused = PhotoApi.as(AGENCY).get(photo);
            assertEquals(500, refused.statusCode());
            assertEquals(500, PhotoApi.as(AGENCY).head(photo).statusCode());
        } finally {
            Database.sql("alter table disclosure drop constraint blocked");
        }
    }

    @Test
    void grantsAreKeptAsTheyWereAndNamesCanBeErased() {
        String grant = Grants.grant(VALIDATOR, report, officerId(AGENCY));
        Grants.revoke(VALIDATOR, report, grant, "x");
        for (String change : List.of(
                "update photo_grant set until = now()",
                "delete from photo_grant_end",
                "truncate photo_grant_end",
                "update photo_grantee set name = 'x'")) {
            assertThrows(IllegalStateException.class, () -> Database.sql(change), change);
        }
        Histories.assertWhole();
    }

    @Test
    void theVersionThatClientsNameDoesNotMove() {
        String version = report.seen(AGENCY, "version").getString("version");
        Grants.grant(VALIDATOR, report, officerId(AGENCY));
        assertEquals(version, report.seen(AGENCY, "version").getString("version"));
        assertNotEquals(officerId(AGENCY), officerId(SUB_DEPARTMENT));
        assertEquals(officerId(AGENCY), officerId(AGENCY));
    }

    private void assertLocked() {
        assertMissing(AGENCY, photo);
        JsonObject seen = report.seen(AGENCY, SEEN);
        assertNull(seen.getJsonArray("photos"));
        assertNull(seen.getString("photoGrantedUntil"));
        assertTrue(seen.getJsonArray("hiddenFields").contains("REPORT_PHOTOS"));
    }

    private static JsonObject last(JsonArray array) {
        return array.getJsonObject(array.size() - 1);
    }

    private static void assertMissing(String user, String id) {
        assertMissing(PhotoApi.as(user).get(id));
        assertEquals(404, PhotoApi.as(user).head(id).statusCode());
    }

    /** Byte for byte what is said of a photo that is not there. */
    private static void assertMissing(HttpResponse<byte[]> response) {
        HttpResponse<byte[]> none = PhotoApi.anonymous().get(UUID.randomUUID().toString());
        assertEquals(404, response.statusCode());
        assertArrayEquals(none.body(), response.body());
        assertEquals(none.headers().map().keySet(), response.headers().map().keySet());
    }
}
