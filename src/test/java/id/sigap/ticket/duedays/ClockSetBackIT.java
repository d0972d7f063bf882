package id.sigap.ticket.duedays;

import static id.sigap.testing.Journey.AGENCY;
import static id.sigap.testing.Journey.REPORTER;
import static id.sigap.testing.Journey.TICKET_ADMIN;
import static id.sigap.testing.Journey.reason;
import static org.junit.jupiter.api.Assertions.assertEquals;

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
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The clock that all go by jumps back over a midnight, as after a failover to a machine whose clock is behind. */
@QuarkusTest
@Shows(Promise.A8)
class ClockSetBackIT {

    /** Two minutes into 25 November in Jakarta. */
    private static final Instant AFTER_MIDNIGHT = Instant.parse("2026-11-24T17:02:00Z");

    private static final String ADD = "insert into holiday (day, name_id, kind, basis, status)"
            + " values ('2026-11-26', 'Libur uji', 'COLLECTIVE', 'Uji', 'CONFIRMED')";
    private static final String REMOVE = "delete from holiday where name_id = 'Libur uji'";

    private static final String OUT_OF_ORDER =
            "(select at, lag(at) over (partition by ticket_id order by position) as before"
                    + " from history_entry) e where at < before";

    private OwnDatabase own;

    @BeforeEach
    void noReportsOfOtherTests() {
        own = OwnDatabase.opened();
        TestClock.set(AFTER_MIDNIGHT);
    }

    @AfterEach
    void theUsualReports() {
        HandWatch.edit(REMOVE);
        own.close();
    }

    @Test
    void historiesStayInOrderAndNothingIsRefused() {
        Journey report = Journey.begun().inProcess();
        setBack();
        report.step(TICKET_ADMIN, "ticketPause", "until: \"2026-11-27\", " + reason());
        report.step(TICKET_ADMIN, "ticketResume", "");
        report.step(AGENCY, "ticketRecordFollowUp", "progress: 10");
        report.step(REPORTER, "ticketComment", "text: \"Masih kotor.\"");
        report.step(REPORTER, "ticketSetVisibility", "visibility: PUBLIC");
        HandWatch.edit(ADD);
        HandWatch.of(10).look();
        assertEquals(1, Database.count("history_entry where action = 'RECALCULATE'"));
        assertEquals(0, Database.count(OUT_OF_ORDER), "an entry before the one before it");
        Histories.assertWhole();
        assertEquals(List.of(), new DueRecount().wrong());
    }

    @Test
    void whatTheNewDayBroughtIsNeitherTakenBackNorBroughtAgain() {
        TestClock.set(AFTER_MIDNIGHT.minus(Duration.ofDays(2)));
        Journey report = Journey.begun().inProcess();
        report.step(TICKET_ADMIN, "ticketPause", "until: \"2026-11-24\", " + reason());
        TestClock.set(AFTER_MIDNIGHT);
        HandWatch.of(10).look();
        assertEquals(1, Database.count("history_entry where action = 'RESUME'"), "the pause has lapsed");
        String once = Histories.digest("true");
        setBack();
        HandWatch.of(10).look();
        assertEquals(once, Histories.digest("true"));
        TestClock.set(AFTER_MIDNIGHT);
        HandWatch.of(10).look();
        assertEquals(once, Histories.digest("true"));
        assertEquals(0, Database.count(OUT_OF_ORDER));
    }

    /** To the day before. */
    private static void setBack() {
        TestClock.advance(Duration.ofMinutes(-5));
    }
}
