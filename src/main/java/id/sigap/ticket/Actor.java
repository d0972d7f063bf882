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

    static Actor of(String capacity, Viewer viewer) {
        return new Actor(capacity, viewer.personKey(), viewer.unit());
    }
}
