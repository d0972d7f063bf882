package id.sigap.ticket.journey;

import static id.sigap.testing.Journey.AGENCY;
import static id.sigap.testing.Journey.OTHER_AGENCY;
import static id.sigap.testing.Journey.photos;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigap.testing.Database;
import id.sigap.testing.Journey;
import id.sigap.testing.Stages;
import id.sigap.testing.Uploads;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What must be said with a step, how much may be, and which photos count; the field named is the argument's. */
@QuarkusTest
class StepInputIT {

    private static final Stages STAGES = new Stages();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            WAITING      | lurah-pluit | ticketReject          | reasonCode: NOT_CLEAR, reason: %s       | REASON_MISSING reason
            WAITING      | lurah-pluit | ticketReject          | reason: "Tidak jelas"                   | REASON_MISSING reasonCode
            COORDINATION | lurah-pluit | ticketMove            | areaCode: "31.72.01.1004", reason: %s   | REASON_MISSING reason
            COORDINATION | pengelola   | ticketCorrect         | areaCode: "31.72.01.1004", reason: %s   | REASON_MISSING reason
            COORDINATION | pengelola   | ticketCorrect         | categoryCode: "banjir", reason: %s      | REASON_MISSING reason
            COORDINATION | lurah-pluit | ticketDispose         | unitCode: "SDA", reason: %s             | REASON_MISSING reason
            COORDINATION | lurah-pluit | ticketDispose         | unitCode: "SDA"                         | REASON_MISSING reason
            COORDINATION | pengelola   | ticketPause           | until: "2026-11-30", reason: %s         | REASON_MISSING reason
            DISPOSITION  | petugas     | ticketReturn          | reason: %s                              | REASON_MISSING reason
            DISPOSITION  | pengelola   | ticketReject          | reason: %s                              | REASON_MISSING reason
            PROCESS      | petugas     | ticketRequestTransfer | unitCode: "SDA", reason: %s             | REASON_MISSING reason
            PROCESS      | pengelola   | ticketAgreeDate       | on: "2026-12-30", reason: %s            | REASON_MISSING reason
            VALIDATION   | validator   | ticketRefuseFollowUp  | reason: %s                              | REASON_MISSING reason
            VERIFICATION | validator   | ticketRefuseFollowUp  | reason: %s, $P                          | NOTE_MISSING reason
            VERIFICATION | validator   | ticketRefuseFollowUp  | reason: "Belum bersih"                  | PHOTO_MISSING photos
            VERIFICATION | validator   | ticketApprove         | note: %s, $P                            | NOTE_MISSING note
            VERIFICATION | validator   | ticketApprove         | note: "Sudah bersih"                    | PHOTO_MISSING photos
            DONE         | warga       | ticketDispute         | text: %s                                | REASON_MISSING text
            REJECTED     | warga       | ticketComplete        | text: %s                                | NOTE_MISSING text
            """)
    void nothingVisibleIsNoReason(String status, String user, String mutation, String arguments, String refusal) {
        for (String nothing : new String[] {"\"\"", "\"  \\n\\t \"", "\"\\u200b\""}) {
            String filled = Stages.arguments(user, arguments.replace("%s", nothing));
            assertEquals(refusal, STAGES.in(status).refused(user, mutation, filled));
        }
    }

    /** Too long or not to be stored: said before anything else, so it needs no report in the right state. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ticketReceive           | note   |                              | 2000
            ticketAccept            | note   |                              | 2000
            ticketRecordFollowUp    | note   | progress: 10                 | 2000
            ticketRecordFollowUp    | note   | progress: 100                | 2000
            ticketOrderVerification | note   |                              | 2000
            ticketApprove           | note   |                              | 2000
            ticketRefuseFollowUp    | reason |                              | 2000
            ticketMove              | reason | areaCode: "31.72.01.1004"    | 2000
            ticketDispose           | reason | unitCode: "BINAMARGA"        | 2000
            ticketReject            | reason |                              | 2000
            ticketDelegate          | reason | unitCode: "SUDIN-BM-JU"      | 2000
            ticketReturn            | reason |                              | 2000
            ticketRequestTransfer   | reason | unitCode: "SDA"              | 2000
            ticketDecideTransfer    | reason | approve: true                | 2000
            ticketDecideTransfer    | reason | approve: false               | 2000
            ticketCorrect           | reason | categoryCode: "banjir"       | 2000
            ticketCorrect           | reason | areaCode: "31.72.01.1004"    | 2000
            ticketMerge             | reason | into: "JK-00000-00000-0"     | 2000
            ticketUnmerge           | reason |                              | 2000
            ticketPause             | reason | until: "2026-11-30"          | 2000
            ticketResume            | reason |                              | 2000
            ticketAgreeDate         | reason | on: "2026-12-30"             | 2000
            ticketDecideDispute     | reason | accept: true                 | 2000
            ticketDecideDispute     | reason | accept: false                | 2000
            ticketWithdraw          | reason |                              | 2000
            ticketComplete          | text   |                              | 4000
            ticketRate              | text   | stars: 5                     | 2000
            ticketDispute           | text   |                              | 2000
            """)
    void wordsThatAreTooManyOrNoWords(String mutation, String field, String others, int longest) {
        String more = others == null ? "" : others + ", ";
        Journey report = STAGES.in("WAITING");
        // Finished work has no photo here, which is said beside it.
        String besides = "progress: 100".equals(others) ? ", PHOTO_MISSING photos" : "";
        assertEquals(
                "TEXT_TOO_LONG " + field + besides,
                report.refused("pengelola", mutation, more + field + ": \"" + "x".repeat(longest + 1) + "\""));
        assertEquals(
                "TEXT_INVALID " + field + besides,
                report.refused("pengelola", mutation, more + field + ": \"a\\u0007b\""));
    }

    @ParameterizedTest
    @CsvSource({
        "49, PROGRESS_BACKWARDS",
        "0, PROGRESS_BACKWARDS",
        "101, PROGRESS_OUT_OF_RANGE",
        "-1, PROGRESS_OUT_OF_RANGE"
    })
    void progressThatIsNone(int progress, String refusal) {
        assertEquals(
                refusal + " progress",
                STAGES.in("FOLLOW_UP").refused(AGENCY, "ticketRecordFollowUp", "progress: " + progress));
    }

    @Test
    void afterARefusalProgressMayBeAnythingAgain() {
        Stages.make("FOLLOW_UP_REJECTED").step(AGENCY, "ticketRecordFollowUp", "progress: 0");
    }

    @Test
    void theWholeNeedsAPhotoOfThisFollowUp() {
        Journey report = Journey.begun().inProcess();
        report.step(AGENCY, "ticketRecordFollowUp", "progress: 60, " + photos(AGENCY));
        assertEquals("PHOTO_MISSING photos", report.refused(AGENCY, "ticketRecordFollowUp", "progress: 100"));
        assertEquals(
                "PHOTO_MISSING photos", report.refused(AGENCY, "ticketRecordFollowUp", "progress: 100, photos: []"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bukan-id", "1-1-1-1-1", "../../etc", "AQAAAAAAAAAAAAAAAAAAAAA"})
    void photoIdsThatAreNone(String id) {
        assertEquals("PHOTO_UNKNOWN photos", finish("\"" + id + "\""));
    }

    @Test
    void photosThatAreNotOnesOwnOrNotToBeTakenAgain() {
        assertEquals("PHOTO_UNKNOWN photos", finish("\"" + UUID.randomUUID() + "\""));
        assertEquals("PHOTO_UNKNOWN photos", finish("\"" + Uploads.photo(OTHER_AGENCY) + "\""));
        String used = Uploads.photo(AGENCY);
        Journey.begun().inProcess().step(AGENCY, "ticketRecordFollowUp", "progress: 1, photos: [\"" + used + "\"]");
        assertEquals("PHOTO_UNKNOWN photos", finish("\"" + used + "\""));
    }

    /** Of several photos all are taken, or none. */
    @Test
    void oneBadPhotoSpoilsTheGoodOnes() {
        String good = Uploads.photo(AGENCY);
        assertEquals("PHOTO_UNKNOWN photos", finish("\"" + good + "\", \"" + UUID.randomUUID() + "\""));
        assertEquals(
                "0", Database.sql("select count(*) from photo where ticket_id is not null and id = '" + good + "'"));
    }

    @Test
    void threeDifferentPhotosAtMost() {
        String one = "\"" + Uploads.photo(AGENCY) + "\"";
        assertEquals("PHOTO_TOO_MANY photos", finish(one + ", " + one));
        String more = one;
        for (int i = 0; i < 3; i++) {
            more += ", \"" + Uploads.photo(AGENCY) + "\"";
        }
        assertEquals("PHOTO_TOO_MANY photos", finish(more));
    }

    private static String finish(String ids) {
        return STAGES.in("PROCESS").refused(AGENCY, "ticketRecordFollowUp", "progress: 100, photos: [" + ids + "]");
    }
}
