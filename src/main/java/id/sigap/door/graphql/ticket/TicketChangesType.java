package id.sigap.door.graphql.ticket;

import id.sigap.reference.ReferenceBook;
import id.sigap.ticket.TicketPageView;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What changed since a cursor. */
@Type("TicketChanges")
@Description("What changed in a scope since a cursor.")
public class TicketChangesType {

    private final TicketPageView.Changes page;
    private final List<TicketChangeType> changes;

    TicketChangesType(TicketPageView.Changes page, ReferenceBook book) {
        this.page = page;
        this.changes = page.changes().stream()
                .map(change -> new TicketChangeType(change, book))
                .toList();
    }

    @NonNull
    @Description("Reports that changed, each once, however much happened to it; in an order that reveals nothing.")
    public List<@NonNull TicketChangeType> getChanges() {
        return changes;
    }

    @NonNull
    @Description("What to ask with next. Opaque; good for this viewer and this scope, for fourteen days.")
    public String getCursor() {
        return page.cursor();
    }

    @Description("Whether there is more already: ask again at once.")
    public boolean isMore() {
        return page.more();
    }
}
