package id.sigap.platform;

import id.sigap.platform.act.Transaction;
import id.sigap.platform.traffic.Lanes;
import id.sigap.platform.waits.Patience;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Who is at each job, by the database's clock. */
@ApplicationScoped
class JobRows {

    private static final String LEASE = " clock_timestamp() + %s * interval '1 second'";

    /**
     * Nobody waits for a row that is locked: its holder is in a transaction, however old its claim. A claim that reaches
     * further than any can was made before somebody set the database's clock back.
     */
    private static final String CLAIM = "update job set holder = gen_random_uuid(), started_at = clock_timestamp(),"
            + " runs = runs + 1, claimed_until =" + LEASE.formatted("$2")
            + " where name = (select name from job where name = $1 and (claimed_until between clock_timestamp() and"
            + LEASE.formatted("2 * $2") + ") is not true for update skip locked) returning holder";

    private static final String KEEP = "update job set claimed_until =" + LEASE + " where name = %s and holder = %s";

    private static final String KEEP_BY_SESSION = KEEP.formatted(":lease", ":name", ":holder");

    private static final String KEEP_BY_CONNECTION = KEEP.formatted("$3", "$1", "$2");

    private static final String LEAVE = """
            update job set holder = null, claimed_until = null, finished_at = this.moment, outcome = $3,
              succeeded_at = case when $4 then this.moment else succeeded_at end,
              failures = case when $4 then failures else failures + 1 end
            from (select clock_timestamp() as moment) this
            where name = $1 and holder = $2""";

    private static final String ALL = "select name, coalesce(claimed_until > clock_timestamp(), false) as running,"
            + " started_at, finished_at, succeeded_at, runs, failures from job where name = any($1) order by name";

    private final Pool pool;
    private final Lanes lanes;
    private final double lease;

    /** @param lease for how long nobody takes over from who has died */
    JobRows(Pool pool, Lanes lanes, @ConfigProperty(name = "sigap.jobs.lease", defaultValue = "60s") Duration lease) {
        this.pool = pool;
        this.lanes = lanes;
        this.lease = lease.toMillis() / 1000.0;
    }

    /** Null if somebody else is at it. */
    Uni<@Nullable UUID> claim(Job job) {
        return pool.preparedQuery(CLAIM)
                .execute(Tuple.of(job.name(), lease))
                .map(rows -> rows.size() == 0 ? null : rows.iterator().next().getUUID(0));
    }

    /** In the transaction of a session: keeps others away until it ends, and for a lease longer. */
    Uni<Void> keep(Mutiny.Session session, Job job, UUID holder) {
        return session.createNativeQuery(KEEP_BY_SESSION)
                .setParameter("lease", lease)
                .setParameter("name", job.name())
                .setParameter("holder", holder)
                .executeUpdate()
                .invoke(JobRows::requireOne)
                .replaceWithVoid();
    }

    /** The same in a transaction without one. */
    Uni<Void> keep(Transaction transaction, Job job, UUID holder) {
        return transaction
                .ask(KEEP_BY_CONNECTION, Tuple.of(job.name(), holder, lease))
                .invoke(rows -> requireOne(rows.rowCount()))
                .replaceWithVoid();
    }

    /** In a patient transaction past Hibernate, which is rolled back if somebody else has the job by now. */
    <T> Uni<T> transaction(Turn turn, Function<SqlConnection, Uni<T>> work) {
        return lanes.connected(() -> pool.withTransaction(connection -> Patience.take(connection)
                .chain(() -> connection
                        .preparedQuery(KEEP_BY_CONNECTION)
                        .execute(Tuple.of(turn.job().name(), turn.holder(), lease)))
                .invoke(rows -> requireOne(rows.rowCount()))
                .chain(() -> work.apply(connection))));
    }

    private static void requireOne(int rows) {
        if (rows != 1) {
            throw new TurnLost();
        }
    }

    /** Says how it ended, and lets others at it. Nothing happens if they are already. */
    Uni<Void> leave(Job job, UUID holder, boolean done) {
        return pool.preparedQuery(LEAVE)
                .execute(Tuple.of(job.name(), holder, done ? "DONE" : "FAILED", done))
                .replaceWithVoid();
    }

    Uni<List<JobRun>> all() {
        return pool.preparedQuery(ALL).execute(Tuple.of(names())).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map(JobRows::run)
                .toList());
    }

    /** What a later release brings beside this one is not ours to tell of. */
    private static String[] names() {
        return Arrays.stream(Job.values()).map(Job::name).toArray(String[]::new);
    }

    private static JobRun run(Row row) {
        return new JobRun(
                Job.valueOf(row.getString("name")),
                row.getBoolean("running"),
                instant(row, "started_at"),
                instant(row, "finished_at"),
                instant(row, "succeeded_at"),
                row.getLong("runs"),
                row.getLong("failures"));
    }

    private static @Nullable Instant instant(Row row, String name) {
        return row.getValue(name) == null ? null : row.getOffsetDateTime(name).toInstant();
    }
}
