package id.sigap.reference.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an edit of reference data did, or would do.
 *
 * @param dryRun whether it was only shown, and nothing written
 * @param version to name in the next edit: after a dry run the one that it was judged by, so that the edit is done only if it would
 *     still do what was shown
 * @param changes row by row; empty if all was so already
 * @param moves of open reports; null if no such edit moves a deadline
 */
public record EditView(
        boolean dryRun,
        String version,
        List<Change> changes,
        @Nullable DeadlineMoves moves) {

    /**
     * A row that changed.
     *
     * @param before the row as JSON; null if it was not there
     * @param after the same after the edit; null if it is gone
     */
    public record Change(
            ReferenceKind kind,
            String code,
            @Nullable String before,
            @Nullable String after) {}

    public EditView {
        changes = List.copyOf(changes);
    }
}
