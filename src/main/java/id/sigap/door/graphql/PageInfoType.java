package id.sigap.door.graphql;

import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Where a page stands. */
@Type("PageInfo")
@Description("Where a page stands in its list.")
public class PageInfoType {

    private final boolean next;
    private final boolean previous;
    private final List<Supplier<String>> cursors;

    /**
     * Of a page with these cursors.
     *
     * @param cursors sealed when asked for: a page asks for one, not for all
     */
    public PageInfoType(boolean next, boolean previous, List<Supplier<String>> cursors) {
        this.next = next;
        this.previous = previous;
        this.cursors = List.copyOf(cursors);
    }

    @Description("Whether more entries follow this page.")
    public boolean isHasNextPage() {
        return next;
    }

    @Description("Whether there are entries before this page.")
    public boolean isHasPreviousPage() {
        return previous;
    }

    @Description("Cursor of the first entry of this page.")
    public @Nullable String getStartCursor() {
        return cursors.isEmpty() ? null : cursors.get(0).get();
    }

    @Description("Cursor of the last entry of this page; the next page starts after it.")
    public @Nullable String getEndCursor() {
        return cursors.isEmpty() ? null : cursors.get(cursors.size() - 1).get();
    }
}
