package id.sigap.ticket.duedays;

import static id.sigap.testing.Journey.TICKET_ADMIN;
import static id.sigap.testing.Journey.reason;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigap.leaks.OwnDatabase;
import id.sigap.testing.Database;
import id.sigap.testing.Histories;
import id.sigap.testing.Journey;
import id.sigap.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a new day brings, and what one that somebody's clock brought too early does not. */
@QuarkusTest
class DeadlineNewDayIT {

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
            + " values ('2026-11-24', 'Libur uji', 'COLLECTIVE', 'Uji', 'CONFIRMED')";
    private static final String REMOVE = "delete from holiday where name_id = 'Libur uji'";

    private final HandWatch watch = HandWatch.of(50);

    /** An edit, lest a day of a test before is in the way. */
    @BeforeEach
    @AfterEach
    void asItWas() {
        TestClock.set(TestClock.START);
        HandWatch.edit(REMOVE);
        watch.look();
        Histories.assertWhole();
    }

    @Test
    void aPauseThatIsOverIsUnmarkedOnceByNobody() {
        Journey paused =
                Journey.begun().inProcess().step(TICKET_ADMIN, "ticketPause", "until: \"2026-11-25\", " + reason());
        String days = days(paused);
        TestClock.advance(Duration.ofDays(2));
        watch.look();
        assertEquals("2026-11-25", paused.column("paused_until"), "its last day is not over");
        TestClock.advance(Duration.ofDays(1));
        watch.look();
        watch.look();
        assertEquals(null, paused.column("paused_until"));
        assertEquals(days, days(paused));
        assertEquals(
                "1",
                paused.column("(select count(*) from history_entry where ticket_id = ticket.id"
                        + " and action = 'RESUME' and actor_role = 'SYSTEM' and field = 'PAUSE')"));
        assertEquals("2026-11-26", Database.sql("select on_day from deadline_run"));
        paused.step(TICKET_ADMIN, "ticketPause", "until: \"2026-11-27\", " + reason());
    }

    /** A day that somebody's clock has put there too early must not keep edits away until it comes. */
    @Test
    void aClockThatWasAheadKeepsNoHolidayAway() {
        Journey report = Journey.begun();
        TestClock.advance(Duration.ofDays(400));
        watch.look();
        TestClock.set(TestClock.START);
        watch.look();
        assertEquals("2027-12-28", Database.sql("select on_day from deadline_run"), "nobody goes back for a day");
        HandWatch.edit(ADD);
        watch.look();
        assertEquals("2026-12-03 2026-11-25 2026-11-25", days(report));
        assertEquals("2026-11-23", Database.sql("select on_day from deadline_run"));
    }

    private static String days(Journey report) {
        return report.column("due_on || ' ' || step_due_on || ' ' || step_soon_on");
    }
}
