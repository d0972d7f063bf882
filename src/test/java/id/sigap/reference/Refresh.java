package id.sigap.reference;

import io.quarkus.arc.Arc;
import io.quarkus.runtime.StartupEvent;
import java.time.Duration;

/** The look for edits of reference data, made when a test says so: in tests nobody looks by the clock. */
public final class Refresh {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private Refresh() {}

    /** Looks, as its round would make it. */
    public static void look() {
        data().refresh().await().atMost(LONGEST);
    }

    /** Reads all anew, as a start does: another database may have other data of the same version. */
    public static void begin() {
        data().onStart(new StartupEvent());
    }

    private static ReferenceData data() {
        return Arc.container().instance(ReferenceData.class).get();
    }
}
