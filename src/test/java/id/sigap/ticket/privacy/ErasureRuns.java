package id.sigap.ticket.privacy;

import io.quarkus.arc.Arc;
import java.time.Duration;

/** The run that erases reporters, made by tests of other rooms. */
public final class ErasureRuns {

    private ErasureRuns() {}

    public static void run() {
        Arc.container().instance(ErasureRun.class).get().run().await().atMost(Duration.ofMinutes(1));
    }
}
