package id.sigap.ticket.duedays;

import static id.sigap.testing.Journey.REPORTER;
import static id.sigap.testing.Journey.TICKET_ADMIN;
import static id.sigap.testing.Journey.photos;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigap.leaks.OwnDatabase;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.DueRecount;
import id.sigap.testing.Edited;
import id.sigap.testing.Histories;
import id.sigap.testing.Journey;
import id.sigap.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A closed report keeps the calendar that it was closed under, until its reporter's dispute makes it an open one again. */
@QuarkusTest
@Shows(Promise.A9)
class CalendarOfTheClosedIT {

    private OwnDatabase own;

    @BeforeEach
    void noReportsOfOtherTests() {
        own = OwnDatabase.opened();
    }

    @AfterEach
    void theUsualReports() {
        own.close();
    }

    /** Submitted on Monday 23 November 2026, due on 2 December; disputed and opened again on Thursday the 26th. */
    @Test
    void itMovesNoMoreAndCountsByTheNewOneFromItsNewStart() {
        Journey report = Journey.begun().done();
        assertEquals("2026-12-02", report.column("due_on"));
        String closed = Histories.digest("true");
        Edited.done("calendarDayAdd", "day: \"2026-11-25\", name: \"Libur satu\", kind: LOCAL, basis: \"Uji\"");
        Edited.done("calendarDayAdd", "day: \"2026-12-01\", name: \"Libur dua\", kind: LOCAL, basis: \"Uji\"");
        HandWatch.of(10).look();
        HandWatch.letTheCheckCome();
        HandWatch.of(10).look();
        assertEquals(closed, Histories.digest("true"), "a closed report moved");
        TestClock.advance(Duration.ofDays(3));
        report.step(REPORTER, "ticketDispute", "text: \"Puing kembali.\", " + photos(REPORTER));
        assertEquals("2026-12-02", report.column("due_on"), "a dispute alone opens nothing");
        report.step(TICKET_ADMIN, "ticketDecideDispute", "accept: true");
        assertEquals("2026-11-26", report.column("day_zero"));
        assertEquals("2026-12-08", report.column("due_on"), "27, 30, 2, 3, 4, 7, 8: without the first of December");
        assertEquals(List.of(), new DueRecount().wrong());
        Edited.done("calendarDayWithdraw", "day: \"2026-12-01\", name: \"Libur dua\"");
        HandWatch.of(10).look();
        assertEquals("2026-12-07", report.column("due_on"), "open, and so it moves");
        assertEquals(List.of(), new DueRecount().wrong());
        Histories.assertWhole();
    }
}
