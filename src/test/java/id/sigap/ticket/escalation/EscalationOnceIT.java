package id.sigap.ticket.escalation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.leaks.OwnDatabase;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Database;
import id.sigap.testing.GeneratedReports;
import id.sigap.testing.TestClock;
import id.sigap.ticket.duedays.HandWatch;
import id.sigap.ticket.duedays.OwnPools;
import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Duration;
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

/** The batch in several parts: by several instances, by some that die, on nights that nobody ran, and by a clock that was ahead. */
@QuarkusTest
@Shows(Promise.A7)
class EscalationOnceIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final int PART = 7;

    /** Each effect leaves a line, and nothing takes one away: what was done twice would be seen. */
    private static final String WATCHED = """
            create table escalated (line text);
            create function note_escalation() returns trigger language plpgsql security definer as $$
            begin
              insert into escalated values (concat_ws(' ', new.ticket_id, new.clock, new.whose, new.began_on, new.up, new.band));
              return null;
            end $$;
            create trigger noted after insert on escalation for each row execute function note_escalation()""";

    private OwnDatabase own;

    @BeforeEach
    void someDozenReports() {
        own = OwnDatabase.opened();
        GeneratedReports.open(60, TODAY, 20);
        GeneratedReports.closed(20, TODAY, 20);
        HandWatch.of(1000).look();
        Database.sql(WATCHED);
    }

    @AfterEach
    void theUsualReports() {
        own.close();
    }

    @Test
    void aSecondLookOfTheDayFindsNothingToDo() {
        EscalationRuns.of(PART).look();
        String done = escalated();
        assertTrue(Database.count("escalated") > 60, done);
        assertEquals(
                1,
                Database.allStatementsOf(() -> EscalationRuns.of(PART).look()).size(),
                "a look costs a read");
        assertEquals(done, escalated());
    }

    @Test
    void whoeverDiesLeavesWholePartsAndTheNextGoesOnBehindThem() {
        assertThrows(IllegalStateException.class, () -> EscalationRuns.dyingIn(3, PART)
                .look());
        String reached = Database.sql("select after_key from escalation_run");
        assertEquals(0, Database.count("escalation where order_key > " + reached), "the third part is not half there");
        EscalationRuns.of(PART).look();
        assertOnce();
    }

    @Test
    void threeAtOnceEscalateEachOnceWhileSomeDie() throws Exception {
        ExecutorService instances = Executors.newFixedThreadPool(4);
        try (OwnPools pools = new OwnPools(3)) {
            for (int night = 0; night < 5; night++) {
                List<Callable<EscalationRuns>> looks = IntStream.range(0, 8)
                        .<Callable<EscalationRuns>>mapToObj(i -> i == 2
                                ? () -> died(EscalationRuns.dyingIn(2, PART))
                                : () -> EscalationRuns.withPool(pools.get(i % 3), 3)
                                        .look())
                        .toList();
                for (Future<EscalationRuns> look : instances.invokeAll(looks)) {
                    look.get();
                }
                EscalationRuns.of(PART).look();
                assertOnce();
                TestClock.advance(Duration.ofDays(1));
            }
        } finally {
            instances.shutdown();
        }
    }

    /** Dies if it gets its turn at all. */
    private static EscalationRuns died(EscalationRuns doomed) {
        try {
            return doomed.look();
        } catch (IllegalStateException died) {
            return doomed;
        }
    }

    @Test
    void nightsOnWhichNobodyRanAreMadeGood() {
        EscalationRuns.of(PART).look();
        TestClock.advance(Duration.ofDays(9));
        EscalationRuns.of(PART).look();
        String after = escalated();
        assertOnce();
        theUsualReports();
        someDozenReports();
        EscalationRuns.of(PART).look();
        for (int night = 0; night < 9; night++) {
            TestClock.advance(Duration.ofDays(1));
            EscalationRuns.of(PART).look();
        }
        assertEquals(after.lines().count(), escalated().lines().count(), "night by night comes to the same");
        assertOnce();
    }

    @Test
    void aClockThatWasAheadKeepsNoNightAway() {
        TestClock.advance(Duration.ofDays(400));
        EscalationRuns.of(PART).look();
        TestClock.set(TestClock.START);
        EscalationRuns.of(PART).look();
        assertEquals("2026-11-23", Database.sql("select on_day from escalation_run"));
        TestClock.advance(Duration.ofDays(1));
        EscalationRuns.of(PART).look();
        assertEquals("2026-11-24", Database.sql("select on_day from escalation_run"));
    }

    @Test
    void aPartCostsTheSameStatementsWhateverItsSize() {
        assertEquals(statementsOfAPart(10), statementsOfAPart(60));
    }

    private static List<String> statementsOfAPart(int size) {
        Database.sql("update escalation_run set on_day = '2000-01-01', after_key = null");
        List<String> all = Database.allStatementsOf(
                        () -> assertThrows(IllegalStateException.class, () -> EscalationRuns.dyingIn(1, size)
                                .look()))
                .stream()
                .map(line -> line.replaceAll("^.*LOG:  [^:]*: ", "").replaceAll("\\s+", " "))
                .toList();
        assertTrue(all.size() <= 13, all.toString());
        return all;
    }

    private static String escalated() {
        return Database.sql("select string_agg(line, chr(10) order by line) from escalated");
    }

    /** Each once, and all that one who looks through everything by hand finds to be due. */
    private static void assertOnce() {
        assertEquals(
                0,
                Database.count("(select line from escalated group by line having count(*) > 1) twice"),
                "something was escalated twice");
        String today =
                "date '" + LocalDate.now(Arc.container().instance(Clock.class).get()) + "'";
        String open = " from ticket t where t.step is not null and t.merged_into is null and ";
        assertMissing("WHOLE", "OVERDUE", "t.day_zero", "'*'" + open + "t.due_on < " + today);
        String holder = "case when t.step = 'VALIDATION' then 'BIRO-PEM' else t.holder_code end";
        assertMissing("step", "OVERDUE", "t.step_from", holder + open + "t.step_due_on < " + today);
        assertMissing("step", "DUE_SOON", "t.step_from", holder + open + "t.step_soon_on <= " + today);
    }

    private static void assertMissing(String clock, String band, String begun, String unitOfWhich) {
        String due = "select concat_ws(' ', t.id, " + (clock.equals("step") ? "t.step" : "'WHOLE'") + ", whose, "
                + begun
                + ", false, '" + band + "') from (select t.*, " + unitOfWhich.replaceFirst(" from ", " as whose from ")
                + ") t";
        assertEquals(0, Database.count("(" + due + " except select line from escalated) missed"), clock + " " + band);
    }
}
