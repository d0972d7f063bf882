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
                .filter(row -> row.from() == statusFor(row.action(), report) && parties.isAmong(row.parties()))
                .filter(row -> row.guards().stream().allMatch(guard -> guard.leavesOpen(report)))
                .forEach(row -> available.add(row.action()));
        return Collections.unmodifiableSet(available);
    }

    /**
     * Refuses what no report could make right: what every row of the action demands of the input alone.
     *
     * @throws Problem what the first such condition says that does not hold
     */
    public static void judge(Action action, StepInput input) {
        List<Guard> some = rows(action).findFirst().map(Transition::guards).orElse(List.of());
        for (Guard guard : some) {
            if (guard.objectsTo(input)
                    && rows(action).allMatch(row -> row.guards().contains(guard))) {
                throw guard.refusal(input);
            }
        }
    }

    /**
     * Refuses who may never do this to the report, whatever state it is in, and so learns nothing of that.
     *
     * @throws Problem UNIT_NOT_HOLDER if one could in some status did the report lie with one's own unit, else FORBIDDEN
     */
    public static void admit(Action action, Parties parties) {
        Set<Party> ofAnyRow = EnumSet.noneOf(Party.class);
        rows(action).forEach(row -> ofAnyRow.addAll(row.parties()));
        parties.require(ofAnyRow);
    }

    /**
     * The row by which an act happens. Refusals come in one order, in which nothing is said of a report to those who may not
     * act on it, and nothing of the calendar to those whose act is wrong in anything else: {@link #judge the input},
     * {@link #admit who it is}, the status, who may in that status, then the conditions in the order of the row.
     *
     * @throws Problem the first of these: STEP_NOT_POSSIBLE if nobody may do it in this status, UNIT_NOT_HOLDER if one could
     *     did the report lie with one's own unit, FORBIDDEN if only others may, or what the first guard says that does not hold
     */
    public static Transition decide(Action action, TicketState report, Parties parties, StepFacts act) {
        judge(action, act.input());
        admit(action, parties);
        Transition row = rows(action)
                .filter(candidate -> candidate.from() == statusFor(action, report))
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemCode.STEP_NOT_POSSIBLE));
        parties.require(row.parties());
        for (Guard guard : row.guards()) {
            if (!guard.admits(report, act)) {
                throw guard.refusal(act.input());
            }
        }
        return row;
    }

    /** Whether the day of today may refuse it. Then all else that can be wrong with it has to be found wrong before. */
    public static boolean isDated(Action action) {
        return rows(action).anyMatch(row -> row.guards().stream().anyMatch(Guard::isDated));
    }

    /** What is underneath a merged report is nobody's to act on, but for taking it apart. */
    private static Status statusFor(Action action, TicketState report) {
        return action == Action.UNMERGE ? report.status() : report.shown();
    }

    private static Stream<Transition> rows(Action action) {
        return TABLE.stream().filter(row -> row.action() == action);
    }
}
