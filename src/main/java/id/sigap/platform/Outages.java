package id.sigap.platform;

import id.sigap.platform.clock.Stopwatch;
import io.micrometer.core.instrument.Metrics;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Says to the operator what is away. Callers are told to come back, all alike; the log is told what it is at most once a
 * minute, in fixed words; all are counted.
 */
@ApplicationScoped
public class Outages {

    private static final Logger LOG = Logger.getLogger(Outages.class);

    private static final Duration SILENCE = Duration.ofMinutes(1);

    /** @param since when it was last said; the database, whose clock is the only one that tells the time, may be what is away */
    private record Told(Stopwatch since, long unsaid) {}

    private final Map<String, Told> told = new HashMap<>();

    Outages() {}

    /**
     * Of one thing that was asked for and could not be had for want of it; a call can ask for several.
     *
     * @param what is away: a label of the counter
     * @param meaning for the log; nothing that anybody sent
     */
    public void note(String what, String meaning) {
        Metrics.counter("sigap.outage", "what", what).increment();
        long count = toSay(what);
        if (count > 0) {
            LOG.warnf("Not available: %s. (%s, %d since this was last said)", meaning, what, count);
        }
    }

    /** How many to speak of now; 0 while it is too soon. */
    private synchronized long toSay(String what) {
        @Nullable Told last = told.get(what);
        if (last != null && last.since.elapsed().compareTo(SILENCE) < 0) {
            told.put(what, new Told(last.since, last.unsaid + 1));
            return 0;
        }
        told.put(what, new Told(Stopwatch.start(), 0));
        return last == null ? 1 : last.unsaid + 1;
    }
}
