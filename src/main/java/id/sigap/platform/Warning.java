package id.sigap.platform;

import org.jboss.logging.Logger;

/**
 * What is said in the log to whoever operates the service: fixed texts, so that nothing of a report or a person can be in
 * them.
 */
public enum Warning {
    UNLINKED_ENTRIES("There are entries without a link. Right after an update from a release without chains: set"
            + " sigap.audit.link-late=true for a day. At any other time somebody wrote past the service: run verify-audit"
            + " (docs/audit.md)."),
    NO_ROOT("No root was made for more than a day: what was written since can be cut off without a trace. A transaction"
            + " that never ends holds it up, or sigap.audit.link-late is still set (docs/audit.md).");

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
