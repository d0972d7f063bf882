package id.sigap.workflow;

import id.sigap.problem.Faults;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What may happen to a report. All of it is read off one table: {@link JourneyTable} and {@link MarkTable}.
 *
 * <p>The database holds the same steps and refuses all others; a test compares the two.
 */
public final class Workflow {

    private static final List<Transition> TABLE =
            Stream.of(JourneyTable.ROWS, MarkTable.ROWS).flatMap(List::stream).toList();

    // The same, found without looking through it: a page of reports asks a hundred times.
    private static final Map<Action, List<Transition>> ROWS =
            by(Action.values(), Action.class, action -> row -> row.action() == action);
    private static final Map<Status, List<Transition>> FROM =
            by(Status.values(), Status.class, status -> row -> row.from() == status && row.action() != Action.UNMERGE);

    /** What every row of an action demands of the input alone. */
    private static final Map<Action, List<Guard>> DEMANDS = new EnumMap<>(Action.class);

    static {
        ROWS.forEach((action, rows) -> DEMANDS.put(action, demands(rows)));
    }

    private Workflow() {}

    private static <K extends Enum<K>> Map<K, List<Transition>> by(
            K[] keys, Class<K> type, Function<K, Predicate<Transition>> which) {
        Map<K, List<Transition>> rows = new EnumMap<>(type);
        for (K key : keys) {
            rows.put(key, TABLE.stream().filter(which.apply(key)).toList());
        }
        return rows;
    }

    private static List<Guard> demands(List<Transition> rows) {
        List<Guard> some = rows.isEmpty() ? List.of() : rows.get(0).guards();
        return some.stream()
                .filter(guard -> guard.asksTheInput()
                        && rows.stream().allMatch(row -> row.guards().contains(guard)))
                .toList();
    }

    /** Every row there is: one for each status and action that go together. */
    public static List<Transition> table() {
        return TABLE;
    }

    /** What one may do to the report as it is. Depends on no clock and on nothing that is tried. */
    public static Set<Action> available(TicketState report, Parties parties) {
        Set<Action> available = EnumSet.noneOf(Action.class);
        add(available, rows(FROM, report.shown()), report, parties);
        // What is underneath a merged report is nobody's to act on, but for taking it apart.
        for (Transition row : rows(ROWS, Action.UNMERGE)) {
            if (row.from() == report.status()) {
                add(available, List.of(row), report, parties);
            }
        }
        return Collections.unmodifiableSet(available);
    }

    /** What has to be sent along with an action that is available, as conditions. */
    public static List<Guard> needs(Action action, Status shown) {
        return rows(ROWS, action).stream()
                .filter(row -> row.from() == shown || action == Action.UNMERGE)
                .limit(1)
                .flatMap(row -> row.guards().stream().filter(Guard::isNeed))
                .toList();
    }

    private static void add(Set<Action> available, List<Transition> rows, TicketState report, Parties parties) {
        for (Transition row : rows) {
            if (parties.isAmong(row.parties()) && leaveOpen(row.guards(), report)) {
                available.add(row.action());
            }
        }
    }

    private static boolean leaveOpen(List<Guard> guards, TicketState report) {
        for (Guard guard : guards) {
            if (!guard.leavesOpen(report)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Refuses what no report could make right: what every row of the action demands of the input alone.
     *
     * @throws Problem what the conditions say that do not hold
     */
    public static void judge(Action action, StepInput input) {
        Faults faults = new Faults();
        judge(action, input, faults);
        faults.raise();
    }

    /** The same, beside what else is wrong with the input, so that a form hears of all of it at once. */
    public static void judge(Action action, StepInput input, Faults faults) {
        for (Guard guard : DEMANDS.getOrDefault(action, List.of())) {
            if (guard.objectsTo(input)) {
                faults.add(guard.refusal(input));
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
        rows(ROWS, action).forEach(row -> ofAnyRow.addAll(row.parties()));
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
        Transition row = row(action, statusFor(action, report));
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
        return rows(ROWS, action).stream().anyMatch(row -> row.guards().stream().anyMatch(Guard::isDated));
    }

    private static Transition row(Action action, Status from) {
        for (Transition row : rows(ROWS, action)) {
            if (row.from() == from) {
                return row;
            }
        }
        throw new Problem(ProblemCode.STEP_NOT_POSSIBLE);
    }

    private static Status statusFor(Action action, TicketState report) {
        return action == Action.UNMERGE ? report.status() : report.shown();
    }

    private static <K> List<Transition> rows(Map<K, List<Transition>> all, K of) {
        return all.getOrDefault(of, List.of());
    }
}
