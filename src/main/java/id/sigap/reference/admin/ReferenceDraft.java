package id.sigap.reference.admin;

import id.sigap.reference.ReferenceBook;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An edit under way: what it finds, and what it has changed so far. Nobody else edits reference data until it ends. */
public final class ReferenceDraft {

    private final ReferenceBook before;
    private final LocalDate today;
    private final List<EditView.Change> changes = new ArrayList<>();

    ReferenceDraft(ReferenceBook before, LocalDate today) {
        this.before = before;
        this.today = today;
    }

    /** The reference data as the edit finds them. */
    public ReferenceBook before() {
        return before;
    }

    /** In Asia/Jakarta. */
    public LocalDate today() {
        return today;
    }

    /**
     * Changes one row, and has it logged if it is another one after that.
     *
     * @param read the row as JSON; null if it is not there
     * @param write what changes it, answering with the row as JSON; null if it is gone
     */
    public Uni<Void> change(
            ReferenceKind kind,
            String code,
            Supplier<Uni<@Nullable String>> read,
            Supplier<Uni<@Nullable String>> write) {
        return read.get()
                .chain(found -> write.get().invoke(left -> note(kind, code, found, left)))
                .replaceWithVoid();
    }

    /** Has a row logged that was changed, unless it is as it was. */
    public void note(ReferenceKind kind, String code, @Nullable String found, @Nullable String left) {
        if (found == null ? left != null : !found.equals(left)) {
            changes.add(new EditView.Change(kind, code, found, left));
        }
    }

    List<EditView.Change> changes() {
        return List.copyOf(changes);
    }

    boolean movesDeadlines() {
        return changes.stream().anyMatch(change -> change.kind().movesDeadlines());
    }
}
