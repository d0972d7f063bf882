package id.sigap.replay;

import org.jspecify.annotations.Nullable;

/**
 * What becomes of a report after it was submitted.
 *
 * @param way null if the source's status is not in the mapping
 * @param unit who works on it; empty for the unit of its category
 * @param note the source's words on how it ended
 */
record Plan(@Nullable Way way, String unit, String note) {
    static final Plan NONE = new Plan(null, "", "");

    /** The status wanted, for a table. */
    String target() {
        return way == null ? "(not in the mapping)" : way.target();
    }
}
