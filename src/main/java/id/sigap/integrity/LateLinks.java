package id.sigap.integrity;

import id.sigap.integrity.ChainRows.Held;
import id.sigap.integrity.LateRows.End;
import id.sigap.integrity.LateRows.Late;
import id.sigap.integrity.LateRows.Unlinked;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Links what was written without a link: before there were chains, or by an older instance beside a newer one.
 *
 * <p>To be called only while the operator says so. At any other time an entry without a link is one that somebody put
 * there past the service, and linking it would be taking it for ours; nothing in the database may decide that.
 */
@ApplicationScoped
class LateLinks {

    private static final int BATCH = 1000;

    private final LateRows rows;
    private final Chain chain;

    LateLinks(LateRows rows, Chain chain) {
        this.rows = rows;
        this.chain = chain;
    }

    /** Whether there is something to link. */
    Uni<Boolean> isAnythingLeft() {
        return rows.anyUnlinked();
    }

    /** Batch by batch, each a transaction; nothing if somebody else is at it. */
    Uni<Void> run() {
        return Multi.createFrom()
                .items(ChainKind.values())
                .onItem()
                .transformToUniAndConcatenate(this::run)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Boolean> run(ChainKind kind) {
        AtomicLong after = new AtomicLong(Long.MIN_VALUE);
        return Multi.createBy()
                .repeating()
                .uni(() -> rows.transaction(held -> batch(held, kind, after)))
                .whilst(more -> more)
                .collect()
                .last();
    }

    private Uni<Boolean> batch(Held held, ChainKind kind, AtomicLong after) {
        return AuditRunRows.claim(held)
                .chain(claimed -> !claimed
                        ? Uni.createFrom().item(false)
                        : rows.unlinked(held, kind, after.get(), BATCH)
                                .chain(found -> found.isEmpty()
                                        ? Uni.createFrom().item(false)
                                        : rows.end(held, kind)
                                                .chain(end -> rows.link(held, kind, links(found, end)))
                                                .invoke(() -> after.set(found.get(found.size() - 1)
                                                        .rowId()))
                                                .replaceWith(found.size() == BATCH)));
    }

    private List<Late> links(List<Unlinked> found, End end) {
        List<Late> links = new ArrayList<>();
        Buffer last = end.link();
        byte[] previous = last == null ? null : last.getBytes();
        int number = end.number();
        for (Unlinked each : found) {
            number++;
            previous = chain.link(covered(each.row(), number, each.rowId()), previous);
            links.add(new Late(number, each.rowId(), Buffer.buffer(previous)));
        }
        return links;
    }

    /** A late link covers its own number, and which row it is for, besides the row. */
    static ChainedRow covered(ChainedRow row, int number, long rowId) {
        List<@Nullable Object> values = new ArrayList<>(row.values());
        values.add("late");
        values.add(number);
        values.add(rowId);
        return new ChainedRow(row.kind(), row.ticketId(), row.position(), values);
    }
}
