package id.sigap.platform;

import id.sigap.platform.clock.Stopwatch;
import io.micrometer.core.instrument.Metrics;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * Says to the operator what is away. Callers are told to come back, all alike; the log is told what it is at most once a
 * minute, in fixed words; all are counted.
 */
@ApplicationScoped
public class Outages {

    private static final Logger LOG = Logger.getLogger(Outages.class);

    private final SaidSeldom<String> said = new SaidSeldom<>();

    /** The database, whose clock is the only one that tells the time, may be what is away. */
    private final Stopwatch up = Stopwatch.start();

    Outages() {}

    /**
     * Of one thing that was asked for and could not be had for want of it; a call can ask for several.
     *
     * @param what is away: a label of the counter
     * @param meaning for the log; nothing that anybody sent
     */
    public void note(String what, String meaning) {
        Metrics.counter("sigap.outage", "what", what).increment();
        long count = said.count(what, up.elapsed());
        if (count > 0) {
            LOG.warnf("Not available: %s. (%s, %d since this was last said)", meaning, what, count);
        }
    }
}
