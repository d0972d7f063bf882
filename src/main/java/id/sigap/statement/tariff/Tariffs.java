package id.sigap.statement.tariff;

import id.sigap.access.StatementPolicy;
import id.sigap.access.Viewer;
import id.sigap.platform.UnitOfWork;
import id.sigap.platform.UseCase;
import id.sigap.reference.CalendarMonths;
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
     * @throws id.sigap.problem.Problem (in the Uni) FORBIDDEN, MONTH_INVALID or YEAR_OUT_OF_RANGE
     */
    public Uni<TariffView> of(Viewer viewer, String typed) {
        return Uni.createFrom().deferred(() -> {
            StatementPolicy.requireReader(viewer);
            YearMonth month = CalendarMonths.parse(typed, "month");
            return unitOfWork.transaction(rows::all).map(all -> new TariffView(all.of(month)));
        });
    }
}
