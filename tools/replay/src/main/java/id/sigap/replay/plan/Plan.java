package id.sigap.replay.plan;

import org.jspecify.annotations.Nullable;

/**
 * What becomes of a report after it was submitted.
 *
 * @param way null if the source's status is not in the mapping
 * @param unit who works on it; empty for the unit of its category
 * @param note the source's words on how it ended
 */
public record Plan(@Nullable Way way, String unit, String note) {
    public static final Plan NONE = new Plan(null, "", "");

    /** The status wanted, for a table. */
    public String target() {
        return way == null ? "(not in the mapping)" : way.target();
    }
}
