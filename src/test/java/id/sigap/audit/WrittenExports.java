package id.sigap.audit;

import id.sigap.access.Role;
import id.sigap.access.Viewer;
import id.sigap.audit.ExportLog.Taken;
import id.sigap.audit.chain.Chain;
import id.sigap.platform.TestJobs;
import io.quarkus.arc.Arc;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;

/** Entries of the log of exports in a database that a test made, as the service writes them. */
public final class WrittenExports {

    private WrittenExports() {}

    /** So many exports, each with its end: two entries each. */
    public static void add(Pool pool, Clock clock, int count, Duration patience) {
        ExportLog log = new ExportLog(
                new ExportLogRows(), Arc.container().instance(Chain.class).get(), clock);
        Viewer officer = new Viewer("officer", Set.of(Role.OFFICER), "BINAMARGA", Set.of(), null, null);
        for (int i = 0; i < count; i++) {
            Taken taken = new Taken("UNIT", "SHUFFLED", "statuses=[DONE]", "CSV", i % 2 == 0 ? "Rapat" : null);
            int rows = 1000 + i;
            TestJobs.unitOfWork(pool)
                    .transaction(() -> log.begin(officer, taken).chain(begun -> log.end(begun, rows, "COMPLETE")))
                    .await()
                    .atMost(patience);
        }
    }
}
