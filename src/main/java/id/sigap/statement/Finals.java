package id.sigap.statement;

import id.sigap.audit.chain.Chain;
import id.sigap.statement.FinalRows.Entry;
import id.sigap.statement.FinalRows.Signer;
import id.sigap.statement.tariff.Tariff;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes statements final: each is linked to the one before it, whichever unit and month that is of. In a unit of work. */
@ApplicationScoped
class Finals {

    private final FinalRows rows;
    private final Chain chain;
    private final Clock clock;

    Finals(FinalRows rows, Chain chain, Clock clock) {
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
                    rows.append(entry, chain.link(entry.row(), end.link()));
                })
                .replaceWithVoid();
    }
}
