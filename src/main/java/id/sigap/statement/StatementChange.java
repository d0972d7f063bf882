package id.sigap.statement;

import id.sigap.platform.UnitOfWork;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.reference.CalendarMonths;
import id.sigap.statement.tariff.Tariff;
import id.sigap.statement.tariff.TariffRows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.function.BiFunction;

/** The one way in which people change a statement: held, changed, and read afresh as a view. What is final is not changed. */
@ApplicationScoped
class StatementChange {

    private final UnitOfWork unitOfWork;
    private final StatementRows rows;
    private final TariffRows tariffs;

    StatementChange(UnitOfWork unitOfWork, StatementRows rows, TariffRows tariffs) {
        this.unitOfWork = unitOfWork;
        this.rows = rows;
        this.tariffs = tariffs;
    }

    /** @throws Problem MONTH_INVALID or YEAR_OUT_OF_RANGE; in the Uni STATEMENT_UNKNOWN, STATEMENT_FINAL, or what the change refuses */
    Uni<StatementView> of(String typed, String unit, BiFunction<Stored, Tariff, Uni<Void>> change) {
        YearMonth month = CalendarMonths.parse(typed, "month");
        return unitOfWork.transaction(
                () -> rows.findHeld(month, unit).chain(found -> tariffs.all().chain(all -> {
                    if (found == null) {
                        throw new Problem(ProblemCode.STATEMENT_UNKNOWN, "month");
                    }
                    if (found.frozen() != null) {
                        throw new Problem(ProblemCode.STATEMENT_FINAL, "month");
                    }
                    Tariff tariff = all.of(month);
                    return change.apply(found, tariff)
                            .chain(() -> rows.one(month, unit))
                            .onItem()
                            .ifNull()
                            .failWith(IllegalStateException::new)
                            .map(after -> after.view(tariff));
                })));
    }
}
