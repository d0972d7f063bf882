package id.sigap.ticket.finding;

import id.sigap.ticket.TicketSort;
import java.util.List;

/** The orders that are kept with the words: what is found in them is sorted before a report is looked at. */
public final class WordsOrder {

    /** For what is in no order. */
    public static final String NONE = "'NONE', null, null";

    /** For a list that has a small share of all reports, in whatever order. */
    public static final String SHARE = "'SHARE', null, null";

    private WordsOrder() {}

    /** Whether an order is. */
    public static boolean isKept(TicketSort sort) {
        return switch (sort) {
            case SHUFFLED, NEWEST, OLDEST -> true;
            case DUE, URGENCY -> false;
        };
    }

    /**
     * An order as {@code search_by} takes it.
     *
     * @param place where a page begins, a parameter for each column; empty at the start of the list
     */
    public static String of(TicketSort sort, List<String> place) {
        String first = place.isEmpty() ? "null" : place.get(0);
        return switch (sort) {
            case SHUFFLED -> "'HASH', " + first + ", null";
            case NEWEST -> "'NEWEST', null, " + first;
            case OLDEST -> "'OLDEST', null, " + first;
            case DUE, URGENCY -> NONE;
        };
    }

    /** The columns of such an order, of rows {@code w} of words instead of {@code t} of reports. */
    public static String ofWords(String columns) {
        return columns.replace("t.id", "w.ticket_id").replace("t.", "w.");
    }
}
