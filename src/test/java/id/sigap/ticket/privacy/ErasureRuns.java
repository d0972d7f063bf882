package id.sigap.ticket.privacy;

import id.sigap.testing.Rewritten;
import io.quarkus.arc.Arc;
import java.time.Duration;

/** The run that erases reporters, made by tests of other rooms. */
public final class ErasureRuns {

    private ErasureRuns() {}

    /** Whatever somebody asked for is due. */
    public static void runWhenDue() {
        Rewritten.set("erasure_due_at = '2000-01-01'", "erasure_requested_at is not null and erased_at is null");
        run();
    }

    public static void run() {
        Arc.container().instance(ErasureRun.class).get().run().await().atMost(Duration.ofMinutes(1));
    }
}
