package id.sigap.ticket.photos;

import io.quarkus.arc.Arc;
import java.time.Duration;

/** The cleaner of unused photos, made to run by tests of other rooms. */
public final class CleanerRun {

    private CleanerRun() {}

    public static void clean() {
        Arc.container().instance(PhotoCleaner.class).get().clean().await().atMost(Duration.ofSeconds(10));
    }
}
