package id.sigap.statement.tariff;

import id.sigap.access.StatementPolicy;
import id.sigap.access.Viewer;
import id.sigap.platform.UnitOfWork;
import id.sigap.platform.UseCase;
import io.smallrye.mutiny.Uni;
import java.time.YearMonth;

/** Shows what scores cost in a month: to whoever reads statements. */
@UseCase
public class Tariffs {

    private final UnitOfWork unitOfWork;
    private final TariffRows rows;

    Tariffs(UnitOfWork unitOfWork, TariffRows rows) {
        this.unitOfWork = unitOfWork;
        this.rows = rows;
    }

    /**
     * The one that applies to a month.
     *
     * @throws id.sigap.problem.Problem (in the Uni) FORBIDDEN
     */
    public Uni<TariffView> of(Viewer viewer, YearMonth month) {
        return Uni.createFrom().deferred(() -> {
            StatementPolicy.requireReader(viewer);
            return unitOfWork.transaction(rows::all).map(all -> new TariffView(all.of(month)));
        });
    }
}
