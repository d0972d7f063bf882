package id.sigap.door.graphql;

import id.sigap.problem.Described;
import id.sigap.ticket.TicketQuery.Listing;

/** Lists that tell what changed in them. */
public enum ChangeScope implements Described {
    MINE(Listing.MINE, "The signed-in citizen's own reports: at once."),
    FOLLOWED(Listing.FOLLOWED, "Public reports that the signed-in citizen follows: what was done up to midnight."),
    ENTERED(Listing.ENTERED, "What a clerk or a channel's client entered for others: what was done up to midnight."),
    INBOX(Listing.INBOX, "What your unit, or a unit below it, has to do; for the Bureau, what awaits it: at once.");

    private final Listing listing;
    private final String meaning;

    ChangeScope(Listing listing, String meaning) {
        this.listing = listing;
        this.meaning = meaning;
    }

    public Listing listing() {
        return listing;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
