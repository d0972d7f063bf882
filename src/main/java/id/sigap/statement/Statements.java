package id.sigap.statement;

import id.sigap.access.StatementPolicy;
import id.sigap.access.Viewer;
import id.sigap.platform.UnitOfWork;
import id.sigap.platform.UseCase;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.reference.CalendarMonths;
import id.sigap.reference.ReferenceData;
import id.sigap.statement.StatementRows.Place;
import id.sigap.statement.StatementRows.Which;
import id.sigap.statement.tariff.TariffRows;
import io.smallrye.mutiny.Uni;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows statements: a unit its own, those who answer for them all. */
@UseCase
public class Statements {

    private static final int LONGEST = 100;

    private final UnitOfWork unitOfWork;
    private final StatementRows rows;
    private final TariffRows tariffs;
    private final StatementCursors cursors;
    private final ReferenceData reference;

    Statements(
            UnitOfWork unitOfWork,
            StatementRows rows,
            TariffRows tariffs,
            StatementCursors cursors,
            ReferenceData reference) {
        this.unitOfWork = unitOfWork;
        this.rows = rows;
        this.tariffs = tariffs;
        this.cursors = cursors;
        this.reference = reference;
    }

    /**
     * A page, latest month first, then by the unit's code.
     *
     * @throws Problem (in the Uni) FORBIDDEN, MONTH_INVALID, YEAR_OUT_OF_RANGE, FIRST_OUT_OF_RANGE, UNIT_UNKNOWN or
     *     CURSOR_INVALID
     */
    public Uni<StatementPageView> list(Viewer viewer, StatementQuery query) {
        return Uni.createFrom().deferred(() -> {
            StatementPolicy.requireReader(viewer);
            YearMonth month = query.month() == null ? null : CalendarMonths.parse(query.month(), "month");
            String unit = query.unit();
            if (unit != null) {
                requireKnown(unit);
                StatementPolicy.requireReader(viewer, unit);
            }
            if (query.first() < 1 || query.first() > LONGEST) {
                throw new Problem(ProblemCode.FIRST_OUT_OF_RANGE, "first");
            }
            String list = StatementCursors.list(viewer, query);
            Optional<Place> after = Optional.ofNullable(query.after()).map(cursor -> cursors.open(list, cursor));
            String only = StatementPolicy.readsAll(viewer) ? unit : viewer.unit();
            return unitOfWork.transaction(
                    () -> tariffs.all().chain(all -> rows.page(new Which(month, only, after, query.first() + 1))
                            .map(found -> page(query, list, found, all))));
        });
    }

    /**
     * One; null if there is none yet.
     *
     * @throws Problem (in the Uni) MONTH_INVALID, YEAR_OUT_OF_RANGE, UNIT_UNKNOWN or FORBIDDEN
     */
    public Uni<@Nullable StatementView> find(Viewer viewer, String typed, String unit) {
        return Uni.createFrom().deferred(() -> {
            StatementPolicy.requireReader(viewer);
            YearMonth month = CalendarMonths.parse(typed, "month");
            requireKnown(unit);
            StatementPolicy.requireReader(viewer, unit);
            return unitOfWork.transaction(() -> tariffs.all().chain(all -> rows.one(month, unit)
                    .map(found -> found == null ? null : found.view(all.of(month)))));
        });
    }

    private void requireKnown(String unit) {
        if (reference.book().unit(unit).isEmpty()) {
            throw new Problem(ProblemCode.UNIT_UNKNOWN, "unit");
        }
    }

    private StatementPageView page(StatementQuery query, String list, List<Stored> found, TariffRows.All all) {
        return new StatementPageView(
                found.stream()
                        .limit(query.first())
                        .map(statement -> new StatementPageView.Entry(
                                statement.view(all.of(statement.month())),
                                cursors.seal(list, new Place(statement.month(), statement.unit()))))
                        .toList(),
                found.size() > query.first(),
                query.after() != null);
    }
}
