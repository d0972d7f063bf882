package id.sigap.ticket.workload;

import id.sigap.access.FigureScope;
import id.sigap.access.Viewer;
import id.sigap.platform.UseCase;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.reference.CalendarMonths;
import id.sigap.reference.ReferenceData;
import id.sigap.ticket.workload.FigureRows.Month;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Tells staff what their units did in a month. */
@UseCase
public class UnitFigures {

    private final FigureRows rows;
    private final ReferenceData reference;
    private final Clock clock;

    UnitFigures(FigureRows rows, ReferenceData reference, Clock clock) {
        this.rows = rows;
        this.reference = reference;
        this.clock = clock;
    }

    /**
     * Of a unit and all below it that the viewer may ask about, by their codes.
     *
     * @param month as typed
     * @throws Problem (in the Uni) FORBIDDEN, UNIT_UNKNOWN, MONTH_INVALID or YEAR_OUT_OF_RANGE
     */
    public Uni<UnitFiguresView> of(Viewer viewer, String unit, String month) {
        return Uni.createFrom().deferred(() -> {
            FigureScope scope = FigureScope.of(viewer).orElseThrow(() -> new Problem(ProblemCode.FORBIDDEN));
            YearMonth asked = CalendarMonths.parse(month, "month");
            Set<String> units = AskedUnits.of(scope, unit, reference.book());
            return rows.month(units, asked.atDay(1))
                    .map(found -> scope.tells(isOver(asked, found.countedOn()))
                            ? told(scope, units, found)
                            : new UnitFiguresView(
                                    false,
                                    units.stream()
                                            .map(UnitFiguresView.Unit::untold)
                                            .toList()));
        });
    }

    /**
     * Whether nothing is added to a month any more: what was under way at its last midnight has ended a day later, and was counted
     * by a run since.
     */
    private boolean isOver(YearMonth month, LocalDate countedOn) {
        LocalDate secondDay = month.plusMonths(1).atDay(2);
        return !countedOn.isBefore(secondDay) && !LocalDate.now(clock).isBefore(secondDay);
    }

    private static UnitFiguresView told(FigureScope scope, Set<String> units, Month found) {
        Map<String, Sums> sums = new TreeMap<>();
        units.forEach(unit -> sums.put(unit, new Sums()));
        found.counted().forEach(each -> sums.computeIfAbsent(each.unit(), unit -> new Sums())
                .add(each.figure(), each.days(), each.reports()));
        return new UnitFiguresView(
                true,
                sums.entrySet().stream()
                        .map(each -> unit(scope, each.getKey(), each.getValue()))
                        .toList());
    }

    private static UnitFiguresView.Unit unit(FigureScope scope, String code, Sums sums) {
        long answered = sums.of(Figure.ANSWERED);
        long finished = sums.of(Figure.FINISHED);
        return new UnitFiguresView.Unit(
                code,
                scope.told(sums.of(Figure.RECEIVED)),
                scope.told(answered),
                scope.told(sums.within(Figure.ANSWERED, 1), answered),
                scope.told(finished),
                scope.told(sums.of(Figure.FINISHED_LATE), finished),
                scope.told(sums.of(Figure.RETURNED)),
                scope.told(sums.of(Figure.REFUSED)),
                scope.knowsTimes() ? sums.median(Figure.ANSWERED) : null,
                scope.knowsTimes() ? sums.median(Figure.FINISHED) : null);
    }
}
