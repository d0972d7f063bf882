package id.sigap.audit.root;

import id.sigap.platform.Keyring;
import id.sigap.platform.TestJobs;
import io.quarkus.arc.Arc;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Roots of a database that a test made: a watch that makes them, and what is to be kept of them. */
public final class MadeRoots {

    private MadeRoots() {}

    /** The watch of a service that has just started; each call looks once. */
    public static Runnable watch(Pool pool, Keyring keyring, Clock clock, Duration patience) {
        AuditWatch watch = new AuditWatch(TestJobs.of(pool, clock), new Roots(rows(pool), keyring, clock), clock);
        return () -> watch.look().await().atMost(patience);
    }

    /** Makes the application's watch look. */
    public static void look(Duration patience) {
        Arc.container().instance(AuditWatch.class).get().look().await().atMost(patience);
    }

    public static Roots of(RootRows rows, Keyring keyring, Clock clock) {
        return new Roots(rows, keyring, clock);
    }

    public static List<String> lines(Pool pool, Duration patience) {
        return new RootLines(rows(pool)).all().collect().asList().await().atMost(patience);
    }

    /** What the verifier reads roots by. */
    public static RootRows rows(Pool pool) {
        return new RootRows(pool, TestJobs.unitOfWork(pool));
    }
}
