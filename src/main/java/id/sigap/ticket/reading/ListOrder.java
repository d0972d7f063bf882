package id.sigap.ticket.reading;

import id.sigap.ticket.TicketSort;
import java.util.List;

/**
 * The order of a list in SQL.
 *
 * @param today the parameter that holds the day of today; empty where the order does not ask for it
 * @param keys of a report {@code t}, most significant first
 */
record ListOrder(String today, boolean descending, List<String> keys) {

    private static final String BAND = "case when t.step_due_on < %1$s then 0 when t.step_soon_on <= %1$s then 1"
            + " when t.step_due_on is not null then 2 else 3 end";

    /** Whether the order is by something that changes with the day. */
    static boolean asksToday(TicketSort sort) {
        return sort == TicketSort.URGENCY;
    }

    static ListOrder of(TicketSort sort, String today) {
        return switch (sort) {
            case SHUFFLED -> new ListOrder(today, false, List.of("t.order_key", "t.id"));
            case NEWEST -> new ListOrder(today, true, List.of("t.submitted_at", "t.id"));
            case OLDEST -> new ListOrder(today, false, List.of("t.submitted_at", "t.id"));
            case DUE -> new ListOrder(today, false, List.of("t.due_on", "t.id"));
            case URGENCY -> new ListOrder(today, false, List.of(BAND.formatted(today), "t.order_key", "t.id"));
        };
    }

    String orderBy() {
        return String.join(descending ? " desc, " : ", ", keys) + (descending ? " desc" : "");
    }

    /** What lies after the report of a cursor, whose id is the given parameter. */
    String after(String idParameter) {
        String place = String.join(", ", keys);
        return "(" + place + ") " + (descending ? "<" : ">") + " (select " + place.replace("t.", "c.")
                + " from ticket c where c.id = " + idParameter + ")";
    }
}
