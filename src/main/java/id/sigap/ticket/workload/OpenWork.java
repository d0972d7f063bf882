package id.sigap.ticket.workload;

import id.sigap.access.FigureScope;
import id.sigap.access.Viewer;
import id.sigap.platform.UseCase;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.reference.ReferenceBook;
import id.sigap.reference.ReferenceData;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tells who may know times what units have to do now, unit by unit. All others count what they have by the bands of their own
 * lists, and are told no age: it is the day of the hand-over.
 */
@UseCase
public class OpenWork {

    private final OpenWorkRows rows;
    private final ReferenceData reference;
    private final Clock clock;

    OpenWork(OpenWorkRows rows, ReferenceData reference, Clock clock) {
        this.rows = rows;
        this.reference = reference;
        this.clock = clock;
    }

    /**
     * Of a unit and all below it, by their codes.
     *
     * @throws Problem (in the Uni) FORBIDDEN or UNIT_UNKNOWN
     */
    public Uni<OpenWorkView> of(Viewer viewer, String unit) {
        return Uni.createFrom().deferred(() -> {
            FigureScope scope = FigureScope.of(viewer)
                    .filter(FigureScope::knowsTimes)
                    .orElseThrow(() -> new Problem(ProblemCode.FORBIDDEN));
            ReferenceBook book = reference.book();
            Set<String> units = AskedUnits.of(scope, unit, book);
            LocalDate today = LocalDate.now(clock);
            // The latest day after which so many working days have passed by today.
            List<LocalDate> since = OpenWorkView.AGES.stream()
                    .skip(1)
                    .map(age -> book.calendar().workingDaysBefore(today, age))
                    .toList();
            return rows.open(units, today, since).map(found -> view(units, found));
        });
    }

    private static OpenWorkView view(Set<String> units, List<OpenWorkView.Unit> found) {
        Map<String, OpenWorkView.Unit> byCode =
                found.stream().collect(Collectors.toMap(OpenWorkView.Unit::code, Function.identity()));
        return new OpenWorkView(units.stream()
                .map(unit -> byCode.getOrDefault(unit, OpenWorkView.Unit.idle(unit)))
                .toList());
    }
}
