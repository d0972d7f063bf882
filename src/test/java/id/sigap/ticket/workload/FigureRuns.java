package id.sigap.ticket.workload;

import id.sigap.platform.TestJobs;
import id.sigap.platform.Turn;
import id.sigap.platform.UnderWay;
import id.sigap.reference.ReferenceData;
import id.sigap.testing.Database;
import id.sigap.ticket.workload.LogRows.Held;
import io.quarkus.arc.Arc;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.inject.Vetoed;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;

/** The count when a test says so, as the instance that it says: in tests that of the application never runs. */
final class FigureRuns {

    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final UnitFigureRun run;

    private FigureRuns(Pool pool, LogRows rows, long size) {
        Clock clock = clock();
        run = new UnitFigureRun(
                TestJobs.of(pool, clock),
                rows,
                Arc.container().instance(ReferenceData.class).get(),
                clock,
                size,
                Arc.container().instance(UnderWay.class).get());
    }

    static FigureRuns of(long size) {
        return withPool(Arc.container().instance(Pool.class).get(), size);
    }

    static FigureRuns withPool(Pool pool, long size) {
        return new FigureRuns(pool, new LogRows(pool, TestJobs.unitOfWork(pool), clock()), size);
    }

    /** Of an instance that dies before it commits a part of that number. */
    static FigureRuns dyingIn(int doomed, long size) {
        Pool pool = Arc.container().instance(Pool.class).get();
        return new FigureRuns(pool, new Dying(pool, doomed), size);
    }

    FigureRuns look() {
        run.look().await().atMost(LONGEST);
        return this;
    }

    /** All that is counted. */
    static String counted() {
        return Database.sql("select string_agg(concat_ws(' ', unit_code, month, figure, days, reports), chr(10)"
                + " order by unit_code, month, figure, days) from unit_figure");
    }

    /** The same counted anew, from the beginning of the log, at once. */
    static String recounted() {
        Database.sql("delete from unit_figure; update unit_figure_run set counted_to = 0, on_day = '2000-01-01'");
        of(1_000_000).look();
        return counted();
    }

    private static Clock clock() {
        return Arc.container().instance(Clock.class).get();
    }

    @Vetoed
    static class Dying extends LogRows {
        private final int doomed;
        private int begun;

        Dying(Pool pool, int doomed) {
            super(pool, TestJobs.unitOfWork(pool), clock());
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
