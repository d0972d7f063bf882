package id.sigap.ticket.privacy;

import static id.sigap.testing.Journey.REPORTER;
import static id.sigap.testing.Journey.TICKET_ADMIN;
import static id.sigap.testing.Journey.reason;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.Database;
import id.sigap.testing.Histories;
import id.sigap.testing.Journey;
import id.sigap.testing.Reports;
import id.sigap.testing.Rewritten;
import id.sigap.testing.TestClock;
import id.sigap.testing.Uploads;
import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who reported it leaves when it should; the case, its history and all counts remain. */
@QuarkusTest
@Shows(Promise.O5)
class ErasureIT {

    private static final String DISCLOSE =
            "query($n: String!) { ticket(number: $n) { reporter(reason: \"Uji\") { name phone email } } }";

    @AfterEach
    void today() {
        TestClock.set(TestClock.START);
        Histories.assertWhole();
    }

    @Test
    void theReporterAsksAndIsForgotten() {
        Journey report = Journey.begun().done().step(REPORTER, "ticketRate", "stars: 2, text: \"Cucakrawa rahasia.\"");
        comment(report, "Cucakrawa di komentar.");
        assertEquals("Warga", name(report));
        assertEquals("REQUESTED", ask(report, REPORTER, ""));
        assertEquals("Warga", name(report), "until it is done the Bureau can answer them");
        String before = caseOf(report);
        whenDue();
        assertNull(name(report));
        assertEquals("DONE", state(report, TICKET_ADMIN));
        assertEquals(
                "[]",
                report.seen(TICKET_ADMIN, "comments { id }")
                        .getJsonArray("comments")
                        .encode());
        assertEquals(before, caseOf(report));
        assertEquals("2", report.column("rating"));
        assertEquals(0, traces("Cucakrawa"));
        assertEquals(1, traces("Puing bangunan menutup trotoar antara Pluit Junction dan Emporium Pluit.", report));
    }

    @Test
    void itIsTheirsNoMoreButNumberAndPinGoOnOpeningIt() {
        Journey report = Journey.of(Reports.submit(Api.as(REPORTER), Reports.rubble()));
        ask(report, REPORTER, "");
        whenDue();
        assertNull(report.seen(REPORTER, "status"));
        assertNull(report.column("owner_key"));
        JsonObject withPin = Api.anonymous()
                .data(
                        "query($n: String!, $p: String) { ticket(number: $n, pin: $p) { status erasure } }",
                        Map.of(
                                "n",
                                report.receipt().number(),
                                "p",
                                report.receipt().pin()))
                .getJsonObject("ticket");
        assertEquals("{\"status\":\"WAITING\",\"erasure\":\"DONE\"}", withPin.encode());
    }

    @Test
    void whoeverHasThePinMayAskToo() {
        Journey report = contacted();
        assertEquals(
                "[]",
                report.callWithPin("ticketEraseReporter", "")
                        .getJsonArray("userErrors")
                        .encode());
        whenDue();
        assertNull(name(report));
    }

    @Test
    void staffMayForAReporterWhoWroteToThem() {
        Journey report = Journey.begun();
        assertEquals("REASON_MISSING reason", report.refused(TICKET_ADMIN, "ticketEraseReporter", ""));
        for (String user : new String[] {"tetangga", "petugas", "lurah-pluit", "validator"}) {
            assertEquals("FORBIDDEN", report.refused(user, "ticketEraseReporter", reason()), user);
        }
        assertEquals("REQUESTED", ask(report, TICKET_ADMIN, reason()));
        String entries = report.column("latest_position");
        assertEquals("REQUESTED", ask(report, REPORTER, ""), "asked again, nothing changes");
        assertEquals(entries, report.column("latest_position"));
    }

    /** A clerk wrote the number and PIN down for the reporter; that does not make a clerk the reporter. */
    @Test
    void staffWhoHaveThePinAreStaff() {
        Map<String, Object> atDesk = Reports.publicRubble();
        atDesk.put("channelCode", "KELURAHAN_OFFICE");
        Journey report = Journey.of(Reports.submitCarried("loket", atDesk));
        assertEquals("FORBIDDEN", refusedWithPin(report, "loket"));
        assertEquals("FORBIDDEN", refusedWithPin(report, "lurah-pluit"));
        assertEquals("REASON_MISSING", refusedWithPin(report, TICKET_ADMIN));
        assertNull(report.column("erasure_requested_at"));
        assertEquals("[]", errors(report.callWithPin("ticketEraseReporter", "")), "a public report, by PIN alone");
    }

    @Test
    void whatTheReporterAddsLaterIsErasedWhenAskedAgain() {
        Journey report = Journey.begun().done();
        ask(report, REPORTER, "");
        whenDue();
        String photo = Uploads.photo(REPORTER);
        writeLater(report, "photos: [\"" + photo + "\"]");
        assertEquals("NONE", state(report, TICKET_ADMIN));
        assertEquals(3, traces("Merbabu"), "comment, rating and dispute");
        run();
        assertEquals(3, traces("Merbabu"), "it is not time yet");
        assertEquals("[]", errors(report.callWithPin("ticketEraseReporter", "reason: \"Merbabu lagi\"")));
        assertEquals("REQUESTED", state(report, TICKET_ADMIN));
        whenDue();
        assertEquals(0, traces("Merbabu"));
        assertEquals("DONE", state(report, TICKET_ADMIN));
        assertEquals("2", report.column("rating"));
        assertEquals(1, Database.count("photo where id = '" + photo + "'"));
    }

    @Test
    void whatTheReporterAddsLaterIsErasedAYearAfterTheClosing() {
        Journey report = Journey.begun().done();
        ask(report, REPORTER, "");
        whenDue();
        writeLater(report, "photos: []");
        daysLater(364);
        assertEquals(3, traces("Merbabu"));
        daysLater(365);
        assertEquals(3, traces("Merbabu"));
        daysLater(395);
        assertEquals(0, traces("Merbabu"));
        assertEquals("DONE", state(report, TICKET_ADMIN));
    }

    @Test
    void starsAloneSayNothingOfAnybodyAndAskingAgainIsHeard() {
        Journey report = Journey.begun().done();
        ask(report, REPORTER, "");
        whenDue();
        assertEquals("[]", errors(report.callWithPin("ticketRate", "stars: 2")));
        assertEquals("DONE", state(report, TICKET_ADMIN));
        assertEquals("REQUESTED", ask(report, TICKET_ADMIN, reason()));
        whenDue();
        assertEquals("DONE", state(report, TICKET_ADMIN));
    }

    /** A photo of a reporter who is forgotten must not bring them back. */
    @Test
    void noPhotoOfAReportSaysWhoUploadedIt() {
        Map<String, Object> input = Reports.publicRubble();
        String first = Uploads.photo(REPORTER);
        input.put("photos", List.of(first));
        Journey report = Journey.of(Reports.submit(Api.as(REPORTER), input)).done();
        ask(report, REPORTER, "");
        whenDue();
        String later = Uploads.photo(REPORTER);
        JsonObject dispute = report.callWithPin(
                Api.as(REPORTER), "ticketDispute", "text: \"Masih ada.\", photos: [\"" + later + "\"]");
        assertEquals("[]", errors(dispute));
        assertEquals(
                2, Database.count("photo where uploader_key is null and id in ('" + first + "', '" + later + "')"));
        assertEquals(
                1,
                Database.count("photo p join ticket t on t.id = p.ticket_id where p.kind = 'EVIDENCE'"
                        + " and p.uploader_key is not null and t.number = '" + report.number() + "'"),
                "whoever works on it answers for it");
    }

    @Test
    void whoSentItUnderWhichKeyIsForgottenOnceNobodyMaySendItAgain() {
        Map<String, Object> input = Reports.publicRubble();
        Journey young = Journey.of(Reports.submit(Api.as(REPORTER), input));
        Journey done = Journey.begun().done();
        ask(young, REPORTER, "");
        whenDue();
        assertNotNull(young.column("intake_key"));
        assertEquals("CLIENT_KEY_REUSED", Reports.refusal(Api.as(REPORTER), input), "no second report");
        daysLater(365);
        daysLater(395);
        assertNull(done.column("intake_key"));
    }

    @Test
    void othersSeeNeitherTheAskingNorTheErasing() {
        Journey report = Journey.begun();
        String seen = report.seen(null, "steps { action } version").encode();
        ask(report, REPORTER, "");
        whenDue();
        assertEquals(seen, report.seen(null, "steps { action } version").encode());
        assertNull(report.seen("lurah-pluit", "erasure").getString("erasure"));
    }

    /** Not in what it offers or hides, and not before it is done: what goes then, such as comments, they would miss. */
    @Test
    void nothingThatOthersAreToldSaysThatSomebodyAsked() {
        Journey report = Journey.begun().inProcess();
        comment(report, "Cenderawasih.");
        String told =
                "version hiddenFields availableActions erasure latestStep { action } steps { action } comments { body }";
        List<String> others = Stream.of(null, "tetangga", "lurah-pluit", "petugas", "loket", "tanpa-peran")
                .map(user -> "" + user + report.seen(user, told))
                .toList();
        ask(report, REPORTER, "");
        assertEquals(
                others,
                Stream.of(null, "tetangga", "lurah-pluit", "petugas", "loket", "tanpa-peran")
                        .map(user -> "" + user + report.seen(user, told))
                        .toList());
        assertEquals("REQUESTED", state(report, TICKET_ADMIN));
    }

    @Test
    void aYearAfterItWasClosedAndNoSooner() {
        Journey done = Journey.begun().done();
        Journey rejected = Journey.begun().step(TICKET_ADMIN, "ticketReject", "reasonCode: NOT_CLEAR, " + reason());
        Journey open = Journey.begun();
        daysLater(364);
        assertNull(done.column("erasure_due_at"));
        daysLater(365);
        assertEquals("NONE", state(done, TICKET_ADMIN));
        daysLater(395);
        assertEquals("DONE", state(done, TICKET_ADMIN));
        assertEquals("DONE", state(rejected, TICKET_ADMIN));
        assertEquals("NONE", state(open, TICKET_ADMIN));
        // Of these alone: open ones are recounted by the second, as the clock has moved.
        String those = "number in ('" + done.number() + "', '" + rejected.number() + "')";
        String digest = Histories.digest(those);
        run();
        assertEquals(digest, Histories.digest(those), "a second run changed something");
    }

    @Test
    void aReportSentAgainIsNotClosed() {
        Journey report = Journey.begun().step(TICKET_ADMIN, "ticketReject", "reasonCode: NOT_CLEAR, " + reason());
        TestClock.advance(Duration.ofDays(300));
        report.step(REPORTER, "ticketComplete", "text: \"Di depan nomor 12.\"");
        TestClock.advance(Duration.ofDays(100));
        run();
        assertEquals("Warga", name(report));
    }

    @Test
    void aRepetitionIsClosedWithTheOther() {
        Journey master = Journey.begun();
        Journey child = Journey.begun();
        child.step(TICKET_ADMIN, "ticketMerge", "into: \"" + master.receipt().number() + "\", " + reason());
        master.done();
        daysLater(365);
        daysLater(395);
        assertNull(name(child));
        assertEquals("WAITING", child.column("status"), "its own status stands still");
    }

    @Test
    void oneThatFailsKeepsNoOther() {
        List<Journey> asked = Stream.generate(ErasureIT::contacted)
                .limit(3)
                .sorted(Comparator.comparing(report -> report.column("id")))
                .toList();
        asked.forEach(report -> ask(report, TICKET_ADMIN, reason()));
        TestClock.advance(ErasureTimes.ASKED);
        Journey broken = asked.get(0);
        String action = "update ticket set latest_action = '%s' where number = '" + broken.number() + "'";
        Database.forge(action.formatted("NONE_THERE_IS"));
        assertThrows(RuntimeException.class, ErasureIT::run, "the log must hear of it");
        Database.forge(action.formatted("REQUEST_ERASURE"));
        assertEquals("Siti Aminah", name(broken));
        asked.subList(1, 3).forEach(report -> assertNull(name(report)));
        run();
        assertNull(name(broken));
    }

    /** The run found it, and waits for whoever has it in hand: they reopen it, and it is done again. */
    @Test
    void whatIsReopenedMeanwhileIsLeftAlone() throws Exception {
        Journey report = Journey.begun().done();
        daysLater(365);
        TestClock.advance(ErasureTimes.SCHEDULED);
        String its = " where number = '" + report.number() + "'";
        try (Connection other = Database.connectAsSuperuser();
                Statement statement = other.createStatement()) {
            statement.execute("set session_replication_role = replica");
            other.setAutoCommit(false);
            statement.execute("select from ticket" + its + " for update");
            CompletableFuture<Void> run = runner().run().subscribeAsCompletionStage();
            awaitWaiting();
            statement.execute("update ticket set closed_on = closed_on + 365" + its);
            other.commit();
            run.get(1, TimeUnit.MINUTES);
        }
        Rewritten.seal("number = '" + report.number() + "'");
        assertEquals("Warga", name(report));
    }

    private static void awaitWaiting() throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            if (Database.count("pg_locks where not granted") > 0) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("nobody waits");
    }

    @Test
    void anOldCopyOfTheIdentityOpensNoMore() {
        Journey report = contacted();
        String copy = sealed(report);
        ask(report, TICKET_ADMIN, reason());
        whenDue();
        String id = report.column("id");
        Database.sql("insert into reporter_identity (ticket_id, key_version, sealed) values ('" + id + "', 1, '" + copy
                + "')");
        assertNull(name(report), "without its secret it is nothing, and no failure either");
        Database.sql("insert into identity_secret values ('" + id + "', sha256('a guess'))");
        assertEquals(
                "INTERNAL",
                Api.as("admin").errorCode(DISCLOSE, Map.of("n", report.receipt().number())));
        for (String table : List.of("reporter_identity", "identity_secret")) {
            Database.sql("delete from " + table + " where ticket_id = '" + id + "'");
        }
    }

    /** Between two statements both could be erased, and one be taken for the other's past. */
    @Test
    void identityAndSecretAreReadAtOnce() {
        Journey report = contacted();
        List<String> reads = Database.statementsOf(() -> name(report)).stream()
                .filter(sql -> sql.contains("reporter_identity") || sql.contains("identity_secret"))
                .toList();
        assertEquals(1, reads.size(), reads.toString());
    }

    private static Journey contacted() {
        return Journey.of(Reports.submit(Api.as("lapor1708"), contact()));
    }

    private static Map<String, Object> contact() {
        Map<String, Object> input = Reports.rubble();
        input.put("reporter", Map.of("name", "Siti Aminah", "phone", "+62 811-0000-111"));
        return input;
    }

    /** So many days after the start, with a run. */
    private static void daysLater(int days) {
        TestClock.set(TestClock.START.plus(Duration.ofDays(days)));
        run();
    }

    /** When all that somebody asked for is due. */
    private static void whenDue() {
        TestClock.advance(ErasureTimes.ASKED);
        run();
    }

    private static void run() {
        runner().run().await().atMost(Duration.ofMinutes(1));
    }

    private static ErasureRun runner() {
        return Arc.container().instance(ErasureRun.class).get();
    }

    private static String errors(JsonObject payload) {
        return payload.getJsonArray("userErrors").encode();
    }

    private static String refusedWithPin(Journey report, String user) {
        JsonArray errors =
                report.callWithPin(Api.as(user), "ticketEraseReporter", "").getJsonArray("userErrors");
        return errors.isEmpty() ? "not refused" : errors.getJsonObject(0).getString("code");
    }

    /** By the PIN, for the report is nobody's any more. */
    private static void writeLater(Journey report, String photos) {
        assertEquals("[]", errors(report.callWithPin("ticketComment", "text: \"Merbabu di komentar.\"")));
        assertEquals("[]", errors(report.callWithPin("ticketRate", "stars: 2, text: \"Merbabu jelek.\"")));
        assertEquals(
                "[]",
                errors(report.callWithPin(
                        Api.as(REPORTER), "ticketDispute", "text: \"Merbabu masih ada.\", " + photos)));
    }

    private static String ask(Journey report, String user, String arguments) {
        report.step(user, "ticketEraseReporter", arguments);
        return state(report, user);
    }

    private static String state(Journey report, String user) {
        return report.seen(user, "erasure").getString("erasure");
    }

    private static String name(Journey report) {
        return Api.as("admin")
                .data(DISCLOSE, Map.of("n", report.receipt().number()))
                .getJsonObject("ticket")
                .getJsonObject("reporter")
                .getString("name");
    }

    private static void comment(Journey report, String text) {
        report.step(REPORTER, "ticketComment", "text: \"" + text + "\"");
    }

    private static String sealed(Journey report) {
        return report.column("(select sealed from reporter_identity where ticket_id = ticket.id)");
    }

    /** What must not change: the case, and what it counts as. */
    private static String caseOf(Journey report) {
        return report.seen(
                                TICKET_ADMIN,
                                "status description progress rating address exactPoint { latitude } steps { action note }"
                                        + " deadline { dueOn }")
                        .encode()
                        .replaceAll(",?\\{\"action\":\"REQUEST_ERASURE\",\"note\":null}", "")
                        .replaceAll(",?\\{\"action\":\"ERASE\",\"note\":null}", "")
                        .replace("Cucakrawa rahasia.\"", "\"")
                        .replace("\"note\":\"\"", "\"note\":null")
                + Database.sql("select string_agg(status || n, ' ' order by status) from"
                        + " (select status, count(*) as n from ticket group by status) s");
    }

    private static long traces(String word) {
        return Database.count("(select t::text as row from ticket t union all select c::text from ticket_comment c"
                + " union all select h::text from history_text h"
                + " union all select w::text from ticket_words w) all_rows where row like '%" + word + "%'");
    }

    private static long traces(String word, Journey report) {
        return Database.count("ticket where number = '" + report.number() + "' and description = '" + word + "'");
    }
}
