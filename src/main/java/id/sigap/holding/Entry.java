package id.sigap.holding;

import id.sigap.workflow.Action;
import id.sigap.workflow.Status;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a history entry says of who has the report and of its clocks.
 *
 * @param on the day it was written, in Asia/Jakarta
 * @param status the report's own status after it
 * @param byItself whether nobody did it: it happened because its day had come, or along with another act
 * @param toUnit the unit that has the report after it where that is another one; of a transfer that is asked for, the wished one
 * @param stepDueOn due day, after it, of the clock of whoever has the report; null once it is closed
 * @param day last day of a pause, or the day agreed
 * @param category the category from here on, where it was chosen or corrected
 */
public record Entry(
        LocalDate on,
        Action action,
        Status status,
        boolean byItself,
        @Nullable String toUnit,
        @Nullable LocalDate stepDueOn,
        @Nullable LocalDate day,
        @Nullable String category) {}
