package id.sigap.door.graphql.admin;

import id.sigap.door.graphql.PageInfoType;
import id.sigap.reference.admin.ReferenceLogView;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A page of the log of reference changes (Relay connection). */
@Type("ReferenceLogConnection")
@Description("A page of the log of reference changes, latest first.")
public class ReferenceLogConnection {

    private final ReferenceLogView page;

    ReferenceLogConnection(ReferenceLogView page) {
        this.page = page;
    }

    @NonNull
    @Description("The entries of this page.")
    public List<@NonNull ReferenceLogEdge> getEdges() {
        return page.entries().stream().map(ReferenceLogEdge::new).toList();
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
    @Type("ReferenceLogEdge")
    @Description("An entry and where it stands in the log.")
    public static class ReferenceLogEdge {

        private final ReferenceLogView.Entry entry;

        ReferenceLogEdge(ReferenceLogView.Entry entry) {
            this.entry = entry;
        }

        @NonNull
        @Description("The entry.")
        public ReferenceLogEntry getNode() {
            return new ReferenceLogEntry(entry);
        }

        @NonNull
        @Description("Opaque; good for this viewer and this question only.")
        public String getCursor() {
            return entry.cursor();
        }
    }

    /** An entry. */
    @Type("ReferenceLogEntry")
    @Description("A row of reference data that an admin changed.")
    public static class ReferenceLogEntry {

        private final ReferenceLogView.Entry entry;

        ReferenceLogEntry(ReferenceLogView.Entry entry) {
            this.entry = entry;
        }

        @Description("Its place in the log, from 1 on, without gaps.")
        public int getPosition() {
            return entry.position();
        }

        @NonNull
        @Description("What was changed.")
        public ReferenceChangeType getChange() {
            return new ReferenceChangeType(entry.change());
        }

        @NonNull
        @Description("Pseudonym of the admin; the same in every entry, and in the access log.")
        public String getPerson() {
            return entry.person();
        }

        @Description("The admin's name, as their token gave it.")
        public @Nullable String getName() {
            return entry.name();
        }

        @NonNull
        @Description("Why.")
        public String getReason() {
            return entry.reason();
        }

        @NonNull
        @Description("The version that the edit made of the reference data.")
        public String getVersion() {
            return entry.version();
        }

        @NonNull
        @Description("When.")
        public Instant getAt() {
            return entry.at();
        }
    }
}
