package id.sigap.ticket;

import id.sigap.access.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * Who did a step: in which capacity, by pseudonym, and for which unit.
 *
 * @param capacity a word for the history, not a right: REPORTER, CHANNEL, DESK_OFFICER …
 */
record Actor(
        String capacity,
        @Nullable String personKey,
        @Nullable String unit) {

    /** The reporter, without a pseudonym: history cannot be erased, and the report itself says whose it is. */
    static final Actor REPORTER = new Actor("REPORTER", null, null);

    /** A clerk or a machine client, who answers for what was done. */
    static Actor of(String capacity, Viewer viewer) {
        return new Actor(capacity, viewer.personKey(), viewer.unit());
    }
}
