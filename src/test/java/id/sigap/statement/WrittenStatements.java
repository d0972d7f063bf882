package id.sigap.statement;

import id.sigap.audit.chain.Chain;
import id.sigap.platform.TestJobs;
import id.sigap.statement.FinalRows.Signer;
import id.sigap.statement.counting.Figures;
import id.sigap.statement.tariff.SeededTariff;
import io.quarkus.arc.Arc;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;

/** Statements of a database that a test made, final as the service makes them so. */
public final class WrittenStatements {

    private static final YearMonth MONTH = YearMonth.of(2026, 1);

    private WrittenStatements() {}

    /** So many months of one unit, which come behind what is there: with a deduction that somebody signed, every other. */
    public static void add(Pool pool, Clock clock, int first, int count, Duration patience) {
        Finals finals = new Finals(
                new FinalRows(), Arc.container().instance(Chain.class).get(), clock);
        for (int i = first; i < first + count; i++) {
            Figures figures = new Figures(10 + i, 2, i % 2, 0, 1, i, i % 3 == 0 ? null : (Integer) i);
            YearMonth month = MONTH.plusMonths(i);
            Stored statement =
                    new Stored(month, "BINAMARGA", figures, month.atEndOfMonth(), "BIRO-PEM", 1, null, null, null);
            Signer signer = i % 2 == 0 ? null : new Signer("somebody", "Siti");
            TestJobs.unitOfWork(pool)
                    .transaction(() -> finals.freeze(List.of(statement), SeededTariff.TARIFF, signer))
                    .await()
                    .atMost(patience);
        }
    }
}
