package id.sigap.ticket.duedays;

import static id.sigap.testing.Journey.AGENCY;
import static id.sigap.testing.Journey.LURAH;
import static id.sigap.testing.Journey.REPORTER;
import static id.sigap.testing.Journey.TICKET_ADMIN;
import static id.sigap.testing.Journey.reason;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.leaks.OwnDatabase;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Database;
import id.sigap.testing.DueRecount;
import id.sigap.testing.Histories;
import id.sigap.testing.Journey;
import id.sigap.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Due days follow the calendar, the categories and the step clocks; whoever is closed or merged keeps theirs. */
@QuarkusTest
@Shows(Promise.A9)
class DeadlineWatchIT {

    private static OwnDatabase own;

    @BeforeAll
    static void noReportsOfOtherTests() {
        own = OwnDatabase.opened();
    }

    @AfterAll
    static void theUsualReports() {
        own.close();
    }

    private static final String ADD = "insert into holiday (day, name_id, kind, basis, status)"
            + " values ('%s', 'Libur uji', 'COLLECTIVE', 'Uji', 'CONFIRMED')";
    private static final String REMOVE = "delete from holiday where name_id = 'Libur uji'";

    private final HandWatch watch = HandWatch.of(3);

    @BeforeEach
    void allIsComputed() {
        watch.look();
    }

    @AfterEach
    void asItWas() {
        TestClock.set(TestClock.START);
        HandWatch.edit(REMOVE + "; update category_days set working_days = 7 where category_code = 'trotoar';"
                + " delete from step_clock where valid_from > '2016-01-01'; update calendar_year set decreed = true");
        watch.look();
        assertEquals(List.of(), new DueRecount().wrong());
        Histories.assertWhole();
    }

    @Test
    void anAddedHolidayMovesOpenReportsOnceAndHistorySaysFromWhereToWhereAndWhy() {
        Journey open = Journey.begun();
        assertEquals("2026-12-02 2026-11-24 2026-11-24", days(open));
        HandWatch.edit(ADD.formatted("2026-11-24"));
        watch.look();
        assertEquals("2026-12-03 2026-11-25 2026-11-25", days(open));
        assertEquals(
                List.of("2026-12-02 2026-12-03 2026-11-25 " + HandWatch.book().version() + " SYSTEM DEADLINE"),
                recalculations(open));
        String after = Histories.digest("true");
        watch.look();
        HandWatch.letTheCheckCome();
        watch.look();
        assertEquals(after, Histories.digest("true"), "a second run changed something");
    }

    @Test
    void aMovedAndARemovedHolidayMoveThemToo() {
        Journey open = Journey.begun();
        HandWatch.edit(ADD.formatted("2026-11-24"));
        watch.look();
        HandWatch.edit("update holiday set day = '2026-11-30' where name_id = 'Libur uji'");
        watch.look();
        assertEquals("2026-12-03 2026-11-24 2026-11-24", days(open), "the step moved back, the whole did not move");
        assertTrue(recalculations(open).get(1).startsWith("null null 2026-11-24 "), "only the step's day moved");
        HandWatch.edit(REMOVE);
        watch.look();
        assertEquals("2026-12-02 2026-11-24 2026-11-24", days(open));
        assertEquals(3, recalculations(open).size());
    }

    @Test
    void closedAndMergedReportsStayAsTheyAre() {
        Journey done = Journey.begun().done();
        Journey rejected = Journey.begun().step(LURAH, "ticketReject", "reasonCode: NOT_CLEAR, " + reason());
        Journey merged = Journey.begun();
        Journey master = Journey.begun();
        merged.step(TICKET_ADMIN, "ticketMerge", "into: \"" + master.receipt().number() + "\", " + reason());
        String still = "number in ('" + done.number() + "', '" + rejected.number() + "', '" + merged.number() + "')";
        String before = Histories.digest(still);
        HandWatch.edit(ADD.formatted("2026-11-24"));
        watch.look();
        assertEquals(before, Histories.digest(still));
        assertEquals(1, recalculations(master).size());
        merged.step(TICKET_ADMIN, "ticketUnmerge", reason());
        assertEquals("2026-12-03", merged.column("due_on"), "by the calendar of the day it stands alone again");
    }

    @Test
    void aReportThatDoesNotDifferIsNotTouched() {
        Journey.begun().inProcess();
        String before = Histories.digest("true");
        HandWatch.edit(ADD.formatted("2027-12-30"));
        watch.look();
        assertEquals(before, Histories.digest("true"));
        assertEquals(
                HandWatch.book().version(),
                Database.count("(select generate_series(1, reference_version)" + " from deadline_run) v"));
    }

    @Test
    void aYearNotDecreedMarksWithoutAnEntry() {
        Journey open = Journey.begun();
        assertEquals("f", open.column("due_provisional"));
        long version = Long.parseLong(open.column("version"));
        HandWatch.edit("update calendar_year set decreed = false where year = 2026");
        watch.look();
        assertEquals(
                version + 1, Long.parseLong(open.column("version")), "a step in flight would write the old mark back");
        assertEquals("t", open.column("due_provisional"));
        assertEquals(List.of(), recalculations(open));
        assertEquals("SUBMIT", open.column("latest_action"));
    }

    @Test
    void categoryDaysAndStepClocksAreFollowed() {
        Journey working = Journey.begun().inProcess();
        assertEquals("2026-12-02 2026-11-30 2026-11-27", days(working));
        HandWatch.edit("update category_days set working_days = 9 where category_code = 'trotoar'");
        watch.look();
        assertEquals("2026-12-04 2026-12-02 2026-12-01", days(working));
        HandWatch.edit("insert into step_clock (step, category_code, working_days, valid_from)"
                + " values ('HANDLING', 'trotoar', 2, '2026-11-23')");
        watch.look();
        assertEquals("2026-12-04 2026-11-25 2026-11-24", days(working));
        assertEquals(2, recalculations(working).size());
    }

    /** Submitted on Monday, disposed on Wednesday, delegated the Monday after. */
    @Test
    void everyClockOfAChainIsFollowedAndAnEntrySaysSoThoughNoOtherDayMoved() {
        Journey report = Journey.begun();
        TestClock.advance(Duration.ofDays(2));
        report.disposed();
        TestClock.advance(Duration.ofDays(5));
        report.step(AGENCY, "ticketDelegate", "unitCode: \"SUDIN-BM-JU\"");
        assertEquals("{2026-12-02} {2026-12-01}", delegators(report));
        assertEquals("2026-12-02 2026-12-07 2026-12-04", days(report));
        HandWatch.edit(ADD.formatted("2026-11-26"));
        watch.look();
        assertEquals("{2026-12-03} {2026-12-02}", delegators(report));
        assertEquals("2026-12-03 2026-12-07 2026-12-04", days(report), "the unit below got it after that day");
        HandWatch.edit("update holiday set day = '2026-11-24' where name_id = 'Libur uji'");
        watch.look();
        assertEquals("{2026-12-02} {2026-12-01}", delegators(report), "the agency got it after that day");
        assertEquals("2026-12-03 2026-12-07 2026-12-04", days(report));
        assertEquals(2, recalculations(report).size());
        watch.look();
        assertEquals(2, recalculations(report).size(), "a second run changed something");
    }

    private static String delegators(Journey report) {
        return report.column("delegators_due_on::text || ' ' || delegators_soon_on::text");
    }

    @Test
    void anAgreedDayStays() {
        Journey agreed =
                Journey.begun().inProcess().step(TICKET_ADMIN, "ticketAgreeDate", "on: \"2027-01-14\", " + reason());
        String days = days(agreed);
        HandWatch.edit(ADD.formatted("2026-11-24"));
        watch.look();
        assertEquals(days, days(agreed));
        assertEquals(List.of(), recalculations(agreed));
    }

    @Test
    void theVersionThatClientsNameStaysAndGoesOnWorking() {
        Journey report = Journey.begun().inProcess();
        String seen = report.version();
        HandWatch.edit(ADD.formatted("2026-11-24"));
        watch.look();
        assertEquals(1, recalculations(report).size());
        assertEquals(seen, report.version());
        assertEquals(
                "[]",
                report.call(AGENCY, seen, "ticketRecordFollowUp", "progress: 10")
                        .getJsonArray("userErrors")
                        .encode());
        assertEquals(
                "2026-12-03",
                report.seen(REPORTER, "deadline { dueOn }")
                        .getJsonObject("deadline")
                        .getString("dueOn"));
    }

    private static String days(Journey report) {
        return report.column("due_on || ' ' || step_due_on || ' ' || step_soon_on");
    }

    private static List<String> recalculations(Journey report) {
        String all = report.column("(select string_agg(concat_ws(' ', coalesce(old_due_on::text, 'null'),"
                + " coalesce(new_due_on::text, 'null'), step_due_on, reference_version, actor_role, field), ';'"
                + " order by position) from history_entry where ticket_id = ticket.id and action = 'RECALCULATE')");
        return all == null ? List.of() : List.of(all.split(";"));
    }
}
