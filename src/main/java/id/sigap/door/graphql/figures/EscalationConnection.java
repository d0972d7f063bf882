package id.sigap.door.graphql.figures;

import id.sigap.deadline.EscalatedClock;
import id.sigap.deadline.Urgency;
import id.sigap.door.graphql.PageInfoType;
import id.sigap.door.graphql.reference.UnitType;
import id.sigap.reference.ReferenceBook;
import id.sigap.ticket.escalation.EscalationPageView;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A page of what was escalated (Relay connection). */
@Type("EscalationConnection")
@Description("A page of what was escalated.")
public class EscalationConnection {

    private final EscalationPageView page;
    private final ReferenceBook book;

    EscalationConnection(EscalationPageView page, ReferenceBook book) {
        this.page = page;
        this.book = book;
    }

    @NonNull
    @Description("The entries of this page.")
    public List<@NonNull EscalationEdge> getEdges() {
        return page.entries().stream()
                .map(entry -> new EscalationEdge(entry, book))
                .toList();
    }

    @NonNull
    @Description("Where this page stands in the list.")
    public PageInfoType getPageInfo() {
        List<Supplier<String>> cursors =
                page.entries().stream().map(EscalationPageView.Entry::cursor).toList();
        return new PageInfoType(page.hasNext(), page.hasPrevious(), cursors);
    }

    /** An entry in a page. */
    @Type("EscalationEdge")
    @Description("An entry and where it stands in the list.")
    public static class EscalationEdge {

        private final EscalationPageView.Entry entry;
        private final ReferenceBook book;

        EscalationEdge(EscalationPageView.Entry entry, ReferenceBook book) {
            this.entry = entry;
            this.book = book;
        }

        @NonNull
        @Description("The entry.")
        public EscalationType getNode() {
            return new EscalationType(entry, book);
        }

        @NonNull
        @Description("Opaque; good for this viewer only.")
        public String getCursor() {
            return entry.cursor().get();
        }
    }

    /** An entry. */
    @Type("Escalation")
    @Description("A clock of a report that was escalated. It leaves the list when the step ends.")
    public static class EscalationType {

        private final EscalationPageView.Entry entry;
        private final ReferenceBook book;

        EscalationType(EscalationPageView.Entry entry, ReferenceBook book) {
            this.entry = entry;
            this.book = book;
        }

        @NonNull
        @Description("Number of the report, as printed: to open it, by whoever may.")
        public String getTicketNumber() {
            return entry.number();
        }

        @NonNull
        @Description("Which clock.")
        public EscalatedClock getClock() {
            return entry.clock();
        }

        @NonNull
        @Description("DUE_SOON or OVERDUE, as it was escalated.")
        public Urgency getBand() {
            return entry.band();
        }

        @Description("The unit whose clock it is; for the overall deadline, the unit that has the report.")
        public @Nullable UnitType getUnit() {
            return UnitType.of(entry.unit(), book);
        }
    }
}
