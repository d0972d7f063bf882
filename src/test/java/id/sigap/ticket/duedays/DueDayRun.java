package id.sigap.ticket.duedays;

import io.quarkus.arc.Arc;
import java.time.Duration;

/** The application's watch over due days, made to look by tests of other rooms. */
public final class DueDayRun {

    private DueDayRun() {}

    public static void look() {
        Arc.container().instance(DeadlineWatch.class).get().look().await().atMost(Duration.ofSeconds(30));
    }
}
