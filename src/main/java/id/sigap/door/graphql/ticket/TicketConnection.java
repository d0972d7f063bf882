package id.sigap.door.graphql.ticket;

import id.sigap.door.graphql.PageInfoType;
import id.sigap.reference.ReferenceBook;
import id.sigap.ticket.TicketPageView;
import id.sigap.ticket.TicketQuery;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A page of a list of reports (Relay connection). */
@Type("TicketConnection")
@Description("A page of a list of reports.")
public class TicketConnection {

    private final TicketPageView page;
    private final TicketQuery query;
    private final List<TicketEdge> edges;

    TicketConnection(TicketPageView page, TicketQuery query, ReferenceBook book) {
        this.page = page;
        this.query = query;
        this.edges = page.entries().stream()
                .map(entry -> new TicketEdge(new TicketType(entry.ticket(), book), entry))
                .toList();
    }

    /** What was asked for, for who counts the same list. */
    TicketQuery query() {
        return query;
    }

    @NonNull
    @Description("The reports of this page.")
    public List<@NonNull TicketEdge> getEdges() {
        return edges;
    }

    @NonNull
    @Description("Where this page stands in the list.")
    public PageInfoType getPageInfo() {
        List<Supplier<String>> cursors =
                page.entries().stream().map(TicketPageView.Entry::cursor).toList();
        return new PageInfoType(page.hasNext(), page.hasPrevious(), cursors);
    }

    @Description(
            "How many reports the whole list has, counting those this viewer may see; null if a search by words finds too many to be"
                    + " counted, some ten thousand.")
    public @Nullable Integer getTotalCount() {
        Long total = page.total();
        return total == null ? null : Math.toIntExact(total);
    }

    /** A report in a list. */
    @Type("TicketEdge")
    @Description("A report and where it stands in the list.")
    public static class TicketEdge {

        private final TicketType node;
        private final TicketPageView.Entry entry;

        TicketEdge(TicketType node, TicketPageView.Entry entry) {
            this.node = node;
            this.entry = entry;
        }

        @NonNull
        @Description("The report.")
        public TicketType getNode() {
            return node;
        }

        @NonNull
        @Description("Opaque; good for this viewer and this list only.")
        public String getCursor() {
            return entry.cursor().get();
        }
    }
}
