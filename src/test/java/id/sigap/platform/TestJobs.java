package id.sigap.platform;

import id.sigap.platform.seen.Traces;
import id.sigap.platform.traffic.Lanes;
import io.quarkus.arc.Arc;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Clock;
import java.time.Duration;

/** Jobs as another instance runs them: on a pool, or by a clock, of a test's own. */
public final class TestJobs {

    private static final Duration LEASE = Duration.ofMinutes(1);

    private TestJobs() {}

    public static UnitOfWork unitOfWork(Pool pool) {
        return new UnitOfWork(bean(Vertx.class), pool, bean(Lanes.class), rows(pool), bean(Traces.class));
    }

    public static OnceOnly of(Pool pool, Clock clock) {
        return new OnceOnly(rows(pool), unitOfWork(pool), clock);
    }

    private static JobRows rows(Pool pool) {
        return new JobRows(pool, bean(Lanes.class), LEASE);
    }

    private static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }
}
