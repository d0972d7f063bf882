package id.sigap.door.graphql.statement;

import id.sigap.door.graphql.PageInfoType;
import id.sigap.reference.ReferenceBook;
import id.sigap.statement.StatementPageView;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of statements (Relay connection). */
@Type("StatementConnection")
@Description("A page of statements, latest month first, then by the unit's code.")
public class StatementConnection {

    private final StatementPageView page;
    private final ReferenceBook book;

    StatementConnection(StatementPageView page, ReferenceBook book) {
        this.page = page;
        this.book = book;
    }

    @NonNull
    @Description("The statements of this page.")
    public List<@NonNull StatementEdge> getEdges() {
        return page.entries().stream()
                .map(entry -> new StatementEdge(entry, book))
                .toList();
    }

    @NonNull
    @Description("Where this page stands in the list.")
    public PageInfoType getPageInfo() {
        List<Supplier<String>> cursors = page.entries().stream()
                .<Supplier<String>>map(entry -> entry::cursor)
                .toList();
        return new PageInfoType(page.hasNext(), page.hasPrevious(), cursors);
    }

    /** A statement in a page. */
    @Type("StatementEdge")
    @Description("A statement and where it stands in the list.")
    public static class StatementEdge {

        private final StatementPageView.Entry entry;
        private final ReferenceBook book;

        StatementEdge(StatementPageView.Entry entry, ReferenceBook book) {
            this.entry = entry;
            this.book = book;
        }

        @NonNull
        @Description("The statement.")
        public StatementType getNode() {
            return new StatementType(entry.statement(), book);
        }

        @NonNull
        @Description("Opaque; good for this viewer and this filter only.")
        public String getCursor() {
            return entry.cursor();
        }
    }
}
