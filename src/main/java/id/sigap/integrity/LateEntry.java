package id.sigap.integrity;

import io.vertx.core.buffer.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * A late link with what it is to prove.
 *
 * @param rowId of the row that it is for
 * @param previous the late link before; null if there is none
 * @param row null if it is gone
 */
record LateEntry(
        int number,
        long rowId,
        Buffer link,
        @Nullable Buffer previous,
        @Nullable ChainedRow row) {

    /** Whether the one before it is gone. */
    boolean hangsInTheAir() {
        return number > 1 && previous == null;
    }

    boolean holds(Chain chain) {
        return row != null && chain.holds(LateLinks.covered(row, number, rowId), previous, link);
    }
}
