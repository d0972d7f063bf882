package id.sigap.reference.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.leaks.OwnDatabase;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.reference.admin.TestFrozenMonths;
import id.sigap.testing.Api;
import id.sigap.testing.AtOnce;
import id.sigap.testing.Database;
import id.sigap.testing.Edited;
import id.sigap.testing.Journey;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Admins edit the calendar: shown before it is done, done whole or not at all, and logged. */
@QuarkusTest
@Shows(Promise.A9)
class CalendarAdminIT {

    private static final String ELECTION = "day: \"2027-06-16\", name: \"Pilkada Jakarta\"";
    private static final String ADD = ELECTION + ", kind: LOCAL, basis: \"Keputusan Gubernur 7/2027\"";
    private static final String LOG =
            "query($first: Int, $after: String, $kind: ReferenceKind) { referenceChanges(first: $first, after: $after,"
                    + " kind: $kind) { edges { cursor node { position person name reason version at change { kind code"
                    + " before after } } } pageInfo { hasNextPage endCursor } } }";

    private OwnDatabase own;

    @BeforeEach
    void noReportsOfOtherTests() {
        own = OwnDatabase.opened();
    }

    @AfterEach
    void theUsualReports() {
        TestFrozenMonths.say(null);
        own.close();
    }

    @Test
    void aDayIsAddedChangedAndWithdrawnAndTheLogSaysWhoAndWhy() {
        JsonObject added = Edited.done("calendarDayAdd", ADD);
        assertEquals(List.of("2027-06-16 Pilkada Jakarta LOCAL"), days(2027, "Pilkada"));
        assertEquals(added.getString("version"), Edited.version());
        Edited.done("calendarDayChange", ELECTION + ", basis: \"Keputusan Gubernur 9/2027\"");
        Edited.done("calendarDayChange", ELECTION + ", newDay: \"2027-06-23\"");
        assertEquals(List.of("2027-06-23 Pilkada Jakarta LOCAL"), days(2027, "Pilkada"));
        Edited.done("calendarDayWithdraw", ELECTION.replace("16", "23"));
        assertEquals(List.of(), days(2027, "Pilkada"));
        assertEquals(0, Database.count("holiday where name_id like 'Pilkada%' and not edited"));

        List<JsonObject> log = log(Map.of("first", 10));
        assertEquals(5, log.size(), "one for each row: the move is two");
        assertEquals(
                List.of(5, 4, 3, 2, 1),
                log.stream().map(each -> each.getInteger("position")).toList());
        JsonObject first = log.get(4);
        assertEquals("Alasan uji", first.getString("reason"));
        assertEquals(added.getString("version"), first.getString("version"));
        assertEquals(
                added.getJsonArray("edits").getJsonObject(0).getString("after"),
                first.getJsonObject("change").getString("after"));
        assertNull(first.getJsonObject("change").getString("before"));
        assertTrue(log.stream().allMatch(each -> each.getString("person").equals(first.getString("person"))));
    }

    @Test
    void aDryRunAnswersWhatTheEditDoesAndWritesNothing() {
        Journey.begun();
        String edit = "day: \"2026-11-24\", name: \"Libur uji\", kind: COLLECTIVE, basis: \"Uji\"";
        String before = Edited.stored();
        String version = Edited.version();
        JsonObject shown = Edited.shown("calendarDayAdd", edit);
        assertEquals(before, Edited.stored());
        assertEquals(version, shown.getString("version"), "the one to name in the edit that was shown");
        assertEquals(1, shown.getJsonObject("moves").getInteger("moved"));
        JsonObject done = Edited.done("calendarDayAdd", edit);
        assertEquals(without(shown), without(done));
        assertNotEquals(before, Edited.stored());
    }

    private static JsonObject without(JsonObject answer) {
        JsonObject copy = answer.copy();
        copy.remove("dryRun");
        copy.remove("version");
        return copy;
    }

    @Test
    void whoIsNoAdminIsRefusedBeforeAnything() {
        String before = Edited.stored();
        List<String> users = new ArrayList<>(List.of("warga", Journey.LURAH, Journey.AGENCY, "validator", "pengelola"));
        users.add(null);
        for (String user : users) {
            assertEquals(
                    List.of("FORBIDDEN"), Edited.codes(Edited.call(user, "calendarDayAdd", ADD, "x", false)), user);
            Api api = user == null ? Api.anonymous() : Api.as(user);
            assertEquals("FORBIDDEN", api.errorCode(LOG, Map.of()), user);
            assertEquals("FORBIDDEN", api.errorCode("{ deadlineRun { done } }", Map.of()), user);
            assertEquals("FORBIDDEN", api.errorCode("{ referenceVersion }", Map.of()), user);
        }
        assertEquals(before, Edited.stored());
    }

    @Test
    void whoeverLookedBeforeSomebodyElsesEditIsToLookAgain() {
        String seen = Edited.version();
        Edited.done("calendarDayAdd", ADD);
        String stored = Edited.stored();
        for (String version : List.of(seen, "", "x", "-1", "99999999999999999999")) {
            for (boolean dryRun : List.of(true, false)) {
                assertEquals(
                        List.of("CONFLICT version"),
                        Edited.codes(Edited.call(Edited.ADMIN, "calendarDayWithdraw", ELECTION, version, dryRun)));
            }
        }
        assertEquals(stored, Edited.stored());
    }

    @Test
    void ofAdminsWhoEditAtOnceOneIsFirstAndNoEditIsDoneByHalves() {
        int admins = 6;
        for (int round = 1; round <= 4; round++) {
            String version = Edited.version();
            long entries = Database.count("reference_change");
            String day = "2027-06-1" + round;
            List<Integer> numbers = new ArrayList<>();
            for (int i = 0; i < admins; i++) {
                numbers.add(i);
            }
            List<List<String>> answers = AtOnce.map(
                    numbers,
                    i -> Edited.codes(Edited.call(
                            Edited.ADMIN,
                            "calendarDayAdd",
                            "day: \"" + day + "\", name: \"Nama " + i + "\", kind: LOCAL, basis: \"Uji\"",
                            version,
                            false)));
            assertEquals(1, answers.stream().filter(List::isEmpty).count(), answers.toString());
            assertEquals(
                    admins - 1,
                    answers.stream().filter(List.of("CONFLICT version")::equals).count());
            assertEquals(1, Database.count("holiday where day = '" + day + "'"));
            assertEquals(entries + 1, Database.count("reference_change"));
        }
    }

    @Test
    void whatIsWrongIsToldAllOfItAndChangesNothing() {
        assertEquals(
                List.of("TEXT_EMPTY name", "TEXT_EMPTY basis"),
                Edited.refused("calendarDayAdd", "day: \"2027-06-16\", name: \" \", kind: LOCAL, basis: \"\""));
        assertEquals(
                List.of("YEAR_OUT_OF_RANGE day", "TEXT_INVALID name"),
                Edited.refused("calendarDayAdd", "day: \"1999-12-31\", name: \"a\\nb\", kind: LOCAL, basis: \"x\""));
        String taken = "day: \"2027-01-01\", name: \"%s\", kind: NATIONAL, basis: \"x\"";
        String newYear = Database.sql("select name_id from holiday where day = '2027-01-01'");
        assertEquals(List.of("DAY_TWICE day"), Edited.refused("calendarDayAdd", taken.formatted(newYear)));
        assertEquals(
                List.of("DAY_TWICE day"),
                Edited.refused("calendarDayAdd", taken.formatted(newYear.toUpperCase(java.util.Locale.ROOT))));
        assertEquals(List.of("DAY_UNKNOWN day"), Edited.refused("calendarDayWithdraw", ELECTION));
        assertEquals(
                List.of("YEAR_OUT_OF_RANGE day", "TEXT_INVALID name"),
                Edited.refused("calendarDayWithdraw", "day: \"1999-12-31\", name: \"a\\u0000b\""));
        assertEquals(List.of("DAY_UNKNOWN day"), Edited.refused("calendarDayChange", ELECTION + ", basis: \"x\""));
        assertEquals(
                List.of("YEAR_OUT_OF_RANGE year"),
                Edited.refused("calendarYearMark", "year: 2101, decreed: true, basis: \"x\""));
        assertEquals(List.of("REASON_MISSING"), codesWithReason("\" . \""));
    }

    private static List<String> codesWithReason(String reason) {
        String document = "mutation { act: calendarDayAdd(" + ADD + ", version: \"" + Edited.version() + "\", reason: "
                + reason + ") { userErrors { code } } }";
        return Edited.codes(Api.as(Edited.ADMIN).data(document, Map.of()).getJsonObject("act"));
    }

    /** 13 May 2021 held two: Ascension Day and Idul Fitri. */
    @Test
    void aDayHoldsTwoHolidaysAndIsWorkedAgainOnlyWithoutBoth() {
        assertEquals(
                2,
                days(2021, "").stream()
                        .filter(day -> day.startsWith("2021-05-13"))
                        .count());
        String idulFitri =
                Database.sql("select name_id from holiday where day = '2021-05-13' and name_id like 'Idul%'");
        Edited.done("calendarDayWithdraw", "day: \"2021-05-13\", name: \"" + idulFitri + "\"");
        assertEquals(
                1,
                days(2021, "").stream()
                        .filter(day -> day.startsWith("2021-05-13"))
                        .count());
        assertEquals(
                "WITHDRAWN",
                Database.sql("select status from holiday where day = '2021-05-13' and name_id like 'Idul%'"),
                "kept, or a seed file would bring it again");
        Edited.done(
                "calendarDayAdd", "day: \"2021-05-13\", name: \"" + idulFitri + "\", kind: NATIONAL, basis: \"Uji\"");
        assertEquals(
                2,
                days(2021, "").stream()
                        .filter(day -> day.startsWith("2021-05-13"))
                        .count());
    }

    @Test
    void aDayThatFinalStatementsWereCountedWithIsLeftAlone() {
        Edited.done("calendarDayAdd", "day: \"2026-10-05\", name: \"Libur uji\", kind: LOCAL, basis: \"Uji\"");
        TestFrozenMonths.say(YearMonth.of(2026, 10));
        String added = "day: \"2026-10-05\", name: \"Libur uji\"";
        assertEquals(List.of("MONTH_FINAL day"), Edited.refused("calendarDayWithdraw", added));
        assertEquals(
                List.of("MONTH_FINAL day"), Edited.refused("calendarDayChange", added + ", newDay: \"2026-12-01\""));
        assertEquals(
                List.of("MONTH_FINAL newDay"),
                Edited.refused(
                        "calendarDayChange",
                        "day: \"2026-12-25\", name: \""
                                + Database.sql("select name_id from holiday where day = '2026-12-25'")
                                + "\", newDay: \"2026-09-30\""));
        assertEquals(
                List.of("MONTH_FINAL day"),
                Edited.refused("calendarDayAdd", "day: \"2026-10-31\", name: \"x\", kind: LOCAL, basis: \"x\""));
        Edited.done("calendarDayChange", added + ", basis: \"Uji 2\"");
        Edited.done("calendarDayAdd", "day: \"2026-11-02\", name: \"x\", kind: LOCAL, basis: \"x\"");
    }

    @Test
    void aYearsDecreeReplacesWhatDecreesOrderedAndLeavesTheCitysOwnDays() {
        Edited.done("calendarDayAdd", "day: \"2028-02-14\", name: \"Pilpres\", kind: LOCAL, basis: \"Uji\"");
        Edited.done("calendarDayAdd", "day: \"2028-05-02\", name: \"Salah\", kind: NATIONAL, basis: \"Uji\"");
        Edited.done("calendarDayAdd", "day: \"2028-01-27\", name: \"imlek 2579\", kind: COLLECTIVE, basis: \"Uji\"");
        String file = "day,name,kind,basis\n2028-01-01,Tahun Baru 2028,NATIONAL,SKB 1\n"
                + "2028-01-27,Imlek 2579,NATIONAL,SKB 1\n";
        String arguments = decree(2028, file);
        JsonObject shown = Edited.shown("calendarDecreeApply", arguments);
        JsonObject done = Edited.done("calendarDecreeApply", arguments);
        assertEquals(without(shown), without(done));
        assertEquals(4, done.getJsonArray("edits").size(), done.encode());
        assertEquals(
                List.of(
                        "2028-01-01 Tahun Baru 2028 NATIONAL",
                        "2028-01-27 imlek 2579 NATIONAL",
                        "2028-02-14 Pilpres LOCAL"),
                days(2028, ""));
        assertEquals(
                "t SKB 1",
                Database.sql("select decreed || ' ' || note from calendar_year where year = 2028")
                        .replace("true", "t"));
        assertEquals(
                0,
                Edited.done("calendarDecreeApply", arguments)
                        .getJsonArray("edits")
                        .size(),
                "again");
    }

    @Test
    void aFileThatIsWrongInOneRowChangesNothing() {
        String file = "day,name,kind,basis\n2028-01-01,Tahun Baru 2028,NATIONAL,SKB 1\n2027-12-31,x,NATIONAL,SKB 1\n";
        assertEquals(
                List.of("DAY_OF_OTHER_YEAR file.3.day"), Edited.refused("calendarDecreeApply", decree(2028, file)));
        TestFrozenMonths.say(YearMonth.of(2026, 10));
        assertEquals(
                List.of("MONTH_FINAL file"),
                Edited.refused(
                        "calendarDecreeApply",
                        decree(2026, file.replace("2028", "2026").replace("2027-12-31", "2026-12-31"))));
    }

    private static String decree(int year, String file) {
        String base64 = Base64.getEncoder().encodeToString(file.getBytes(StandardCharsets.UTF_8));
        return "year: " + year + ", file: \"" + base64 + "\", basis: \"SKB 1\"";
    }

    /** Submitted on 23 November 2026; the seventh working day is 2 December. */
    @Test
    void aYearThatIsNotDecreedMakesDeadlinesProvisionalAndThePreviewSaysSo() {
        Journey.begun();
        String year = "year: 2026, decreed: %s, basis: \"Uji\"";
        JsonObject moves =
                Edited.done("calendarYearMark", year.formatted("false")).getJsonObject("moves");
        assertEquals(1, moves.getInteger("becomeProvisional"), moves.encode());
        assertEquals(0, moves.getInteger("moved"));
    }

    @Test
    void theLogIsReadInPagesByCursorsOfItsOwn() {
        for (int i = 1; i <= 3; i++) {
            Edited.done("calendarDayAdd", "day: \"2027-06-0" + i + "\", name: \"x\", kind: LOCAL, basis: \"x\"");
        }
        Edited.done("calendarYearMark", "year: 2029, decreed: false, basis: \"x\"");
        JsonObject page = connection(Map.of("first", 2, "kind", "CALENDAR_DAY"));
        assertEquals(2, page.getJsonArray("edges").size());
        String cursor = page.getJsonObject("pageInfo").getString("endCursor");
        JsonObject next = connection(Map.of("first", 2, "kind", "CALENDAR_DAY", "after", cursor));
        assertEquals(1, next.getJsonArray("edges").size());
        assertEquals(false, next.getJsonObject("pageInfo").getBoolean("hasNextPage"));
        assertEquals(
                "CURSOR_INVALID", Api.as(Edited.ADMIN).errorCode(LOG, Map.of("after", cursor)), "of another question");
        assertEquals("CURSOR_INVALID", Api.as(Edited.ADMIN).errorCode(LOG, Map.of("after", "x")));
        assertEquals("FIRST_OUT_OF_RANGE", Api.as(Edited.ADMIN).errorCode(LOG, Map.of("first", 101)));
    }

    private static JsonObject connection(Map<String, ?> variables) {
        return Api.as(Edited.ADMIN).data(LOG, variables).getJsonObject("referenceChanges");
    }

    private static List<JsonObject> log(Map<String, ?> variables) {
        return connection(variables).getJsonArray("edges").stream()
                .map(edge -> ((JsonObject) edge).getJsonObject("node"))
                .toList();
    }

    private static List<String> days(int year, String prefix) {
        JsonArray holidays = Api.anonymous()
                .data("{ calendar(year: " + year + ") { holidays { day name kind } } }", Map.of())
                .getJsonObject("calendar")
                .getJsonArray("holidays");
        return holidays.stream()
                .map(JsonObject.class::cast)
                .filter(day -> day.getString("name").startsWith(prefix))
                .map(day -> day.getString("day") + " " + day.getString("name") + " " + day.getString("kind"))
                .toList();
    }
}
