package id.sigap.holding;

import id.sigap.deadline.ClockStep;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The same a second time, without stops and without due days: who has the report is written down each midnight, and a day is
 * had by whoever had the report when it began. Told what happens, not what history says of it.
 */
public final class DayByDay {

    /** What a unit had. */
    public static final class Had {

        private final String unit;
        private final ClockStep step;
        private final LocalDate came;
        private final Had first;
        private final Set<LocalDate> days = new TreeSet<>();
        private final Set<LocalDate> others = new TreeSet<>();
        private final List<LocalDate> refused = new ArrayList<>();
        private boolean runs = true;
        private LocalDate ended;
        private LocalDate settled;
        private Ending ending;
        private boolean late;

        private Had(String unit, ClockStep step, LocalDate came, Had first) {
            this.unit = unit;
            this.step = step;
            this.came = came;
            this.first = first;
        }

        public Set<LocalDate> days() {
            return days;
        }

        public boolean runs() {
            return runs;
        }

        /** All but which days count, as a holding says it. */
        @Override
        public String toString() {
            return unit + " " + step + " " + came + " ended " + ended + " settled " + settled + " " + ending
                    + (late ? " late" : "") + " refused " + refused;
        }
    }

    private final List<Had> ever = new ArrayList<>();
    private List<Had> hands = new ArrayList<>();
    private Optional<Had> check = Optional.empty();
    private Optional<LocalDate> pausedUntil = Optional.empty();
    private Optional<LocalDate> agreedOn = Optional.empty();
    private final Set<Had> lateWhenStopped = new HashSet<>();
    private boolean merged;
    private boolean owed;
    private int categoryDays;
    private Predicate<LocalDate> worked;

    public DayByDay(String unit, LocalDate on, int categoryDays, Predicate<LocalDate> worked) {
        this.categoryDays = categoryDays;
        this.worked = worked;
        hands.add(had(unit, ClockStep.COORDINATION, on, null));
    }

    public List<Had> ever() {
        return ever;
    }

    private Had had(String unit, ClockStep step, LocalDate on, Had first) {
        Had one = new Had(unit, step, on, first);
        ever.add(one);
        return one;
    }

    private Had holder() {
        return hands.get(hands.size() - 1);
    }

    /** It begins: whoever has the report now, and can work, has this day. */
    public void midnight(LocalDate day) {
        boolean stands =
                merged || pausedUntil.filter(until -> !day.isAfter(until)).isPresent();
        ever.stream()
                .filter(one -> one.runs && (one.step == ClockStep.VALIDATION || !stands))
                .forEach(one -> one.days.add(day));
    }

    public void calendar(Predicate<LocalDate> now) {
        worked = now;
    }

    public void category(int days) {
        categoryDays = days;
    }

    public void agreed(LocalDate day) {
        agreedOn = Optional.of(day);
    }

    /** The last day that leaves the validation one of its own up to the agreed day. */
    private LocalDate workedBefore(LocalDate agreed) {
        return workedUpTo(workedUpTo(agreed).minusDays(1));
    }

    private LocalDate workedUpTo(LocalDate day) {
        return worked.test(day) ? day : workedUpTo(day.minusDays(1));
    }

    private int allowed(ClockStep step) {
        return step == ClockStep.HANDLING ? Math.max(1, categoryDays - 2) : 1;
    }

    /** Whether the days it may take were over before that day. */
    private boolean isLate(Had one, LocalDate on) {
        long own = one.days.stream()
                .filter(day -> day.isBefore(on) && worked.test(day))
                .count();
        long used = one.others.stream().filter(worked).count();
        boolean enough = own + used >= allowed(one.step) && (one.first == null || own >= 1);
        return enough
                && (one.step != ClockStep.HANDLING
                        || agreedOn.filter(day -> !on.isAfter(workedBefore(day)))
                                .isEmpty());
    }

    private void stop(Had one, LocalDate on, Ending how) {
        one.runs = false;
        one.ended = on;
        one.ending = how;
    }

    private void settle(Had one, LocalDate on, boolean late) {
        one.late |= late;
        one.settled = one.settled == null ? on : one.settled;
    }

    private void end(Had one, LocalDate on, Ending how) {
        stop(one, on, how);
        settle(one, on, isLate(one, on));
    }

    /** All of them are over. */
    public void end(LocalDate on, Ending holders) {
        pausedUntil = Optional.empty();
        hands.forEach(one -> end(one, on, one == holder() ? holders : Ending.TAKEN_AWAY));
    }

    public void handOver(ClockStep step, String unit, LocalDate on, Ending holders) {
        end(on, holders);
        begin(step, unit, on);
    }

    public void begin(ClockStep step, String unit, LocalDate on) {
        hands = new ArrayList<>(List.of(had(unit, step, on, null)));
    }

    public void sentAgain(String unit, LocalDate on) {
        agreedOn = Optional.empty();
        begin(ClockStep.COORDINATION, unit, on);
    }

    public void passOn(String unit, LocalDate on, Ending holders) {
        Had before = holder();
        end(before, on, holders);
        Had next = had(unit, before.step, on, before);
        next.others.addAll(before.others);
        next.others.addAll(before.days);
        hands.set(hands.size() - 1, next);
    }

    public void down(String unit, LocalDate on) {
        hands.add(had(unit, ClockStep.HANDLING, on, null));
    }

    public void back(LocalDate on) {
        end(holder(), on, Ending.RETURNED);
        hands.remove(hands.size() - 1);
    }

    public void finished(String bureau, LocalDate on) {
        pausedUntil = Optional.empty();
        lateWhenStopped.clear();
        hands.forEach(one -> {
            stop(one, on, Ending.FINISHED);
            if (isLate(one, on)) {
                lateWhenStopped.add(one);
            }
        });
        check = Optional.of(had(bureau, ClockStep.VALIDATION, on, null));
    }

    public void approved(LocalDate on) {
        end(check.orElseThrow(), on, Ending.FINISHED);
        if (!owed) {
            hands.forEach(one -> settle(one, on, lateWhenStopped.contains(one)));
        }
        owed = false;
    }

    public void refused(LocalDate on) {
        end(check.orElseThrow(), on, Ending.FINISHED);
        if (owed) {
            hands = new ArrayList<>(hands.stream()
                    .map(one -> had(one.unit, ClockStep.HANDLING, on, null))
                    .toList());
            owed = false;
        } else {
            hands.forEach(DayByDay::goOn);
        }
        holder().refused.add(on);
    }

    private static void goOn(Had one) {
        one.runs = true;
        one.ended = null;
        one.ending = null;
    }

    public void reopened(String bureau, LocalDate on) {
        owed = true;
        agreedOn = Optional.empty();
        check = Optional.of(had(bureau, ClockStep.VALIDATION, on, null));
    }

    public void paused(LocalDate until) {
        pausedUntil = Optional.of(until);
    }

    public void resumed() {
        pausedUntil = Optional.empty();
    }

    public void mergedOn(LocalDate on) {
        merged = true;
        hands.forEach(one -> {
            boolean late = isLate(one, on);
            stop(one, on, Ending.TAKEN_AWAY);
            if (late) {
                settle(one, on, true);
            }
        });
    }

    /** Apart again, by the Bureau or because it went public or private. */
    public void separated() {
        merged = false;
        hands.forEach(DayByDay::goOn);
    }

    /** Apart again at night: anew for those who work on it. */
    public void cameBack(LocalDate on) {
        merged = false;
        Had before = holder();
        hands.forEach(one -> {
            if (one != before) {
                goOn(one);
            }
        });
        hands.set(hands.size() - 1, had(before.unit, before.step, on, null));
    }

    /** Apart again because it was disputed: anew for all. */
    public void again(LocalDate on) {
        merged = false;
        pausedUntil = Optional.empty();
        agreedOn = Optional.empty();
        hands = new ArrayList<>(
                hands.stream().map(one -> had(one.unit, one.step, on, null)).toList());
    }
}
