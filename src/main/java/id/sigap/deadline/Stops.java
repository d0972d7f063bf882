package id.sigap.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The days on which a clock stands still: because the report is paused, checked or merged. Days in Asia/Jakarta; working
 * days or not makes no difference here.
 *
 * <p>The day of an act never counts for what it starts nor for what it stops, as the day of submission does not: whoever
 * pauses a report in the evening has had that day.
 */
public final class Stops {

    /** No day at all. */
    public static final Stops NONE = new Stops(List.of());

    /** Sorted; no two overlap or follow on each other. */
    private final List<DayRange> ranges;

    private Stops(List<DayRange> merged) {
        this.ranges = List.copyOf(merged);
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static Stops parse(String text) {
        // -1 keeps what is empty at the end: a comma too many is refused.
        return text.isEmpty()
                ? NONE
                : of(Stream.of(text.split(",", -1)).map(DayRange::parse).toList());
    }

    /** As {@code 2026-03-02/2026-03-05,2026-04-01/2026-04-01}: first and last day of each range; empty for none. */
    @Override
    public String toString() {
        return ranges.stream().map(DayRange::toString).collect(Collectors.joining(","));
    }

    public boolean covers(LocalDate day) {
        return ranges.stream().anyMatch(range -> range.covers(day));
    }

    /**
     * These and the days that follow one day, up to another; no more than these if that is not later.
     *
     * @param after the day of the act that stopped the clock: not stopped itself
     * @param through last day that is stopped
     */
    public Stops with(LocalDate after, LocalDate through) {
        if (!through.isAfter(after)) {
            return this;
        }
        DayRange added = new DayRange(after.plusDays(1), through);
        return of(Stream.concat(ranges.stream(), Stream.of(added)).toList());
    }

    /** Without all days later than that one: a pause that ends early. The day of the act that ends it stays stopped. */
    public Stops cutAfter(LocalDate day) {
        return new Stops(ranges.stream()
                .filter(range -> !range.first().isAfter(day))
                .map(range -> range.last().isAfter(day) ? new DayRange(range.first(), day) : range)
                .toList());
    }

    private static Stops of(List<DayRange> ranges) {
        List<DayRange> merged = new ArrayList<>();
        for (DayRange range :
                ranges.stream().sorted(Comparator.comparing(DayRange::first)).toList()) {
            int latest = merged.size() - 1;
            if (latest >= 0 && merged.get(latest).meets(range)) {
                merged.set(latest, merged.get(latest).joined(range));
            } else {
                merged.add(range);
            }
        }
        return new Stops(merged);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Stops stops && ranges.equals(stops.ranges);
    }

    @Override
    public int hashCode() {
        return ranges.hashCode();
    }
}
