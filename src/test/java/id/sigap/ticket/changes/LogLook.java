package id.sigap.ticket.changes;

import io.quarkus.arc.Arc;
import java.time.Duration;

/** The look into the log, made when a test says so. */
public final class LogLook {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private LogLook() {}

    public static void now() {
        Arc.container().instance(LogWatch.class).get().look().await().atMost(LONGEST);
    }
}
