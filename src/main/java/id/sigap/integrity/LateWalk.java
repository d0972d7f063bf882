package id.sigap.integrity;

import id.sigap.integrity.ChainRows.Held;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Goes through what was linked late, each link behind the one before it: a chain of its own for each kind, over all
 * reports, or what it has of one.
 */
final class LateWalk {

    private static final String TABLE = "late_link";
    private static final int PAGE = 5_000;

    private final ChainRows rows;
    private final Chain chain;
    private final Findings findings;

    LateWalk(ChainRows rows, Chain chain, Findings findings) {
        this.rows = rows;
        this.chain = chain;
        this.findings = findings;
    }

    /** @param ticketId null for all reports */
    Uni<Void> run(Held held, @Nullable UUID ticketId) {
        return Multi.createFrom()
                .items(ChainKind.values())
                .onItem()
                .transformToUniAndConcatenate(kind -> run(held, kind, ticketId))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> run(Held held, ChainKind kind, @Nullable UUID ticketId) {
        AtomicInteger after = new AtomicInteger();
        return Multi.createBy()
                .repeating()
                .uni(() -> rows.late(held, kind, ticketId, after.get(), PAGE)
                        .invoke(page -> page.forEach(entry -> {
                            after.set(entry.number());
                            check(kind, entry);
                        })))
                .whilst(page -> page.size() == PAGE)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private void check(ChainKind kind, LateEntry entry) {
        ChainedRow row = entry.row();
        if (entry.hangsInTheAir()) {
            findings.add(Fault.MISSING, TABLE, null, entry.number() - 1);
        } else if (row == null) {
            findings.add(Fault.MISSING, kind.table(), null, entry.rowId());
        } else if (!entry.holds(chain)) {
            findings.add(Fault.CHANGED, kind.table(), row.ticketId(), row.position());
        }
    }
}
