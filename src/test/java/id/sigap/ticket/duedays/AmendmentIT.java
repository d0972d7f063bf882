package id.sigap.ticket.duedays;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.leaks.OwnDatabase;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.Database;
import id.sigap.testing.DueRecount;
import id.sigap.testing.Edited;
import id.sigap.testing.GeneratedReports;
import id.sigap.testing.Histories;
import id.sigap.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An amendment in the middle of a year, as admins see it before, and as it then is; the large one is {@code make amendment}. */
@QuarkusTest
@Shows(Promise.A9)
class AmendmentIT {

    private static final int OPEN = 500;
    private static final int CLOSED = 100;

    /** Some are overdue by then, and some only because the eighteenth was worked. */
    private static final Instant NOW = Instant.parse("2025-08-26T02:00:00Z");

    private static final LocalDate TODAY = LocalDate.of(2025, 8, 26);
    private static final String INDEPENDENCE_LEAVE =
            "day: \"2025-08-18\", name: \"Cuti bersama Proklamasi Kemerdekaan RI\"";
    private static final String RUN = "{ deadlineRun { version latestVersion day since underWay checkAt done total } }";

    private OwnDatabase own;

    /** What a report has for days. */
    private record Due(LocalDate dueOn, LocalDate stepDueOn, String delegators) {}

    @BeforeEach
    void reportsOfTheYearBeforeItWasAmended() {
        own = OwnDatabase.opened();
        TestClock.set(NOW);
        HandWatch.edit("update holiday set status = 'WITHDRAWN' where day = '2025-08-18'");
        GeneratedReports.open(OPEN, LocalDate.of(2025, 8, 22), 200);
        GeneratedReports.closed(CLOSED, LocalDate.of(2025, 8, 22), 200);
        HandWatch.of(1000).look();
        HandWatch.letTheCheckCome();
        HandWatch.of(1000).look();
    }

    @AfterEach
    void theUsualReports() {
        own.close();
    }

    @Test
    void whatIsShownIsWhatIsWrittenForADayThatIsAddedLate() throws SQLException {
        assertShownAndWritten("calendarDayAdd", INDEPENDENCE_LEAVE + ", kind: COLLECTIVE, basis: \"SKB 933/2025\"");
    }

    @Test
    void andForAnIdulFitriThatTheMoonMoves() throws SQLException {
        int moved = assertShownAndWritten(
                "calendarDayChange", "day: \"2025-04-01\", name: \"Idul Fitri 1446 H\", newDay: \"2025-03-30\"");
        assertTrue(moved > 0, "nothing moved");
    }

    /** Both names of a seed, on one day each; and the leave that is worked again. */
    @Test
    void andForADayThatIsWithdrawn() throws SQLException {
        assertShownAndWritten("calendarDayWithdraw", "day: \"2025-04-07\", name: \"Cuti bersama Idul Fitri 1446 H\"");
    }

    private static int assertShownAndWritten(String mutation, String arguments) throws SQLException {
        String closed = Histories.digest("step is null");
        Map<String, Due> before = days();
        long entries = Database.count("history_entry where action = 'RECALCULATE'");
        JsonObject shown = Edited.shown(mutation, arguments).getJsonObject("moves");
        JsonObject done = Edited.done(mutation, arguments);
        assertEquals(shown, done.getJsonObject("moves"));
        assertEquals("0 " + OPEN, progress(true));
        HandWatch.of(100).look();
        HandWatch.letTheCheckCome();
        HandWatch.of(100).look();
        assertEquals(OPEN + " " + OPEN, progress(false));
        assertEquals(List.of(), new DueRecount().wrong());
        assertEquals(closed, Histories.digest("step is null"), "a closed report was touched");
        Map<String, Due> after = days();
        int moved = (int) before.keySet().stream()
                .filter(number -> !before.get(number).equals(after.get(number)))
                .count();
        assertEquals(OPEN, shown.getInteger("open"));
        assertEquals(moved, shown.getInteger("moved"));
        assertEquals(moved, Database.count("history_entry where action = 'RECALCULATE'") - entries);
        assertEquals(
                moved,
                Database.count("(select from history_entry where reference_version = " + done.getString("version")
                        + " group by ticket_id) once"));
        assertClock(before, after, shown.getJsonObject("overall"), true);
        assertClock(before, after, shown.getJsonObject("step"), false);
        assertExamples(before, after, shown.getJsonArray("examples"));
        return moved;
    }

    private static void assertClock(
            Map<String, Due> before, Map<String, Due> after, JsonObject shown, boolean overall) {
        Map<String, Integer> pairs = new TreeMap<>();
        int moved = 0;
        int become = 0;
        int cease = 0;
        for (String number : before.keySet()) {
            LocalDate from =
                    overall ? before.get(number).dueOn() : before.get(number).stepDueOn();
            LocalDate to =
                    overall ? after.get(number).dueOn() : after.get(number).stepDueOn();
            if (!from.equals(to)) {
                moved++;
                pairs.merge(from + " " + to, 1, Integer::sum);
                become += !from.isBefore(TODAY) && to.isBefore(TODAY) ? 1 : 0;
                cease += from.isBefore(TODAY) && !to.isBefore(TODAY) ? 1 : 0;
            }
        }
        assertEquals(moved, shown.getInteger("moved"));
        assertEquals(become, shown.getInteger("becomeOverdue"));
        assertEquals(cease, shown.getInteger("ceaseOverdue"));
        assertEquals(0, shown.getInteger("others"));
        Map<String, Integer> told = new TreeMap<>();
        shown.getJsonArray("movedDays").stream()
                .map(JsonObject.class::cast)
                .forEach(days ->
                        told.put(days.getString("from") + " " + days.getString("to"), days.getInteger("reports")));
        assertEquals(pairs, told);
    }

    private static void assertExamples(Map<String, Due> before, Map<String, Due> after, JsonArray examples) {
        assertTrue(examples.size() <= 20, "too many");
        for (Object each : examples) {
            JsonObject example = (JsonObject) each;
            String number = example.getString("number").replace("-", "");
            assertEquals(before.get(number).dueOn().toString(), example.getString("dueOn"));
            assertEquals(after.get(number).dueOn().toString(), example.getString("newDueOn"));
            assertEquals(before.get(number).stepDueOn().toString(), example.getString("stepDueOn"));
            assertEquals(after.get(number).stepDueOn().toString(), example.getString("newStepDueOn"));
        }
    }

    /** @param toBegin whether the run for the newest data has yet to begin: nothing of it is done then */
    private static String progress(boolean toBegin) {
        JsonObject run = Api.as(Edited.ADMIN).data(RUN, Map.of()).getJsonObject("deadlineRun");
        assertEquals(toBegin, !run.getString("version").equals(run.getString("latestVersion")), run.encode());
        assertEquals(false, run.getBoolean("underWay"));
        return run.getInteger("done") + " " + run.getInteger("total");
    }

    private static Map<String, Due> days() throws SQLException {
        Map<String, Due> days = new HashMap<>();
        try (Connection connection = Database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select number, due_on, step_due_on, delegators_due_on::text"
                        + " from ticket where step is not null")) {
            while (rows.next()) {
                days.put(
                        rows.getString(1),
                        new Due(
                                rows.getObject(2, LocalDate.class),
                                rows.getObject(3, LocalDate.class),
                                rows.getString(4)));
            }
        }
        return days;
    }
}
