package id.sigap.door.graphql.ticket;

import id.sigap.door.graphql.GlobalId;
import id.sigap.reference.ReferenceBook;
import id.sigap.ticket.TicketPageView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A report to which something happened. */
@Type("TicketChange")
@Description("A report to which something happened that this viewer may know of.")
public class TicketChangeType {

    private final TicketPageView.Change change;
    private final @Nullable TicketType ticket;

    TicketChangeType(TicketPageView.Change change, ReferenceBook book) {
        this.change = change;
        this.ticket = TicketType.of(change.ticket(), book);
    }

    @Id
    @NonNull
    @Description("Its opaque id, as Ticket.id: what to drop, where the report itself is not shown any more.")
    public String getTicketId() {
        return GlobalId.of(GlobalId.Kind.TICKET, change.id());
    }

    @Description("The report as it stands in a list now; null if you may not see it any more.")
    public @Nullable TicketType getTicket() {
        return ticket;
    }

    @Description("Whether the scope has it no more: another unit has it, or there is nothing left to do.")
    public boolean isLeft() {
        return change.left();
    }
}
