package id.sigap.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Up to which due days something has come by a day, if it comes some working days after them: that of no delay first. What is
 * stored can then be compared with a day, without counting for each row.
 *
 * @param late the first due day of which it cannot be said yet that it has passed so many working days ago
 * @param soon the last day for which it can be said that it has come so many working days ago
 */
public record LaterDays(List<LocalDate> late, List<LocalDate> soon) {

    public LaterDays {
        late = List.copyOf(late);
        soon = List.copyOf(soon);
    }

    /**
     * Those of a day.
     *
     * @param delays how many: 0 working days, 1, and so on
     */
    public static LaterDays of(LocalDate today, int delays, WorkingCalendar calendar) {
        return new LaterDays(
                IntStream.range(0, delays)
                        .mapToObj(delay -> firstThatComes(today, delay, calendar))
                        .toList(),
                IntStream.range(0, delays)
                        .mapToObj(delay -> firstThatComes(today.plusDays(1), delay, calendar)
                                .minusDays(1))
                        .toList());
    }

    /** The first day that so many working days follow up to that day or beyond. */
    private static LocalDate firstThatComes(LocalDate day, int delay, WorkingCalendar calendar) {
        LocalDate first = day;
        while (!calendar.workingDaysAfter(first.minusDays(1), delay, Stops.NONE).isBefore(day)) {
            first = first.minusDays(1);
        }
        return first;
    }
}
