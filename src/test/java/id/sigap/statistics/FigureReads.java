package id.sigap.statistics;

import id.sigap.platform.Job;
import id.sigap.platform.TestJobs;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;

/** What a month's figures are counted by, read for one day by tests of other packages; nothing is published. */
public final class FigureReads {

    private FigureReads() {}

    public static void ofOneDay(LocalDate day) {
        Pool pool = HandRelease.bean(Pool.class);
        Clock clock = HandRelease.bean(Clock.class);
        PastRows past = new PastRows(TestJobs.unitOfWork(pool), clock);
        TestJobs.of(pool, clock)
                .run(Job.STATISTICS, turn -> past.submittedOn(turn, day, day.plusDays(7))
                        .chain(() -> past.endedOn(turn, day, day.plusDays(7), day.plusDays(1)))
                        .replaceWithVoid())
                .await()
                .atMost(Duration.ofMinutes(1));
    }
}
