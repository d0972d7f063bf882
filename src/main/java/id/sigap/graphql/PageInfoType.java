package id.sigap.graphql;

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

    /** @param cursors sealed when asked for: a page asks for one, not for all */
    PageInfoType(boolean next, boolean previous, List<Supplier<String>> cursors) {
        this.next = next;
        this.previous = previous;
        this.cursors = List.copyOf(cursors);
    }

    @Description("Whether there is something after it.")
    public boolean isHasNextPage() {
        return next;
    }

    @Description("Whether there is something before it.")
    public boolean isHasPreviousPage() {
        return previous;
    }

    @Description("Cursor of its first entry.")
    public @Nullable String getStartCursor() {
        return cursors.isEmpty() ? null : cursors.get(0).get();
    }

    @Description("Cursor of its last entry: the next page is what comes after it.")
    public @Nullable String getEndCursor() {
        return cursors.isEmpty() ? null : cursors.get(cursors.size() - 1).get();
    }
}
