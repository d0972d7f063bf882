package id.sigap.ticket.escalation;

import id.sigap.platform.TestJobs;
import id.sigap.platform.Turn;
import id.sigap.platform.UnderWay;
import id.sigap.reference.ReferenceData;
import id.sigap.testing.TestClock;
import id.sigap.ticket.duedays.HandWatch;
import id.sigap.ticket.escalation.EscalationRows.Held;
import io.quarkus.arc.Arc;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.inject.Vetoed;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Function;

/** The batch when a test says so, as the instance that it says: in tests that of the application never runs. */
final class EscalationRuns {

    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final EscalationRun run;

    private EscalationRuns(Pool pool, EscalationRows rows, long size) {
        Clock clock = Arc.container().instance(Clock.class).get();
        run = new EscalationRun(
                TestJobs.of(pool, clock),
                rows,
                Arc.container().instance(ReferenceData.class).get(),
                clock,
                size,
                Arc.container().instance(UnderWay.class).get());
    }

    static EscalationRuns of(long size) {
        return withPool(Arc.container().instance(Pool.class).get(), size);
    }

    static EscalationRuns withPool(Pool pool, long size) {
        return new EscalationRuns(pool, new EscalationRows(pool, TestJobs.unitOfWork(pool)), size);
    }

    /** Of an instance that dies before it commits a part of that number. */
    static EscalationRuns dyingIn(int doomed, long size) {
        Pool pool = Arc.container().instance(Pool.class).get();
        return new EscalationRuns(pool, new Dying(pool, doomed), size);
    }

    EscalationRuns look() {
        run.look().await().atMost(LONGEST);
        return this;
    }

    /** Shortly after midnight in Jakarta, with due days computed for that day. */
    static void night(LocalDate day) {
        TestClock.set(day.atTime(0, 5).atZone(ZoneId.of("Asia/Jakarta")).toInstant());
        HandWatch.of(1000).look();
        of(1000).look();
    }

    @Vetoed
    static class Dying extends EscalationRows {
        private final int doomed;
        private int begun;

        Dying(Pool pool, int doomed) {
            super(pool, TestJobs.unitOfWork(pool));
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
