package id.sigap.door.graphql.audit;

import id.sigap.access.ProtectedValue;
import id.sigap.access.Role;
import id.sigap.door.graphql.PageInfoType;
import id.sigap.door.graphql.reference.UnitType;
import id.sigap.reference.ReferenceBook;
import id.sigap.ticket.AccessLogPageView;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A page of the access log (Relay connection). */
@Type("AccessLogConnection")
@Description("A page of the access log, latest entry first.")
public class AccessLogConnection {

    private final AccessLogPageView page;
    private final ReferenceBook book;

    AccessLogConnection(AccessLogPageView page, ReferenceBook book) {
        this.page = page;
        this.book = book;
    }

    @NonNull
    @Description("The entries of this page.")
    public List<@NonNull AccessLogEdge> getEdges() {
        return page.entries().stream()
                .map(entry -> new AccessLogEdge(entry, book))
                .toList();
    }

    @NonNull
    @Description("Where this page stands in the log.")
    public PageInfoType getPageInfo() {
        List<Supplier<String>> cursors = page.entries().stream()
                .<Supplier<String>>map(entry -> entry::cursor)
                .toList();
        return new PageInfoType(page.hasNext(), page.hasPrevious(), cursors);
    }

    /** An entry in a page. */
    @Type("AccessLogEdge")
    @Description("An entry and where it stands in the log.")
    public static class AccessLogEdge {

        private final AccessLogPageView.Entry entry;
        private final ReferenceBook book;

        AccessLogEdge(AccessLogPageView.Entry entry, ReferenceBook book) {
            this.entry = entry;
            this.book = book;
        }

        @NonNull
        @Description("The entry.")
        public AccessLogEntry getNode() {
            return new AccessLogEntry(entry, book);
        }

        @NonNull
        @Description("Opaque; good for this viewer and this filter only.")
        public String getCursor() {
            return entry.cursor();
        }
    }

    /** An entry. */
    @Type("AccessLogEntry")
    @Description("A protected value that was shown to somebody. It is recorded before it is shown.")
    public static class AccessLogEntry {

        private final AccessLogPageView.Entry entry;
        private final ReferenceBook book;

        AccessLogEntry(AccessLogPageView.Entry entry, ReferenceBook book) {
            this.entry = entry;
            this.book = book;
        }

        @NonNull
        @Description("Number of the report, as printed.")
        public String getTicketNumber() {
            return entry.number();
        }

        @NonNull
        @Description("What was shown.")
        public ProtectedValue getValue() {
            return entry.value();
        }

        @NonNull
        @Description("Pseudonym of the person it was shown to; the same in every entry.")
        public String getViewer() {
            return entry.viewer();
        }

        @NonNull
        @Description("The roles in the person's token.")
        public List<@NonNull Role> getRoles() {
            return entry.roles().stream().sorted().toList();
        }

        @Description("The unit in the person's token.")
        public @Nullable UnitType getUnit() {
            return UnitType.of(entry.unit(), book);
        }

        @NonNull
        @Description("The reason given; where none is asked for, a fixed word such as opened or photo, or the action.")
        public String getReason() {
            return entry.reason();
        }

        @NonNull
        @Description("When it was shown.")
        public Instant getAt() {
            return entry.at();
        }
    }
}
