package id.sigap.ticket.reading;

import id.sigap.access.Viewer;
import id.sigap.ticket.TicketQuery;
import id.sigap.ticket.TicketSort;
import id.sigap.ticket.finding.Bands;
import id.sigap.ticket.sealing.CursorList;
import id.sigap.ticket.sealing.SortType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of reports starts.
 *
 * <p>Who reads on after midnight reads the list of the day before: bands are as of the day on which its first page was
 * read, or a report whose band changes at midnight would leap over the reader. That day is in the cursor. To ask for the
 * bands of an earlier day tells nothing: before the hand-over to who may see it, every clock is on track.
 *
 * @param bandDay as of which bands are
 * @param after what the entry before the page was sorted by; empty at the start of the list
 */
record ListStart(LocalDate today, LocalDate bandDay, List<Object> after) {

    /** The start of the list. */
    static ListStart first(LocalDate today) {
        return new ListStart(today, today, List.of());
    }

    /** Behind the entry whose cursor held these values. */
    static ListStart behind(List<Object> opened, TicketQuery query, LocalDate today) {
        return asksForBands(query)
                ? new ListStart(today, (LocalDate) opened.get(0), opened.subList(1, opened.size()))
                : new ListStart(today, today, opened);
    }

    /** What the cursor of an entry holds that was sorted by these values. */
    List<Object> place(List<Object> sorted, TicketQuery query) {
        List<Object> place = new ArrayList<>();
        if (asksForBands(query)) {
            place.add(bandDay);
        }
        place.addAll(sorted);
        return place;
    }

    /** Whether the list is made by something that changes with the day. */
    static boolean asksForBands(TicketQuery query) {
        return query.sort() == TicketSort.URGENCY || !query.filter().urgencies().isEmpty();
    }

    /** The list as its cursors are bound to it. */
    static CursorList list(Viewer viewer, TicketQuery query) {
        List<SortType> types = new ArrayList<>();
        if (asksForBands(query)) {
            types.add(SortType.DAY);
        }
        types.addAll(ListOrder.of(query.sort(), Bands.NONE).types());
        return new CursorList(viewer, name(query), types);
    }

    private static List<@Nullable String> name(TicketQuery query) {
        List<@Nullable String> name =
                new ArrayList<>(List.of(query.listing().name(), query.sort().name()));
        name.addAll(query.filter().parts());
        return name;
    }
}
