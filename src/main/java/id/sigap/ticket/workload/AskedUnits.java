package id.sigap.ticket.workload;

import id.sigap.access.FigureScope;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.reference.ReferenceBook;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A unit and all below it, as far as a viewer may ask about them. */
final class AskedUnits {

    private AskedUnits() {}

    /**
     * Their codes, in order.
     *
     * @throws Problem UNIT_UNKNOWN or FORBIDDEN
     */
    static Set<String> of(FigureScope scope, String unit, ReferenceBook book) {
        if (book.unit(unit).isEmpty()) {
            throw new Problem(ProblemCode.UNIT_UNKNOWN, "unit");
        }
        if (!scope.covers(unit)) {
            throw new Problem(ProblemCode.FORBIDDEN);
        }
        return book.unitTree(unit).stream().filter(scope::covers).collect(Collectors.toCollection(TreeSet::new));
    }
}
