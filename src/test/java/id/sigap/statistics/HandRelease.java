package id.sigap.statistics;

import id.sigap.platform.TestJobs;
import id.sigap.platform.Turn;
import id.sigap.platform.UnderWay;
import id.sigap.platform.UnitOfWork;
import id.sigap.reference.ReferenceData;
import id.sigap.testing.Database;
import io.quarkus.arc.Arc;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.inject.Vetoed;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Publishes when a test says so: in tests that of the application never does. */
final class HandRelease {

    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final ReleaseRun run;

    private HandRelease(PastRows past, ReleaseRows releases) {
        run = new ReleaseRun(
                TestJobs.of(bean(Pool.class), bean(Clock.class)),
                past,
                releases,
                bean(CellKeys.class),
                bean(ReferenceData.class),
                bean(Clock.class),
                bean(UnderWay.class));
    }

    static HandRelease of() {
        return new HandRelease(past(), releases());
    }

    /** Of an instance that dies once it has read so many days. */
    static HandRelease dyingAtDay(int day) {
        return new HandRelease(new DyingPast(unitOfWork(), day), releases());
    }

    /** Of an instance that dies when all is written and not yet committed. */
    static HandRelease dyingBeforeItCommits() {
        return new HandRelease(past(), new DyingReleases(bean(Pool.class), unitOfWork()));
    }

    Uni<Void> begun() {
        return run.look();
    }

    HandRelease look() {
        run.look().await().atMost(LONGEST);
        return this;
    }

    /** All that is published, by the names that a recount gives it. */
    static Map<String, Integer> published(String month) {
        Map<String, Integer> cells = new TreeMap<>();
        String all = Database.sql("""
                select string_agg(c.tabled || '/' || c.code || '/' || c.other_code || ' ' || f.name || '=' || f.count, ';')
                from statistics_cell c join statistics_release r on r.number = c.release, lateral (
                  values ('received', received), ('resolved', resolved), ('rejected', rejected),
                    ('year received', year_received), ('year resolved', year_resolved)
                  union all select 'status ' || s.name, statuses[s.place] from unnest(array['WAITING', 'COORDINATION',
                    'DISPOSITION', 'PROCESS', 'FOLLOW_UP', 'VALIDATION', 'VERIFICATION', 'FOLLOW_UP_REJECTED', 'DONE',
                    'REJECTED']) with ordinality s (name, place)
                  union all select 'days ' || n - 1, working_days[n] from generate_series(1, 5) n) f (name, count)
                where r.month = '%s-01' and f.count <> 0""".formatted(month));
        if (all != null) {
            for (String cell : all.split(";", -1)) {
                int at = cell.lastIndexOf('=');
                cells.put(cell.substring(0, at), Integer.parseInt(cell.substring(at + 1)));
            }
        }
        return cells;
    }

    private static PastRows past() {
        return new PastRows(unitOfWork(), bean(Clock.class));
    }

    private static ReleaseRows releases() {
        return new ReleaseRows(bean(Pool.class), unitOfWork(), bean(Clock.class));
    }

    private static UnitOfWork unitOfWork() {
        return TestJobs.unitOfWork(bean(Pool.class));
    }

    static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }

    @Vetoed
    private static final class DyingPast extends PastRows {

        private final int doomed;
        private int read;

        DyingPast(UnitOfWork unitOfWork, int doomed) {
            super(unitOfWork, bean(Clock.class));
            this.doomed = doomed;
        }

        @Override
        Uni<List<PastReport>> submittedOn(Turn turn, LocalDate day, LocalDate asOf) {
            return super.submittedOn(turn, day, asOf).invoke(reports -> {
                if (++read == doomed) {
                    throw new IllegalStateException("died while it counted");
                }
            });
        }
    }

    @Vetoed
    private static final class DyingReleases extends ReleaseRows {

        DyingReleases(Pool pool, UnitOfWork unitOfWork) {
            super(pool, unitOfWork, bean(Clock.class));
        }

        @Override
        Uni<Release> written(Uni<Release> written) {
            return written.invoke(release -> {
                throw new IllegalStateException("died before the commit");
            });
        }
    }
}
