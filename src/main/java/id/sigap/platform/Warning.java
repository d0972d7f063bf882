package id.sigap.platform;

import org.jboss.logging.Logger;

/**
 * What is said in the log to whoever operates the service: fixed texts, so that nothing of a report or a person can be in
 * them.
 */
public enum Warning {
    NO_ROOT("No root was made for more than a day: what was written since can be cut off without a trace. A transaction"
            + " that never ends holds it up (docs/audit.md).");

    private static final Logger LOG = Logger.getLogger(Warning.class);

    private final String text;

    Warning(String text) {
        this.text = text;
    }

    /** Says it; as often as it is called. */
    public void say() {
        LOG.warn(text);
    }
}
