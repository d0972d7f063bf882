package id.sigap.ticket.duedays;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.leaks.OwnDatabase;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Database;
import id.sigap.testing.DueRecount;
import id.sigap.testing.GeneratedReports;
import id.sigap.testing.Histories;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The amendments that the city has really seen, over a hundred thousand reports, by two watches at once. */
@QuarkusTest
@Tag("long")
@Shows({Promise.A7, Promise.A9})
class DeadlineLongIT {

    private static OwnDatabase own;

    @BeforeAll
    static void noReportsOfOtherTests() {
        own = OwnDatabase.opened();
    }

    @AfterAll
    static void theUsualReports() {
        own.close();
    }

    private static final int REPORTS = 50_000;
    private static final String CLOSED = "step is null";

    @Test
    void anAddedDayAndAMovedIdulFitriReachEveryOpenReportOnceAndNoClosedOne() throws Exception {
        HandWatch.edit("update holiday set status = 'WITHDRAWN' where day = '2025-08-18'");
        GeneratedReports.open(REPORTS, LocalDate.of(2025, 8, 25), 200);
        GeneratedReports.closed(REPORTS, LocalDate.of(2025, 8, 25), 200);
        lookAtOnce("first run");
        String closed = Histories.digest(CLOSED);
        HandWatch.edit("update holiday set status = 'CONFIRMED' where day = '2025-08-18'");
        assertTrue(Database.count("holiday where day = '2025-08-18'") > 0, "no such day");
        lookAtOnce("18 August added");
        HandWatch.edit("update holiday set day = day + 8 where name_id like 'Idul Fitri%' and day between '2025-03-30'"
                + " and '2025-04-02'");
        lookAtOnce("Idul Fitri moved");
        HandWatch.letTheCheckCome();
        lookAtOnce("check");
        assertEquals(closed, Histories.digest(CLOSED));
        Histories.assertWhole();
    }

    private static void lookAtOnce(String what) throws Exception {
        long entries = Database.count("history_entry where action = 'RECALCULATE'");
        ExecutorService instances = Executors.newFixedThreadPool(2);
        List<String> statements;
        try (OwnPools pools = new OwnPools(2)) {
            statements = Database.allStatementsOf(() -> {
                List<Callable<HandWatch>> looks = new ArrayList<>();
                for (int i = 0; i < 8; i++) {
                    int instance = i % 2;
                    looks.add(
                            () -> HandWatch.withPool(pools.get(instance), 1000).look());
                }
                try {
                    for (Future<HandWatch> look : instances.invokeAll(looks)) {
                        look.get();
                    }
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
        } finally {
            instances.shutdown();
        }
        DueRecount recount = new DueRecount();
        assertEquals(List.of(), recount.wrong());
        assertEquals(REPORTS, recount.counted());
        long moved = Database.count("history_entry where action = 'RECALCULATE'") - entries;
        assertEquals(
                0,
                Database.count("(select from history_entry where reference_version is not null"
                        + " group by ticket_id, reference_version having count(*) > 1) twice"));
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                "%s: %d open recounted, %d moved, %d statements, %d MB of heap after%n",
                what, REPORTS, moved, statements.size(), (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }
}
