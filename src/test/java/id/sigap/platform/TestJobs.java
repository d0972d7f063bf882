package id.sigap.platform;

import id.sigap.platform.traffic.Lanes;
import io.quarkus.arc.Arc;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Clock;
import java.time.Duration;

/** Jobs as another instance runs them: on a pool, or by a clock, of a test's own. */
public final class TestJobs {

    private static final Duration LEASE = Duration.ofMinutes(1);

    private TestJobs() {}

    public static JobRows rows(Pool pool) {
        return new JobRows(pool, Arc.container().instance(Lanes.class).get(), LEASE);
    }

    /** Of an instance whose units of work are the application's. */
    public static OnceOnly of(Pool pool, Clock clock) {
        return new OnceOnly(
                rows(pool), Arc.container().instance(UnitOfWork.class).get(), clock);
    }
}
