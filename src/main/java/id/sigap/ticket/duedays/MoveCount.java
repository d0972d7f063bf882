package id.sigap.ticket.duedays;

import id.sigap.deadline.StepDue;
import id.sigap.reference.admin.DeadlineMoves;
import id.sigap.reference.admin.DeadlineMoves.Days;
import id.sigap.ticket.TicketNumber;
import id.sigap.ticket.duedays.OpenDeadlineRows.Alike;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts from when to when reports would move. What it holds does not grow with their number, but with that of days. */
final class MoveCount {

    private static final int MOST_EXAMPLES = 20;
    private static final int MOST_DAYS = 100;

    private final LocalDate today;
    private final ClockCount overall = new ClockCount();
    private final ClockCount step = new ClockCount();
    private final List<DeadlineMoves.Example> examples = new ArrayList<>();
    private int open;
    private int moved;
    private int becomeProvisional;
    private int ceaseProvisional;

    MoveCount(LocalDate today) {
        this.today = today;
    }

    void add(Alike alike, DueDay then) {
        LocalDate dueOn = then.overall().dueOn();
        LocalDate stepDueOn = then.step().dueOn();
        int reports = alike.reports();
        open += reports;
        boolean overallMoves = overall.add(alike.dueOn(), dueOn, reports);
        boolean stepMoves = step.add(alike.stepDueOn(), stepDueOn, reports);
        boolean delegatorsMove = !alike.delegatorsDueOn()
                .equals(then.delegators().stream().map(StepDue::dueOn).toList());
        if (overallMoves || stepMoves || delegatorsMove) {
            moved += reports;
            if (examples.size() < MOST_EXAMPLES) {
                examples.add(new DeadlineMoves.Example(
                        new TicketNumber(alike.number()).printed(),
                        alike.dueOn(),
                        dueOn,
                        alike.stepDueOn(),
                        stepDueOn));
            }
        }
        boolean provisional = then.overall().provisional();
        becomeProvisional += provisional && !alike.provisional() ? reports : 0;
        ceaseProvisional += !provisional && alike.provisional() ? reports : 0;
    }

    DeadlineMoves moves() {
        return new DeadlineMoves(
                open, moved, overall.counted(), step.counted(), becomeProvisional, ceaseProvisional, examples);
    }

    private record Pair(LocalDate from, LocalDate to) {}

    /** One of the two clocks. */
    private final class ClockCount {

        private final Map<Pair, Integer> days = new HashMap<>();
        private int moved;
        private int becomeOverdue;
        private int ceaseOverdue;

        boolean add(LocalDate from, LocalDate to, int reports) {
            if (from.equals(to)) {
                return false;
            }
            moved += reports;
            days.merge(new Pair(from, to), reports, Integer::sum);
            becomeOverdue += !from.isBefore(today) && to.isBefore(today) ? reports : 0;
            ceaseOverdue += from.isBefore(today) && !to.isBefore(today) ? reports : 0;
            return true;
        }

        DeadlineMoves.Clock counted() {
            List<Days> told = days.entrySet().stream()
                    .map(each -> new Days(each.getKey().from(), each.getKey().to(), each.getValue()))
                    .sorted(Comparator.comparing(Days::reports)
                            .reversed()
                            .thenComparing(Days::from)
                            .thenComparing(Days::to))
                    .limit(MOST_DAYS)
                    .toList();
            int others = moved - told.stream().mapToInt(Days::reports).sum();
            return new DeadlineMoves.Clock(moved, becomeOverdue, ceaseOverdue, told, others);
        }
    }
}
