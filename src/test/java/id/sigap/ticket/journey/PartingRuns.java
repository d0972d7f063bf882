package id.sigap.ticket.journey;

import io.quarkus.arc.Arc;
import java.time.Duration;

/** The run that parts merged reports, made by tests of other rooms too. */
public final class PartingRuns {

    static final Duration LONGEST = Duration.ofMinutes(1);

    private PartingRuns() {}

    public static void run() {
        runner().run().await().atMost(LONGEST);
    }

    static PartingRun runner() {
        return Arc.container().instance(PartingRun.class).get();
    }
}
