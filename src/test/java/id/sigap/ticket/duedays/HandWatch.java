package id.sigap.ticket.duedays;

import id.sigap.platform.TestJobs;
import id.sigap.platform.Turn;
import id.sigap.platform.UnderWay;
import id.sigap.reference.OldReferenceData;
import id.sigap.reference.ReferenceBook;
import id.sigap.reference.ReferenceData;
import id.sigap.reference.Refresh;
import id.sigap.testing.Database;
import id.sigap.ticket.duedays.DeadlineRows.Held;
import io.quarkus.arc.Arc;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.inject.Vetoed;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;

/** A watch that looks when a test says so: in tests that of the application never does. */
public final class HandWatch {

    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final DeadlineWatch watch;

    private HandWatch(Pool pool, DeadlineRows rows, ReferenceData reference, int batch) {
        Clock clock = Arc.container().instance(Clock.class).get();
        watch = new DeadlineWatch(
                TestJobs.of(pool, clock),
                rows,
                reference,
                clock,
                batch,
                Duration.ofDays(1),
                Arc.container().instance(UnderWay.class).get());
    }

    public static HandWatch of(int batch) {
        return new HandWatch(pool(), rows(pool()), reference(), batch);
    }

    static HandWatch withPool(Pool pool, int batch) {
        return new HandWatch(pool, rows(pool), reference(), batch);
    }

    /** Of an instance that has not noticed newer reference data. */
    static HandWatch knowing(ReferenceBook book, int batch) {
        return new HandWatch(pool(), rows(pool()), new OldReferenceData(book), batch);
    }

    /** Of an instance that dies once it has begun with a batch of that number, all before it being committed. */
    static HandWatch dyingIn(int doomed, int batch) {
        return new HandWatch(pool(), new Dying(pool(), doomed), reference(), batch);
    }

    /** Looks, as its round would make it. */
    public HandWatch look() {
        watch.look().await().atMost(LONGEST);
        return this;
    }

    /** Edits reference data past the application, and makes it notice. */
    public static void edit(String sql) {
        Database.sql(sql);
        Refresh.look();
    }

    /** As if the while had passed after which all are looked at once more. */
    static void letTheCheckCome() {
        Database.sql("update deadline_run set check_at = now() where check_at is not null");
    }

    static ReferenceBook book() {
        return reference().book();
    }

    private static ReferenceData reference() {
        return Arc.container().instance(ReferenceData.class).get();
    }

    private static DeadlineRows rows(Pool pool) {
        return new DeadlineRows(pool, TestJobs.unitOfWork(pool), dueDays());
    }

    private static DueDayRows dueDays() {
        return Arc.container().instance(DueDayRows.class).get();
    }

    private static Pool pool() {
        return Arc.container().instance(Pool.class).get();
    }

    @Vetoed
    static class Dying extends DeadlineRows {
        private final int doomed;
        private int begun;

        Dying(Pool pool, int doomed) {
            super(pool, TestJobs.unitOfWork(pool), dueDays());
            this.doomed = doomed;
        }

        @Override
        <T> Uni<T> transaction(Turn turn, Function<Held, Uni<T>> work) {
            return super.transaction(turn, held -> work.apply(held).invoke(done -> {
                if (++begun == doomed) {
                    throw new IllegalStateException("died before the commit");
                }
            }));
        }
    }
}
