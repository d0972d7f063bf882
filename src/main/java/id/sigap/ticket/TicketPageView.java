package id.sigap.ticket;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param total how many there are in the whole list; null if it was not asked for
 */
public record TicketPageView(
        List<Entry> entries,
        boolean hasNext,
        boolean hasPrevious,
        @Nullable Long total) {

    /**
     * A report and where it stands in the list.
     *
     * @param cursor sealed when asked for: few ask for more than the last one
     */
    public record Entry(TicketView ticket, Supplier<String> cursor) {}
}
