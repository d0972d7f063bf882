package id.sigap.workflow;

import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What may happen to a report. All of it is read off one table: {@link JourneyTable} and {@link MarkTable}.
 *
 * <p>The database holds the same steps and refuses all others; a test compares the two.
 */
public final class Workflow {

    private static final List<Transition> TABLE =
            Stream.of(JourneyTable.ROWS, MarkTable.ROWS).flatMap(List::stream).toList();

    private Workflow() {}

    /** Every row there is: one for each status and action that go together. */
    public static List<Transition> table() {
        return TABLE;
    }

    /** What one may do to the report as it is. Depends on no clock and on nothing that is tried. */
    public static Set<Action> available(TicketState report, Parties parties) {
        Set<Action> available = EnumSet.noneOf(Action.class);
        TABLE.stream()
                .filter(row -> row.from() == report.status() && parties.isAmong(row.parties()))
                .filter(row -> row.guards().stream().allMatch(guard -> guard.leavesOpen(report)))
                .forEach(row -> available.add(row.action()));
        return Collections.unmodifiableSet(available);
    }

    /**
     * The row by which an act happens.
     *
     * @throws Problem STEP_NOT_POSSIBLE if nobody may do it in this status, UNIT_NOT_HOLDER if one could did the report
     *     lie with one's own unit, FORBIDDEN if only others may, or what the first guard says that does not hold
     */
    public static Transition decide(Action action, TicketState report, Parties parties, StepFacts act) {
        Transition row = TABLE.stream()
                .filter(candidate -> candidate.from() == report.status() && candidate.action() == action)
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemCode.STEP_NOT_POSSIBLE));
        if (!parties.isAmong(row.parties())) {
            throw parties.refusal(row.parties());
        }
        for (Guard guard : row.guards()) {
            if (!guard.admits(report, act)) {
                throw guard.refusal();
            }
        }
        return row;
    }
}
