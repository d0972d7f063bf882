package id.sigap.holding;

import id.sigap.deadline.Stops;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Calendar and clocks, for what history does not store. It stores the due day of whoever has the report; units that delegated
 * it have clocks of their own beside that one, and whoever it was passed on to answers from a day on that nobody stored.
 */
public interface Rules {

    /**
     * When a handling clock is due.
     *
     * @param knownOn the rules as they were known that day
     * @param dayZero the day that the report's own days count from: its submission, or whatever began them anew
     * @param from the day the clock counts from
     * @param agreedOn day agreed with the reporter
     */
    LocalDate handlingDueOn(
            LocalDate knownOn,
            LocalDate dayZero,
            LocalDate from,
            Stops stops,
            String category,
            @Nullable LocalDate agreedOn);

    /** The first day after one that is worked and not stopped, as the calendar was known on a day. */
    LocalDate nextWorkingDay(LocalDate knownOn, LocalDate after, Stops stops);
}
