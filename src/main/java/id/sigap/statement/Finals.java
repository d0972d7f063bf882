package id.sigap.statement;

import id.sigap.statement.FinalRows.Entry;
import id.sigap.statement.FinalRows.Linked;
import id.sigap.statement.FinalRows.Signer;
import id.sigap.statement.tariff.Tariff;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes statements final: each is linked to the one before it, whichever unit and month that is of. In a unit of work. */
@ApplicationScoped
class Finals {

    private final FinalRows rows;
    private final FinalChain chain;
    private final Clock clock;

    Finals(FinalRows rows, FinalChain chain, Clock clock) {
        this.rows = rows;
        this.chain = chain;
        this.clock = clock;
    }

    /**
     * With the month held.
     *
     * @param signer null where nothing is deducted
     */
    Uni<Void> freeze(List<Stored> statements, Tariff tariff, @Nullable Signer signer) {
        return Multi.createFrom()
                .iterable(statements)
                .onItem()
                .transformToUniAndConcatenate(statement -> freeze(statement, tariff, signer))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> freeze(Stored statement, Tariff tariff, @Nullable Signer signer) {
        return rows.endHeld()
                .invoke(end -> {
                    Entry entry = new Entry(
                            end.position() + 1,
                            statement,
                            tariff.deduction(statement.score()),
                            tariff.from(),
                            signer,
                            clock.instant());
                    rows.append(entry, chain.link(entry.said(), end.link()));
                })
                .replaceWithVoid();
    }

    /** Whether all that is final is as it was when it became so, and nothing of it is gone. */
    Uni<Boolean> isWhole() {
        return rows.end().chain(end -> rows.chain().map(found -> isWhole(found, end)));
    }

    private boolean isWhole(List<Linked> found, FinalRows.End end) {
        Buffer previous = null;
        int position = 0;
        for (Linked each : found) {
            position++;
            if (each.position() != position || !chain.holds(each.said(), previous, each.link())) {
                return false;
            }
            previous = each.link();
        }
        return position == end.position() && Objects.equals(previous, end.link());
    }
}
