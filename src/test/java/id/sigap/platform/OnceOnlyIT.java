package id.sigap.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.sigap.leaks.OwnDatabase;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Database;
import id.sigap.testing.Management;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A job is one instance's at a time, whoever dies, sleeps, or has a wrong clock. Its effects here could well happen twice. */
@QuarkusTest
@Shows(Promise.A7)
class OnceOnlyIT {

    private static final Job JOB = Job.UNUSED_PHOTOS;
    private static final String ROW = " from job where name = '" + JOB + "'";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int DUE = 40;

    @Inject
    Pool pool;

    @Inject
    Clock clock;

    @Inject
    OnceOnly onceOnly;

    @Inject
    UnitOfWork unitOfWork;

    @Inject
    JobRuns runs;

    @Inject
    JobFigures figures;

    private OwnDatabase own;

    @BeforeEach
    void somethingToDo() {
        own = OwnDatabase.opened();
        Database.sql("create table due (item int primary key, done boolean not null default false);"
                + " create table effect (item int not null);"
                + " insert into due (item) select generate_series(1, " + DUE + ");"
                + " grant all on due, effect to public");
    }

    @AfterEach
    void theUsualReports() {
        own.close();
    }

    @Test
    void fiveAtOnceOfWhichSomeDieDoEachOnce() throws Exception {
        AtomicInteger begun = new AtomicInteger();
        List<CompletableFuture<Void>> instances = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            instances.add(CompletableFuture.runAsync(() -> {
                while (!done()) {
                    // Each third run dies after some items: it neither goes on nor says that it has ended.
                    boolean dies = begun.incrementAndGet() % 3 == 1;
                    Uni<Void> run = onceOnly.run(JOB, turn -> all(turn, dies ? 7 : DUE, dies));
                    try {
                        run.await().atMost(dies ? Duration.ofSeconds(2) : PATIENCE);
                    } catch (TimeoutException killed) {
                        lapse();
                    }
                }
            }));
        }
        CompletableFuture.allOf(instances.toArray(CompletableFuture[]::new)).get(1, TimeUnit.MINUTES);
        assertEquals(DUE, Database.count("effect"), "each once");
        assertEquals(DUE, Database.count("(select distinct item from effect) each"));
    }

    @Test
    void whoSleptWritesNothingOnceAnotherHasTakenOver() throws Exception {
        CompletableFuture<Void> sleep = new CompletableFuture<>();
        CompletableFuture<Void> asleep = new CompletableFuture<>();
        CompletableFuture<Void> sleeper = onceOnly.run(JOB, turn -> one(turn, 1)
                        .invoke(() -> asleep.complete(null))
                        .chain(() -> Uni.createFrom().completionStage(sleep))
                        .chain(() -> one(turn, 2)))
                .subscribeAsCompletionStage();
        asleep.get(30, TimeUnit.SECONDS);
        lapse();
        onceOnly.run(JOB, turn -> all(turn, DUE, false)).await().atMost(PATIENCE);
        sleep.complete(null);
        sleeper.get(30, TimeUnit.SECONDS);
        assertEquals(DUE, Database.count("effect"), "item 2 once, by who had taken over");
        assertEquals("DONE", Database.sql("select outcome" + ROW), "who lost its turn says nothing of how it ended");
        assertEquals("0", Database.sql("select failures" + ROW));
    }

    @Test
    void whoIsInATransactionIsNotTakenOverHoweverOldItsClaim() throws Exception {
        CompletableFuture<Void> commit = new CompletableFuture<>();
        CompletableFuture<Void> within = new CompletableFuture<>();
        CompletableFuture<Void> slow = onceOnly.run(
                        JOB,
                        turn -> unitOfWork.statements(turn, connection -> {
                            within.complete(null);
                            return Uni.createFrom().completionStage(commit);
                        }))
                .subscribeAsCompletionStage();
        within.get(30, TimeUnit.SECONDS);
        onceOnly.run(JOB, turn -> all(turn, DUE, false)).await().atMost(PATIENCE);
        assertEquals(0, Database.count("effect"), "another was at it meanwhile");
        commit.complete(null);
        slow.get(30, TimeUnit.SECONDS);
    }

    /** Of the database, as after a failover to a machine whose clock is behind; else it would be kept for as long. */
    @Test
    void aClaimFromBeforeTheClockWasSetBackKeepsNobodyAway() {
        Database.sql("update job set holder = gen_random_uuid(), claimed_until = clock_timestamp() + interval '30 s'"
                + " where name = '" + JOB + "'");
        onceOnly.run(JOB, turn -> all(turn, DUE, false)).await().atMost(PATIENCE);
        assertEquals(0, Database.count("effect"), "somebody has it");
        Database.sql("update job set claimed_until = clock_timestamp() + interval '1 hour' where name = '" + JOB + "'");
        onceOnly.run(JOB, turn -> all(turn, DUE, false)).await().atMost(PATIENCE);
        assertEquals(DUE, Database.count("effect"));
    }

    @Test
    void whoDoesNotKnowTheTimeBeginsNothing() {
        Clock unknown = new Clock() {
            @Override
            public ZoneId getZone() {
                return clock.getZone();
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                throw new Problem(ProblemCode.UNAVAILABLE);
            }
        };
        TestJobs.of(pool, unknown)
                .run(JOB, turn -> all(turn, DUE, false))
                .await()
                .atMost(PATIENCE);
        assertEquals(0, Database.count("effect"));
        assertEquals("0", Database.sql("select runs" + ROW));
    }

    @Test
    void howEachRunEndedIsTold() {
        JobRun never = told();
        assertEquals(null, never.startedAt());
        Uni<Void> broken = onceOnly.run(JOB, turn -> {
            assertEquals("t", Database.sql("select claimed_until > clock_timestamp()" + ROW));
            throw new IllegalStateException("broken");
        });
        assertThrows(IllegalStateException.class, () -> broken.await().atMost(PATIENCE));
        JobRun failed = told();
        assertFalse(failed.running());
        assertEquals(null, failed.succeededAt());
        assertEquals(List.of(1L, 1L), List.of(failed.runs(), failed.failures()));
        assertEquals("1.0", shown());
        onceOnly.run(JOB, turn -> one(turn, 1)).await().atMost(PATIENCE);
        JobRun done = told();
        assertEquals(done.finishedAt(), done.succeededAt());
        assertEquals(List.of(2L, 1L), List.of(done.runs(), done.failures()));
    }

    @Test
    void eachJobHasItsRow() {
        assertEquals(
                Arrays.stream(Job.values()).map(Job::name).sorted().collect(Collectors.joining(",")),
                Database.sql("select string_agg(name, ',' order by name) from job"));
    }

    /** To operators. */
    private String shown() {
        figures.look().await().atMost(PATIENCE);
        return Management.get("/q/metrics")
                .lines()
                .filter(line -> line.startsWith("sigap_job_failures_total{") && line.contains("\"unused_photos\""))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .findFirst()
                .orElseThrow();
    }

    private JobRun told() {
        return runs.all().await().atMost(PATIENCE).stream()
                .filter(run -> run.job() == JOB)
                .findFirst()
                .orElseThrow();
    }

    /** Whatever is due, in order; up to some, and then never an end. */
    private Uni<Void> all(Turn turn, int most, boolean dies) {
        Uni<Void> work = Uni.createFrom().voidItem();
        for (String item : due().limit(most).toList()) {
            work = work.chain(() -> one(turn, Integer.parseInt(item)));
        }
        return dies ? work.chain(() -> Uni.createFrom().nothing()) : work;
    }

    private static Stream<String> due() {
        String items = Database.sql("select string_agg(item::text, ',' order by item) from due where not done");
        return items == null ? Stream.of() : Arrays.stream(items.split(","));
    }

    private static boolean done() {
        return Database.count("due where not done") == 0;
    }

    /** Asks nobody whether it was done already. */
    private Uni<Void> one(Turn turn, int item) {
        return unitOfWork.statements(turn, connection -> effect(connection, item));
    }

    private static Uni<Void> effect(SqlConnection connection, int item) {
        return connection
                .preparedQuery("insert into effect (item) values ($1)")
                .execute(Tuple.of(item))
                .chain(() -> connection
                        .preparedQuery("update due set done = true where item = $1")
                        .execute(Tuple.of(item)))
                .replaceWithVoid();
    }

    private static void lapse() {
        Database.sql(
                "update job set claimed_until = clock_timestamp() - interval '1 s' where claimed_until is not null");
    }
}
