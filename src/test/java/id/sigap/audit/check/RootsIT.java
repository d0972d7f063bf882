package id.sigap.audit.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigap.audit.chain.ChainFault;
import id.sigap.audit.check.CheckView.Finding;
import id.sigap.testing.CapturedLog;
import id.sigap.testing.Database;
import id.sigap.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Roots go on day by day, leave nothing out, and are the same as were kept elsewhere. */
@QuarkusTest
class RootsIT {

    private static final String SCHEMA = "roots";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @BeforeAll
    static void reports() {
        CopiedReports.anew();
    }

    @AfterEach
    void backToTheStart() {
        TestClock.set(TestClock.START);
    }

    private static Instant day(int number) {
        return CopiedReports.WRITTEN.plus(Duration.ofDays(number));
    }

    @Test
    void rootsThatStopAreMissedTheDayAfterNext() throws SQLException {
        try (Copy copy = CopiedReports.rooted(SCHEMA)) {
            TestClock.set(day(2));
            copy.take(CopiedReports.submitted(1), Long.MAX_VALUE);
            copy.now(day(3));
            assertEquals(List.of(), copy.check().findings(), "yesterday's is yet to come");
            copy.now(day(4));
            assertEquals(
                    List.of(new Finding(ChainFault.ROOT, "audit_root", null, 3)),
                    copy.check().findings());
            copy.watch();
            assertEquals(List.of(), copy.check().findings());
        }
    }

    @Test
    void whereNoneWasEverMadeItIsMissedToo() throws SQLException {
        try (Copy copy = new Copy(SCHEMA)) {
            copy.now(day(9));
            assertEquals(List.of(), copy.check().findings(), "nothing to make one of");
            copy.take(CopiedReports.submitted(1), Long.MAX_VALUE);
            copy.now(day(1));
            assertEquals(List.of(), copy.check().findings());
            copy.now(day(2));
            assertEquals(
                    List.of(new Finding(ChainFault.ROOT, "audit_root", null, 1)),
                    copy.check().findings());
        }
    }

    @Test
    void whatIsWrittenUnderNumbersThatWereSetBackIsMissed() throws SQLException {
        List<UUID> tickets = CopiedReports.submitted(2);
        UUID hidden = tickets.get(0);
        long first = Long.parseLong(
                Database.sql("select min(running_id) from history_entry where ticket_id = '" + hidden + "'"));
        try (Copy copy = new Copy(SCHEMA)) {
            copy.take(tickets, first + 1);
            copy.now(day(1));
            copy.watch();
            copy.take(tickets, Long.MAX_VALUE);
            copy.sql("update history_entry set running_id = -running_id where running_id > " + first
                    + " and ticket_id = '" + hidden + "'");
            copy.now(day(2));
            copy.watch();
            assertEquals(
                    List.of(new Finding(ChainFault.ROOT, "history_entry", hidden, 3)),
                    copy.check().findings());
        }
    }

    @Test
    void theLogSaysOnceADayThatNoRootIsMade() throws SQLException {
        try (Copy copy = CopiedReports.rooted(SCHEMA);
                CapturedLog log = new CapturedLog()) {
            Runnable watch = copy.newWatch();
            copy.sql("delete from job"); // whom it waits for has it for good
            for (int look = 0; look < 3; look++) {
                copy.now(day(3));
                watch.run();
            }
            assertEquals(0, said(log));
            for (int look = 0; look < 3; look++) {
                copy.now(day(4));
                watch.run();
            }
            assertEquals(1, said(log));
            copy.sql("insert into job (name, runs, failures) values ('DAILY_ROOT', 0, 0)");
            copy.now(day(5));
            watch.run();
            assertEquals(1, said(log));
        }
    }

    private static long said(CapturedLog log) {
        return log.lines().stream()
                .filter(line -> line.contains("No root was made"))
                .count();
    }

    @Test
    void twoCopiesThatSayDifferentThingsOfOneDayAreSeen() throws SQLException {
        try (Copy copy = CopiedReports.rooted(SCHEMA)) {
            List<String> kept = copy.roots();
            String last = kept.get(1);
            char digit = last.charAt(last.length() - 1) == '0' ? '1' : '0';
            String other = last.substring(0, last.length() - 1) + digit;
            assertEquals(List.of(), copy.check(List.of(kept.get(0), last, last)).findings(), "cat of two days");
            for (List<String> both : List.of(List.of(other, last), List.of(last, other))) {
                assertEquals(
                        List.of(new Finding(ChainFault.ROOT, "audit_root", null, 2)),
                        copy.check(both).findings());
            }
            assertEquals(1, copy.check(List.of(last)).rootsCompared());
        }
    }
}
