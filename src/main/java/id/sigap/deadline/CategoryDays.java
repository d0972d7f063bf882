package id.sigap.deadline;

import java.time.LocalDate;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How many working days a category has: each number for reports that begin on its first day or later, until the next one's. So
 * there is one for each day, and an edit moves no report that began before it.
 *
 * @param byFirstDay at least one; the first also counts for what began earlier, as a report may that is corrected to a new
 *     category
 */
public record CategoryDays(NavigableMap<LocalDate, Integer> byFirstDay) {

    public CategoryDays {
        if (byFirstDay.isEmpty()) {
            throw new IllegalArgumentException("a category has a number of days");
        }
        byFirstDay = Collections.unmodifiableNavigableMap(new TreeMap<>(byFirstDay));
    }

    /** The same number for all days. */
    public static CategoryDays of(LocalDate from, int workingDays) {
        return new CategoryDays(new TreeMap<>(Collections.singletonMap(from, workingDays)));
    }

    /**
     * The working days of a report.
     *
     * @param dayZero the day it was submitted, or that its days began anew
     */
    public int on(LocalDate dayZero) {
        var row = byFirstDay.floorEntry(dayZero);
        return (row == null ? byFirstDay.firstEntry() : row).getValue();
    }
}
