package id.sigap.workflow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Builds the rows of the workflow in the form of the city's table. */
final class TableWriter {

    /** What was sent comes before what the report says, and the calendar last (docs/adr/0030-order-of-refusals.md). */
    private static final Comparator<Guard> ORDER =
            Comparator.comparing((Guard guard) -> !guard.asksTheInput()).thenComparing(Guard::isDated);

    /** What is said of what was done, whichever report it was done for. */
    private static final Set<Action> OF_OUTCOME = EnumSet.of(Action.RATE, Action.DISPUTE, Action.REFUSE_DISPUTE);

    private final List<Transition> rows = new ArrayList<>();
    private Set<Status> from = EnumSet.noneOf(Status.class);

    /** In this status … */
    TableWriter from(Status status) {
        return from(EnumSet.of(status));
    }

    /** In any of these … */
    TableWriter from(Set<Status> statuses) {
        from = statuses;
        return this;
    }

    /** … these parties may, under these conditions, bring it there. */
    TableWriter to(Status to, Action action, Set<Party> parties, Guard... guards) {
        from.forEach(status -> add(status, action, to, false, parties, guards));
        return this;
    }

    /** … these parties may mark it, under these conditions. */
    TableWriter mark(Action action, Set<Party> parties, Guard... guards) {
        from.forEach(status -> add(status, action, status, true, parties, guards));
        return this;
    }

    List<Transition> rows() {
        return List.copyOf(rows);
    }

    /** A report that repeats another has no life of its own, only an outcome. In one order, whatever is written where. */
    private void add(Status from, Action action, Status to, boolean mark, Set<Party> parties, Guard... guards) {
        Guard merge = action == Action.UNMERGE ? Guard.MERGED : Guard.NOT_MERGED;
        List<Guard> all = Stream.concat(OF_OUTCOME.contains(action) ? Stream.of() : Stream.of(merge), Stream.of(guards))
                .sorted(ORDER)
                .toList();
        rows.add(new Transition(from, action, to, mark, Collections.unmodifiableSet(parties), all));
    }
}
