package id.sigap.ticket.workload;

import static id.sigap.testing.Journey.AGENCY;
import static id.sigap.testing.Journey.SUB_DEPARTMENT;
import static id.sigap.testing.Journey.TICKET_ADMIN;
import static id.sigap.testing.Journey.VALIDATOR;
import static id.sigap.testing.Journey.reason;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.leaks.OwnDatabase;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Database;
import id.sigap.testing.Journey;
import id.sigap.testing.TestClock;
import id.sigap.ticket.duedays.OwnPools;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each entry is counted once, whoever counts, dies or comes late: what is counted equals a recount of history. */
@QuarkusTest
@Shows({Promise.I9, Promise.A7})
class FigureRunIT {

    private static final int PART = 7;

    private OwnDatabase own;
    private final Random random = new Random(18);

    @BeforeEach
    void noReportsOfOtherTests() {
        own = OwnDatabase.opened();
    }

    @AfterEach
    void theUsualReports() {
        own.close();
    }

    @Test
    void nightByNightComesToWhatARecountComesTo() {
        List<Journey> open = new ArrayList<>();
        for (int day = 0; day < 6; day++) {
            someSteps(open);
            TestClock.advance(Duration.ofDays(1 + random.nextInt(9)));
            FigureRuns.of(1 + random.nextInt(30)).look();
        }
        String counted = FigureRuns.counted();
        assertTrue(
                counted.contains("FINISHED") && counted.contains("REFUSED") && counted.contains("RETURNED"), counted);
        assertEquals(counted, FigureRuns.recounted());
        assertEquals(
                Database.count("history_entry where action in ('SUBMIT', 'DISPOSE', 'RETURN', 'FINISH_FOLLOW_UP')")
                        + Database.count("history_entry h where action = 'DELEGATE' and to_unit = 'SUDIN-BM-JU'"),
                Long.parseLong(Database.sql("select sum(reports) from unit_figure where figure = 'RECEIVED'")),
                "by hand: each of these, and nothing else here, hands a report to somebody");
    }

    @Test
    void whoeverDiesLeavesWholePartsAndTheNextGoesOnBehindThem() {
        List<Journey> open = new ArrayList<>();
        someSteps(open);
        someSteps(open);
        assertThrows(
                IllegalStateException.class, () -> FigureRuns.dyingIn(2, PART).look());
        String half = FigureRuns.counted();
        FigureRuns.of(PART).look();
        String whole = FigureRuns.counted();
        assertTrue(!whole.equals(half));
        assertEquals(
                1, Database.allStatementsOf(() -> FigureRuns.of(PART).look()).size(), "a look costs a read");
        assertEquals(whole, FigureRuns.recounted());
    }

    @Test
    void threeAtOnceCountEachEntryOnceWhileSomeDie() throws Exception {
        ExecutorService instances = Executors.newFixedThreadPool(4);
        List<Journey> open = new ArrayList<>();
        try (OwnPools pools = new OwnPools(3)) {
            for (int night = 0; night < 3; night++) {
                someSteps(open);
                TestClock.advance(Duration.ofDays(1));
                List<Callable<FigureRuns>> looks = IntStream.range(0, 8)
                        .<Callable<FigureRuns>>mapToObj(i -> i == 2
                                ? () -> died(FigureRuns.dyingIn(2, PART))
                                : () -> FigureRuns.withPool(pools.get(i % 3), 3).look())
                        .toList();
                for (Future<FigureRuns> look : instances.invokeAll(looks)) {
                    look.get();
                }
            }
        } finally {
            instances.shutdown();
        }
        FigureRuns.of(PART).look();
        assertEquals(FigureRuns.counted(), FigureRuns.recounted());
    }

    private static FigureRuns died(FigureRuns doomed) {
        try {
            return doomed.look();
        } catch (IllegalStateException died) {
            return doomed;
        }
    }

    /** A transaction that is open keeps the mark behind it: what it commits later is not missed. */
    @Test
    void whatCommitsLateIsCountedTheNextNight() throws Exception {
        Journey before = Journey.begun();
        try (Connection late = Database.connect();
                Statement statement = late.createStatement()) {
            late.setAutoCommit(false);
            statement.execute("select pg_current_xact_id()");
            Journey.begun();
            FigureRuns.of(PART).look();
            assertEquals("1", Database.sql("select sum(reports) from unit_figure where figure = 'RECEIVED'"));
            late.rollback();
        }
        TestClock.advance(Duration.ofDays(1));
        FigureRuns.of(PART).look();
        assertEquals("2", Database.sql("select sum(reports) from unit_figure where figure = 'RECEIVED'"));
        assertEquals("WAITING", before.status());
    }

    /** New reports, and a step for each that is open. */
    private void someSteps(List<Journey> open) {
        for (int i = 0; i < 4; i++) {
            open.add(Journey.begun());
        }
        for (Journey report : open) {
            switch (report.status()) {
                case "WAITING" -> report.disposed();
                case "DISPOSITION" -> atTheAgency(report);
                case "PROCESS", "FOLLOW_UP", "FOLLOW_UP_REJECTED" ->
                    report.step(
                            report.holder().equals("BINAMARGA") ? AGENCY : SUB_DEPARTMENT,
                            "ticketRecordFollowUp",
                            "progress: 100, "
                                    + Journey.photos(report.holder().equals("BINAMARGA") ? AGENCY : SUB_DEPARTMENT));
                case "VALIDATION" -> judge(report);
                case "COORDINATION" -> report.step(TICKET_ADMIN, "ticketReject", "reasonCode: NOT_CLEAR, " + reason());
                default -> {}
            }
        }
    }

    private void judge(Journey report) {
        if (random.nextBoolean()) {
            report.step(VALIDATOR, "ticketApprove");
        } else {
            report.step(VALIDATOR, "ticketRefuseFollowUp", reason());
        }
    }

    private void atTheAgency(Journey report) {
        String user = report.holder().equals("BINAMARGA") ? AGENCY : SUB_DEPARTMENT;
        switch (random.nextInt(3)) {
            case 0 -> report.step(user, "ticketReturn", reason());
            case 1 -> report.step(user, "ticketAccept");
            default -> {
                if (user.equals(AGENCY)) {
                    report.step(AGENCY, "ticketDelegate", "unitCode: \"SUDIN-BM-JU\"");
                }
            }
        }
    }
}
