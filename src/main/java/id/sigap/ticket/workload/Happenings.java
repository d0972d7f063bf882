package id.sigap.ticket.workload;

import id.sigap.deadline.ClockStep;
import id.sigap.deadline.WorkingCalendar;
import id.sigap.holding.Ending;
import id.sigap.holding.Entry;
import id.sigap.holding.Holding;
import id.sigap.holding.Holdings;
import id.sigap.holding.Rules;
import id.sigap.workflow.Action;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What is to be counted of one report's history, entry by entry: what each entry changed about who had it. So each thing is counted
 * once, with the entry that brought it about, and no later entry adds to a month that is over.
 */
final class Happenings {

    private static final Set<Action> BY_THE_HOLDER = EnumSet.of(
            Action.MOVE,
            Action.DISPOSE,
            Action.ACCEPT,
            Action.DELEGATE,
            Action.RETURN,
            Action.REQUEST_TRANSFER,
            Action.RECORD_FOLLOW_UP,
            Action.FINISH_FOLLOW_UP);

    private static final Set<Action> BY_THE_BUREAU =
            EnumSet.of(Action.ORDER_VERIFICATION, Action.APPROVE, Action.REFUSE_FOLLOW_UP);

    private final WorkingCalendar calendar;
    private final Set<Integer> answered = new HashSet<>();
    private final List<Happening> found = new ArrayList<>();

    private Happenings(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * What some entries of a history brought about.
     *
     * @param history all entries of a report, in their order
     * @param counted whether the entry at a place is to be counted
     */
    static List<Happening> of(
            List<Entry> history, Predicate<Integer> counted, String bureau, Rules rules, WorkingCalendar calendar) {
        Happenings walk = new Happenings(calendar);
        List<Happening> all = new ArrayList<>();
        List<Holding> before = List.of();
        for (int place = 0; place < history.size(); place++) {
            List<Holding> after = Holdings.of(history.subList(0, place + 1), bureau, rules);
            walk.found.clear();
            walk.compare(before, after, history.get(place));
            walk.answer(before, after, history.get(place));
            if (counted.test(place)) {
                all.addAll(walk.found);
            }
            before = after;
        }
        return all;
    }

    private void compare(List<Holding> before, List<Holding> after, Entry entry) {
        for (int i = 0; i < after.size(); i++) {
            Holding now = after.get(i);
            boolean isNew = i >= before.size();
            if (isNew) {
                add(now, entry, Figure.RECEIVED, 0);
            }
            if (isFinished(now) && (isNew || !isFinished(before.get(i)))) {
                add(now, entry, Figure.FINISHED, now.workingDays(calendar, entry.on()));
                if (now.late()) {
                    add(now, entry, Figure.FINISHED_LATE, 0);
                }
            }
            if (now.ending() == Ending.RETURNED && (isNew || before.get(i).ending() != Ending.RETURNED)) {
                add(now, entry, Figure.RETURNED, 0);
            }
            if (now.refusedOn().size() > (isNew ? 0 : before.get(i).refusedOn().size())) {
                add(now, entry, Figure.REFUSED, 0);
            }
        }
    }

    private static boolean isFinished(Holding holding) {
        return holding.ending() == Ending.FINISHED && holding.settledOn() != null;
    }

    /** Whoever takes a report themselves, or takes it on, has answered what began with that, too. */
    private void answer(List<Holding> before, List<Holding> after, Entry entry) {
        Action action = entry.action();
        if (BY_THE_BUREAU.contains(action)) {
            answer(before, open(before, holding -> holding.step() == ClockStep.VALIDATION), entry);
        }
        if (BY_THE_HOLDER.contains(action)) {
            answer(before, open(before, holding -> holding.step() != ClockStep.VALIDATION), entry);
        }
        if (action == Action.REJECT) {
            answer(before, open(before, holding -> holding.step() == ClockStep.COORDINATION), entry);
        }
        if (action == Action.RECEIVE || action == Action.ACCEPT) {
            answer(after, open(after, holding -> holding.step() != ClockStep.VALIDATION), entry);
        }
    }

    /** The place of the latest that runs: of those in one chain, the holder's. */
    private static int open(List<Holding> holdings, Predicate<Holding> which) {
        return IntStream.range(0, holdings.size())
                .filter(i -> holdings.get(i).ending() == null && which.test(holdings.get(i)))
                .max()
                .orElse(-1);
    }

    private void answer(List<Holding> holdings, int place, Entry entry) {
        if (place >= 0 && answered.add(place)) {
            Holding holding = holdings.get(place);
            add(holding, entry, Figure.ANSWERED, workingDays(holding, entry.on()));
        }
    }

    private int workingDays(Holding holding, LocalDate through) {
        return (int) holding.handedOverOn()
                .plusDays(1)
                .datesUntil(through.plusDays(1))
                .filter(day -> calendar.isWorkingDay(day) && !holding.stops().covers(day))
                .count();
    }

    private void add(Holding holding, Entry entry, Figure figure, int days) {
        found.add(new Happening(holding.unit(), entry.on(), figure, days));
    }
}
