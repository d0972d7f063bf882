package id.sigap.statement;

import io.quarkus.arc.Arc;
import java.time.Duration;

/** The run that computes statements, made by tests of other rooms too. */
public final class StatementRuns {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    private StatementRuns() {}

    /** Looks, as its round would make it. */
    public static void run() {
        Arc.container().instance(StatementWatch.class).get().look().await().atMost(LONGEST);
    }
}
