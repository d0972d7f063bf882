package id.sigap.reference.registers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.leaks.OwnDatabase;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.AtOnce;
import id.sigap.testing.Database;
import id.sigap.testing.DueRecount;
import id.sigap.testing.Edited;
import id.sigap.testing.Journey;
import id.sigap.testing.Reports;
import id.sigap.testing.TestClock;
import id.sigap.ticket.duedays.DueDayRun;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Admins edit categories and their days, step clocks, units, offices and channels. */
@QuarkusTest
@Shows(Promise.A9)
class RegistersIT {

    private static final String OFFICE = "KEL-31.72.01.1005";

    private OwnDatabase own;

    @BeforeEach
    void dataOfItsOwn() {
        own = OwnDatabase.opened();
    }

    @AfterEach
    void theUsualData() {
        TestClock.set(TestClock.START);
        own.close();
    }

    @Test
    void aReportKeepsTheDaysOfTheDayItWasSubmitted() {
        Journey earlier = Journey.begun();
        TestClock.advance(Duration.ofDays(1));
        JsonObject shown = Edited.shown("categoryDaysSet", days("2026-11-24", 3));
        assertEquals(0, shown.getJsonObject("moves").getInteger("moved"));
        JsonObject done = Edited.done("categoryDaysSet", days("2026-11-24", 3));
        assertEquals(shown.getJsonArray("edits"), done.getJsonArray("edits"));
        Journey later = Journey.begun();
        DueDayRun.look();
        assertEquals("2026-12-02", earlier.column("due_on"));
        assertEquals("2026-11-27", later.column("due_on"));
        assertEquals(List.of(), new DueRecount().wrong());
        assertEquals(3, category("trotoar").getInteger("workingDays"));
        assertEquals(
                "[{\"validFrom\":\"2016-01-01\",\"workingDays\":7},{\"validFrom\":\"2026-11-24\",\"workingDays\":3}]",
                category("trotoar").getJsonArray("datedDays").encode());
    }

    /** A correction does not make the rule of a later day hold for what was promised before. */
    @Test
    void aCorrectedCategoryCountsByItsDaysOfTheDayOfSubmission() {
        Journey report = Journey.begun();
        TestClock.advance(Duration.ofDays(1));
        Edited.done("categoryDaysSet", days("2026-11-24", 3).replace("trotoar", "sumur-resapan"));
        report.step(Journey.TICKET_ADMIN, "ticketCorrect", "categoryCode: \"sumur-resapan\", " + Journey.reason());
        assertEquals("2026-12-02", report.column("due_on"));
    }

    @Test
    void whatHasToBePutRightMovesWhatThePreviewSays() {
        Journey report = Journey.begun();
        DueDayRun.look();
        JsonObject shown = Edited.shown("categoryDaysSet", days("2026-11-23", 9));
        assertEquals(1, shown.getJsonObject("moves").getInteger("moved"));
        assertEquals(
                "[{\"from\":\"2026-12-02\",\"to\":\"2026-12-04\",\"reports\":1}]",
                shown.getJsonObject("moves")
                        .getJsonObject("overall")
                        .getJsonArray("movedDays")
                        .encode());
        assertEquals("2026-12-02", report.column("due_on"));
        Edited.done("categoryDaysSet", days("2026-11-23", 9));
        DueDayRun.look();
        assertEquals("2026-12-04", report.column("due_on"));
        Edited.done("categoryDaysSet", days("2026-11-23", 8) + ", replace: true");
        Edited.done("categoryDaysWithdraw", "categoryCode: \"trotoar\", validFrom: \"2026-11-23\"");
        DueDayRun.look();
        assertEquals("2026-12-02", report.column("due_on"));
        assertEquals(List.of(), new DueRecount().wrong());
        assertEquals(
                "t",
                Database.sql("select left(withdrawn::text, 1) from category_days where valid_from = '2026-11-23'"));
    }

    @Test
    void aStepClockHoldsFromADayOfHandOverOnAndACategoryGoesBackToTheGeneralOne() {
        Journey report = Journey.begun().inProcess();
        DueDayRun.look();
        String clock = "step: HANDLING, categoryCode: \"trotoar\", validFrom: \"2026-11-23\"";
        JsonObject shown = Edited.shown("stepClockSet", clock + ", workingDays: 2");
        assertEquals(1, shown.getJsonObject("moves").getJsonObject("step").getInteger("moved"));
        Edited.done("stepClockSet", clock + ", workingDays: 2");
        DueDayRun.look();
        assertEquals("2026-11-25", report.column("step_due_on"));
        Edited.done("stepClockSet", clock + ", replace: true");
        DueDayRun.look();
        assertEquals("2026-11-30", report.column("step_due_on"), "without a number it has the clock for all");
        Edited.done("stepClockWithdraw", clock);
        assertEquals(List.of(), new DueRecount().wrong());
        assertEquals(3, steps().size());
    }

    @Test
    void aCategoryIsAddedChangedClosedAndReopened() {
        Edited.done(
                "categoryAdd",
                "input: { code: \"halte-rusak\", nameIndonesian: \"Halte Rusak\", nameEnglish: \"Damaged bus stops\","
                        + " group: \"BUS_STOPS\", unitCode: \"DISHUB\", workingDays: 4, validFrom: \"2026-11-23\" }");
        JsonObject added = category("halte-rusak");
        assertEquals("Halte Rusak", added.getJsonObject("name").getString("indonesian"));
        assertEquals(4, added.getInteger("workingDays"));
        Journey report = Journey.of(Reports.submit(Api.as("warga"), about("halte-rusak")));
        assertEquals("2026-11-27", report.column("due_on"));
        Edited.done(
                "categoryChange",
                "code: \"halte-rusak\", input: { nameEnglish: \"Broken bus stops\", internal: true }");
        assertEquals(
                "Broken bus stops",
                category("halte-rusak").getJsonObject("name").getString("english"));
        assertEquals(
                "Halte Rusak", category("halte-rusak").getJsonObject("name").getString("indonesian"));
        Edited.done("categoryClose", "code: \"trotoar\", lastDay: \"2026-11-22\"");
        assertNull(category("trotoar", false));
        assertEquals("2026-11-22", category("trotoar").getString("validTo"));
        assertEquals(List.of("CATEGORY_UNKNOWN categoryCode"), refusedSubmit(about("trotoar")));
        Edited.done("categoryReopen", "code: \"trotoar\"");
        Reports.submit(Api.as("warga"), about("trotoar"));
    }

    @Test
    void aChannelIsAddedChangedClosedAndReopenedAndTakesNoDefaultAway() {
        Edited.done(
                "channelAdd",
                "input: { code: \"AAA\", nameIndonesian: \"Aplikasi baru\", nameEnglish: \"New app\", group: \"APP\","
                        + " geoTagged: true, firstReceiver: URBAN_VILLAGE, intake: CITIZEN, validFrom: \"2026-11-23\" }");
        assertEquals("JAKI", Journey.begun().column("channel_code"));
        Map<String, Object> named = new HashMap<>(Reports.rubble());
        named.put("channelCode", "AAA");
        assertEquals("AAA", Journey.of(Reports.submit(Api.as("warga"), named)).column("channel_code"));
        Edited.done("channelChange", "code: \"EMAIL\", input: { firstReceiver: BUREAU, carriesChoice: true }");
        assertEquals(
                "BUREAU true",
                Database.sql("select first_receiver || ' ' || carries_choice from channel where code = 'EMAIL'"));
        Edited.done("channelClose", "code: \"AAA\", lastDay: \"2026-11-23\"");
        Edited.done("channelClose", "code: \"AAA\", lastDay: \"2026-11-24\"");
        TestClock.advance(Duration.ofDays(2));
        assertEquals(List.of("CHANNEL_UNKNOWN channelCode"), refusedSubmit(named));
        Edited.done("channelReopen", "code: \"AAA\"");
        Reports.submit(Api.as("warga"), again(named));
    }

    @Test
    void anAreaGetsAnotherOfficeWhichHasItsReportsFromThenOn() {
        Journey before = Journey.begun();
        Edited.done(
                "unitAdd",
                "input: { code: \"KEL-PLUIT-2\", name: \"Kelurahan Pluit Baru\", parentCode: \"KEC-31.72.01\","
                        + " unitKind: \"KELURAHAN\", validFrom: \"2026-11-23\" }");
        JsonObject done = Edited.done("areaOfficeSet", "areaCode: \"31.72.01.1005\", unitCode: \"KEL-PLUIT-2\"");
        assertEquals(2, done.getJsonArray("edits").size());
        assertEquals("KEL-PLUIT-2", Journey.begun().holder());
        assertEquals(OFFICE, before.holder());
        assertEquals(
                List.of("UNIT_SERVES_AREA code"),
                Edited.refused("unitClose", "code: \"KEL-PLUIT-2\", lastDay: \"2026-12-31\""));
        Edited.done("unitClose", "code: \"" + OFFICE + "\", lastDay: \"2026-11-22\", successorCode: \"KEL-PLUIT-2\"");
        // The token of the urban village's head names the area: they are of its office, whichever that is.
        before.step(Journey.LURAH, "ticketReceive");
    }

    @Test
    void aDryRunWritesNothingAndSaysWhatTheEditDoes() {
        String before = Edited.stored();
        String edit = "code: \"SDA\", input: { name: \"Dinas Air\", attended: false }";
        JsonObject shown = Edited.shown("unitChange", edit);
        assertEquals(before, Edited.stored());
        assertNull(shown.getJsonObject("moves"));
        JsonObject done = Edited.done("unitChange", edit);
        assertEquals(shown.getJsonArray("edits"), done.getJsonArray("edits"));
        assertNotEquals(before, Edited.stored());
        assertEquals("Dinas Air", Database.sql("select name from unit where code = 'SDA' and edited"));
        assertEquals(
                "true",
                Database.sql(
                        "select (after::jsonb ->> 'name' = 'Dinas Air')::text from reference_change where kind = 'UNIT'"));
    }

    @Test
    void ofTwoAdminsWhoEditAtOnceOneIsToldToLookAgain() {
        String version = Edited.version();
        List<List<String>> answers = AtOnce.map(
                IntStream.range(0, 6).boxed().toList(),
                i -> Edited.codes(Edited.call(
                        Edited.ADMIN,
                        i % 2 == 0 ? "unitChange" : "categoryDaysSet",
                        i % 2 == 0
                                ? "code: \"SDA\", input: { name: \"Dinas Air " + "abcdef".charAt(i) + "\" }"
                                : days("2026-12-0" + i, 3 + i),
                        version,
                        false)));
        assertEquals(1, answers.stream().filter(List::isEmpty).count(), answers.toString());
        assertEquals(
                5, answers.stream().filter(List.of("CONFLICT version")::equals).count());
        assertEquals(1, Database.count("reference_change"));
    }

    @Test
    void whoIsNoAdminIsRefused() {
        for (String user : new String[] {"warga", Journey.LURAH, Journey.AGENCY, "validator", "pengelola", null}) {
            for (String edit : List.of("unitReopen", "categoryReopen", "channelReopen")) {
                assertEquals(
                        List.of("FORBIDDEN"),
                        Edited.codes(Edited.call(user, edit, "code: \"X\"", Edited.version(), false)),
                        edit + " by " + user);
            }
        }
    }

    private static String days(String from, int days) {
        return "categoryCode: \"trotoar\", validFrom: \"" + from + "\", workingDays: " + days;
    }

    private static JsonObject category(String code) {
        JsonObject found = category(code, true);
        assertTrue(found != null, code);
        return found;
    }

    private static JsonObject category(String code, boolean closedToo) {
        JsonArray all = Api.anonymous()
                .data(
                        "{ categories(includeInternal: true, includeClosed: " + closedToo
                                + ") { code name { indonesian english } workingDays validTo datedDays { validFrom workingDays } } }",
                        Map.of())
                .getJsonArray("categories");
        return all.stream()
                .map(JsonObject.class::cast)
                .filter(each -> each.getString("code").equals(code))
                .findFirst()
                .orElse(null);
    }

    private static JsonArray steps() {
        return Api.anonymous()
                .data("{ stepClocks { step category { code } validFrom workingDays relativeToCategory } }", Map.of())
                .getJsonArray("stepClocks");
    }

    private static Map<String, Object> about(String category) {
        Map<String, Object> input = new HashMap<>(Reports.rubble());
        input.put("categoryCode", category);
        return again(input);
    }

    private static Map<String, Object> again(Map<String, Object> input) {
        Map<String, Object> copy = new HashMap<>(input);
        copy.put("clientKey", java.util.UUID.randomUUID().toString());
        return copy;
    }

    private static List<String> refusedSubmit(Map<String, Object> input) {
        JsonObject answer = Api.as("warga")
                .data(
                        "mutation($i: TicketSubmitInput!) { ticketSubmit(input: $i) { userErrors { code path } } }",
                        Map.of("i", again(input)))
                .getJsonObject("ticketSubmit");
        return Edited.codes(answer);
    }
}
