package id.sigap.ticket.duedays;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.sigap.leaks.OwnDatabase;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.reference.ReferenceBook;
import id.sigap.testing.Database;
import id.sigap.testing.DueRecount;
import id.sigap.testing.GeneratedReports;
import id.sigap.testing.Histories;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A recompute in several batches: by several instances, by some that die, and by some that are behind. */
@QuarkusTest
@Shows(Promise.A9)
class DeadlineBatchesIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String ADD = "insert into holiday (day, name_id, kind, basis, status)"
            + " values ('2026-11-24', 'Libur uji', 'COLLECTIVE', 'Uji', 'CONFIRMED')";
    private static final String REMOVE = "delete from holiday where name_id = 'Libur uji'";
    private static final int BATCH = 7;

    private OwnDatabase own;
    private long before;

    @BeforeEach
    void someDozenReports() {
        own = OwnDatabase.opened();
        GeneratedReports.open(60, TODAY, 9);
        GeneratedReports.closed(20, TODAY, 9);
        HandWatch.of(1000).look();
        before = Database.count("history_entry where action = 'RECALCULATE'");
    }

    @AfterEach
    void theUsualReports() {
        own.close();
    }

    @Test
    void everyBatchIsReached() {
        HandWatch.edit(ADD);
        HandWatch.of(BATCH).look();
        assertEachMovedOnce();
    }

    @Test
    void aBatchThatIsTheLastToTheReportIsTheLast() {
        int all = (int) Database.count("ticket where step is not null and merged_into is null");
        HandWatch.edit(ADD);
        HandWatch.of(all).look();
        assertEachMovedOnce();
    }

    @Test
    void whoeverDiesLeavesWholeBatchesAndTheNextGoesOnBehindThem() {
        HandWatch.edit(ADD);
        assertThrows(
                IllegalStateException.class, () -> HandWatch.dyingIn(3, BATCH).look());
        String reached = Database.sql("select after_key from deadline_run");
        assertEquals(
                2 * BATCH,
                Database.count("ticket where step is not null and merged_into is null and order_key <= " + reached));
        assertEquals(
                0,
                moved("ticket_id in (select id from ticket where order_key > " + reached + ")"),
                "the third batch is not half there");
        String done = Histories.digest("order_key <= " + reached);
        long statements = Database.allStatementsOf(() -> HandWatch.of(BATCH).look()).stream()
                .filter(line -> line.contains("select distinct"))
                .count();
        int left = (int)
                Database.count("ticket where step is not null and merged_into is null and order_key > " + reached);
        assertEquals(left / BATCH + 1, statements, "it began anew");
        assertEquals(done, Histories.digest("order_key <= " + reached));
        assertEachMovedOnce();
    }

    @Test
    void anInstanceThatIsBehindUndoesNothingAndOneThatIsAheadBeginsAnew() {
        ReferenceBook old = HandWatch.book();
        HandWatch.edit(ADD);
        assertThrows(
                IllegalStateException.class, () -> HandWatch.dyingIn(3, BATCH).look());
        String half = Histories.digest("true");
        HandWatch.knowing(old, BATCH).look();
        assertEquals(half, Histories.digest("true"));
        HandWatch.edit("update holiday set day = '2026-11-25' where name_id = 'Libur uji'");
        HandWatch.of(BATCH).look();
        assertEquals(List.of(), new DueRecount().wrong());
        String whole = Histories.digest("true");
        HandWatch.knowing(old, BATCH).look();
        HandWatch.letTheCheckCome();
        HandWatch.knowing(old, BATCH).look();
        assertEquals(whole, Histories.digest("true"));
    }

    @Test
    void whileOneIsAtItTheOthersLetItBe() throws Exception {
        HandWatch.edit(ADD);
        String still = Histories.digest("true");
        try (Connection busy = Database.connect();
                Statement statement = busy.createStatement()) {
            busy.setAutoCommit(false);
            statement.execute("select from job where name = 'DUE_DAYS' for update");
            HandWatch.of(BATCH).look();
            assertEquals(still, Histories.digest("true"));
            busy.rollback();
        }
        HandWatch.of(BATCH).look();
        assertEachMovedOnce();
    }

    /** Whatever an instance that is behind wrote after the run is put right by the check, which comes once. */
    @Test
    void whatWasComputedByOldDataBehindTheRunIsPutRight() {
        HandWatch.edit(ADD);
        HandWatch.of(BATCH).look();
        String late = Database.sql("select min(id::text) from ticket where step is not null and agreed_on is null");
        Database.forge("update ticket set day_zero = day_zero - 7, version = version + 1 where id = '" + late + "'");
        HandWatch.of(BATCH).look();
        assertEquals(1, new DueRecount().wrong().size(), "a look that has nothing to do costs a read");
        HandWatch.letTheCheckCome();
        HandWatch.of(BATCH).look();
        assertEquals(List.of(), new DueRecount().wrong());
        assertEquals("RECALCULATE", Database.sql("select latest_action from ticket where id = '" + late + "'"));
        assertEquals(null, Database.sql("select check_at from deadline_run"));
    }

    @Test
    void threeAtOnceDoEachReportOnce() throws Exception {
        GeneratedReports.open(120, TODAY, 9);
        HandWatch.of(1000).look();
        ExecutorService instances = Executors.newFixedThreadPool(3);
        try (OwnPools pools = new OwnPools(3)) {
            for (int round = 0; round < 6; round++) {
                before = Database.count("history_entry where action = 'RECALCULATE'");
                HandWatch.edit(round % 2 == 0 ? ADD : REMOVE);
                List<Callable<HandWatch>> looks = IntStream.range(0, 9)
                        .<Callable<HandWatch>>mapToObj(i ->
                                () -> HandWatch.withPool(pools.get(i % 3), 3).look())
                        .toList();
                for (Future<HandWatch> look : instances.invokeAll(looks)) {
                    look.get();
                }
                assertEachMovedOnce();
            }
        } finally {
            instances.shutdown();
        }
    }

    @Test
    void aBatchCostsTheSameStatementsWhateverItsSize() {
        List<String> small = statementsOfOneBatch(10);
        GeneratedReports.open(500, TODAY, 9);
        HandWatch.of(1000).look();
        assertEquals(small, statementsOfOneBatch(500));
        assertEquals(13, small.size(), small.toString());
    }

    /** Those of the first batch, without their parameters: a look, a claim, and the batch with begin, more patience and commit. */
    private static List<String> statementsOfOneBatch(int size) {
        HandWatch.edit(REMOVE);
        HandWatch.edit(ADD);
        List<String> all = Database.allStatementsOf(
                        () -> assertThrows(IllegalStateException.class, () -> HandWatch.dyingIn(2, size)
                                .look()))
                .stream()
                .filter(line -> !line.contains("select version from"))
                .map(line -> line.replaceAll("^.*LOG:  [^:]*: ", "").replaceAll("\\s+", " "))
                .toList();
        long begun = all.stream().filter(line -> line.equalsIgnoreCase("begin")).count();
        assertEquals(2, begun, all.toString());
        HandWatch.of(1000).look();
        return all.subList(0, all.size() / 2 + 1).subList(0, 1 + (all.size() - 1) / 2);
    }

    private static long moved(String where) {
        return Database.count(
                "history_entry where reference_version = (select version from reference_version) and " + where);
    }

    private void assertEachMovedOnce() {
        DueRecount recount = new DueRecount();
        assertEquals(List.of(), recount.wrong());
        Histories.assertWhole();
        long differing = Database.count("(select from history_entry where reference_version ="
                + " (select version from reference_version) group by ticket_id having count(*) = 1) once");
        assertEquals(differing, moved("true"), "some moved twice");
        assertEquals(before + differing, Database.count("history_entry where action = 'RECALCULATE'"));
        assertEquals(0, moved("ticket_id in (select id from ticket where step is null)"));
    }
}
