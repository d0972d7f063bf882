package id.sigap.reference.admin;

import id.sigap.audit.chain.Chain;
import id.sigap.audit.chain.ChainKind;
import id.sigap.audit.chain.ChainedRow;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the log of reference changes: each entry is linked to the one before it. */
@ApplicationScoped
class ReferenceChanges {

    private final ReferenceChangeRows rows;
    private final Chain chain;
    private final Clock clock;

    ReferenceChanges(ReferenceChangeRows rows, Chain chain, Clock clock) {
        this.rows = rows;
        this.chain = chain;
        this.clock = clock;
    }

    /** Who edits, and why. */
    record Editor(String key, @Nullable String name, String reason) {}

    /** An entry with its place and its link. */
    record Entry(int position, Editor editor, EditView.Change change, long version, Instant at, Buffer link) {}

    /** In the unit of work of the edit, which holds everybody else away. */
    Uni<Void> append(Editor editor, List<EditView.Change> changes, long version) {
        if (changes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Instant now = clock.instant();
        return rows.end().chain(end -> {
            List<Entry> entries = new ArrayList<>();
            int position = end.position();
            byte @Nullable [] link = end.link() == null ? null : end.link().getBytes();
            for (EditView.Change change : changes) {
                position++;
                ChainedRow row = ChainedRow.of(
                        ChainKind.REFERENCE,
                        ChainKind.OF_NO_REPORT,
                        position,
                        change.kind().name(),
                        change.code(),
                        change.before(),
                        change.after(),
                        editor.key(),
                        editor.name(),
                        editor.reason(),
                        version,
                        now);
                link = chain.link(row, link);
                entries.add(new Entry(position, editor, change, version, now, Buffer.buffer(link)));
            }
            return rows.append(entries);
        });
    }
}
