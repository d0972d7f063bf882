package id.sigap.door.export;

import id.sigap.ticket.TicketQuery.Listing;
import id.sigap.ticket.TicketSort;
import java.util.Arrays;
import java.util.Optional;

/** The lists that can be taken away, under the names that they have in the schema, sorted and filtered as there. */
enum ExportList {
    MY_TICKETS("myTickets", Listing.MINE, TicketSort.NEWEST, true, true),
    PUBLIC_TICKETS("publicTickets", Listing.PUBLIC, TicketSort.SHUFFLED, false, true),
    FOLLOWED_TICKETS("followedTickets", Listing.FOLLOWED, TicketSort.SHUFFLED, false, false),
    INBOX("inbox", Listing.INBOX, TicketSort.URGENCY, true, true),
    UNIT_TICKETS("unitTickets", Listing.UNIT, TicketSort.SHUFFLED, false, true),
    ENTERED_TICKETS("enteredTickets", Listing.ENTERED, TicketSort.SHUFFLED, false, true),
    TICKETS("tickets", Listing.ALL, TicketSort.NEWEST, true, true);

    private final String root;
    final Listing listing;
    final TicketSort sort;
    final boolean sortable;
    final boolean filterable;

    ExportList(String root, Listing listing, TicketSort sort, boolean sortable, boolean filterable) {
        this.root = root;
        this.listing = listing;
        this.sort = sort;
        this.sortable = sortable;
        this.filterable = filterable;
    }

    static Optional<ExportList> of(String root) {
        return Arrays.stream(values()).filter(list -> list.root.equals(root)).findFirst();
    }

    /** For the metrics. */
    String root() {
        return root;
    }
}
