package id.sigap.ticket;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param total how many there are in the whole list; null if it was not asked for, or if too many have the words of a search
 */
public record TicketPageView(
        List<Entry> entries,
        boolean hasNext,
        boolean hasPrevious,
        @Nullable Long total) {

    /** How many reports of a list have what in common, the most frequent first. */
    public record FacetView(List<Count> counts) {}

    /** How many reports of a list have one value. */
    public record Count(String value, long reports) {}

    /**
     * A report and where it stands in the list.
     *
     * @param cursor sealed when asked for: few ask for more than the last one
     */
    public record Entry(TicketView ticket, Supplier<String> cursor) {}

    /**
     * What changed in a list since its viewer looked last.
     *
     * @param cursor how far that goes
     * @param more whether there is more up to there
     */
    public record Changes(List<Change> changes, String cursor, boolean more) {}

    /**
     * A report to which something happened.
     *
     * @param ticket as in the list; null if its viewer may not see it any more
     * @param left whether the list has it no more
     */
    public record Change(UUID id, @Nullable TicketView ticket, boolean left) {}
}
