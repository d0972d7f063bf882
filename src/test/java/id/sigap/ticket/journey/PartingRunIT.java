package id.sigap.ticket.journey;

import static id.sigap.testing.Journey.LURAH;
import static id.sigap.testing.Journey.REPORTER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.sigap.leaks.OwnDatabase;
import id.sigap.platform.OnceOnly;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.reference.ReferenceData;
import id.sigap.testing.Database;
import id.sigap.testing.Histories;
import id.sigap.testing.Inboxes;
import id.sigap.testing.Journey;
import id.sigap.testing.Rewritten;
import id.sigap.ticket.report.DyingTickets;
import id.sigap.ticket.report.TicketRepository;
import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The night of many: with an instance that dies, with several at once, and with people at work. */
@QuarkusTest
@Shows(Promise.A7)
class PartingRunIT {

    private static final int MASTERS = 3;
    private static final int EACH = 3;

    private OwnDatabase own;
    private List<Repetition> children;

    @BeforeEach
    void someThatAreToPart() {
        own = OwnDatabase.opened();
        children = IntStream.range(0, MASTERS)
                .boxed()
                .flatMap(i -> merged(i % 2 == 0 ? "ticketWithdraw" : "ticketSetVisibility"))
                .sorted(Comparator.comparing(child -> child.report().column("id")))
                .toList();
        ClocksIT.on("2026-12-01");
    }

    private static Stream<Repetition> merged(String act) {
        Journey master = Journey.begun();
        List<Repetition> repetitions = Stream.generate(() -> Repetition.of(true).into(master))
                .limit(EACH)
                .toList();
        master.step(REPORTER, act, act.equals("ticketWithdraw") ? "" : "visibility: PRIVATE");
        return repetitions.stream();
    }

    @AfterEach
    void theUsualReports() {
        own.close();
    }

    @Test
    void whoeverDiesLeavesEachMergedOrPartedAndTheNextDoesTheRest() {
        String rest = digest(children.subList(2, children.size()));
        assertThrows(RuntimeException.class, () -> dyingIn(3).run().await().atMost(PartingRuns.LONGEST));
        assertEquals(MASTERS * EACH - 2, Database.count("ticket where parts_on is not null"));
        assertEquals(rest, digest(children.subList(2, children.size())), "the third is not half parted");
        assertEquals(
                MASTERS * EACH - 2,
                Database.count("(select sum(merged_count) as n from ticket) s, generate_series(1, s.n)"));
        String done = digest(children.subList(0, 2));
        PartingRuns.run();
        assertEquals(done, digest(children.subList(0, 2)));
        assertEachPartedOnce();
    }

    @Test
    void severalAtOncePartEachOnce() throws Exception {
        CompletableFuture<?>[] runs = IntStream.range(0, 4)
                .mapToObj(i -> PartingRuns.runner().run().subscribeAsCompletionStage())
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(runs).get(1, TimeUnit.MINUTES);
        assertEachPartedOnce();
        String digest = Histories.digest("true");
        PartingRuns.run();
        assertEquals(digest, Histories.digest("true"), "a second run changed something");
    }

    /** The run found it, and waits for whoever has it in hand: who parts it. */
    @Test
    void whatIsPartedMeanwhileIsLeftAlone() throws Exception {
        Repetition child = children.get(0);
        String its = " where number = '" + child.report().number() + "'";
        String entries = child.report().column("latest_position");
        try (Connection other = Database.connectAsSuperuser();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select from ticket" + its + " for update");
            CompletableFuture<Void> run = PartingRuns.runner().run().subscribeAsCompletionStage();
            awaitWaiting();
            statement.execute(
                    "set local session_replication_role = replica"); // what it has an entry for is not asked here
            statement.execute(
                    "update ticket m set merged_count = m.merged_count - 1, version = m.version + 1 from ticket t"
                            + its.replace("number", "t.number") + " and m.id = t.merged_into");
            statement.execute("update ticket set merged_into = null, mirrored_status = null, merged_on = null,"
                    + " parts_on = null, version = version + 1" + its);
            other.commit();
            run.get(1, TimeUnit.MINUTES);
        }
        assertEquals(entries, child.report().column("latest_position"));
        assertEquals(0, Database.count("ticket where merged_into is not null or merged_count > 0"));
    }

    @Test
    void oneThatFailsKeepsNoOther() {
        Journey broken = children.get(0).report();
        String where = "number = '" + broken.number() + "'";
        Rewritten.set("latest_action = 'NONE_THERE_IS'", where);
        assertThrows(RuntimeException.class, PartingRuns::run, "the log must hear of it");
        Rewritten.set("latest_action = 'MERGE'", where);
        assertEquals(1, Database.count("ticket where parts_on is not null"));
        PartingRuns.run();
        assertEachPartedOnce();
    }

    private static void awaitWaiting() throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            if (Database.count("pg_locks where not granted") > 0) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("nobody waits");
    }

    /** As of an instance that dies in the transaction of one report, before the commit. */
    private static PartingRun dyingIn(int doomed) {
        TicketRepository tickets = DyingTickets.in(doomed);
        Clock clock = instance(Clock.class);
        Merges merges = new Merges(
                tickets,
                instance(id.sigap.ticket.sealing.TicketNumbers.class),
                instance(ReferenceData.class),
                clock,
                instance(RandomGenerator.class));
        return new PartingRun(instance(OnceOnly.class), tickets, merges, clock);
    }

    private static <T> T instance(Class<T> type) {
        return Arc.container().instance(type).get();
    }

    private static String digest(List<Repetition> some) {
        return Histories.digest("number in ("
                + String.join(
                        ",",
                        some.stream()
                                .map(each -> "'" + each.report().number() + "'")
                                .toList())
                + ")");
    }

    private void assertEachPartedOnce() {
        Histories.assertWhole();
        assertEquals(0, Database.count("ticket where merged_into is not null or parts_on is not null"));
        assertEquals(0, Database.count("ticket where merged_count > 0"));
        assertEquals(MASTERS * EACH, Database.count("history_entry where action = 'UNMERGE'"));
        assertEquals(
                MASTERS * EACH,
                Database.count("(select distinct ticket_id from history_entry where action = 'UNMERGE') e"));
        children.forEach(child -> assertEquals(true, Inboxes.holds(LURAH, "trotoar", child.report())));
    }
}
