package id.sigap.reference;

import io.quarkus.arc.Arc;
import java.time.Duration;

/** Lets the application look at once whether reference data were edited, as it does by itself every so often. */
public final class Refresh {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Refresh() {}

    public static void now() {
        Arc.container().instance(ReferenceData.class).get().refresh().await().atMost(PATIENCE);
    }
}
