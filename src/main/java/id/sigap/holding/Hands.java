package id.sigap.holding;

import id.sigap.deadline.ClockStep;
import id.sigap.deadline.Stops;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Whose hands a report is in: its holder's, and above that those of the units that delegated it, each with a clock of its own.
 * Beside them the Bureau's, while it checks.
 */
final class Hands {

    private final List<HeldClock> ever = new ArrayList<>();
    private final Deque<HeldClock> delegators = new ArrayDeque<>();
    private HeldClock holder;
    private @Nullable HeldClock checking;

    /** Whether the clocks of the handling have been given out: after a reopening only a refusal does that. */
    private boolean given = true;

    Hands(String unit, LocalDate on) {
        holder = HeldClock.begun(unit, ClockStep.COORDINATION, on, Stops.NONE);
        ever.add(holder);
    }

    HeldClock holder() {
        return holder;
    }

    /** The clock whose due day history stores. */
    HeldClock running() {
        return checking == null ? holder : checking;
    }

    List<HeldClock> ever() {
        return ever;
    }

    @Nullable
    String lastDelegator() {
        return delegators.isEmpty() ? null : delegators.getLast().unit;
    }

    Deque<HeldClock> delegators() {
        return delegators;
    }

    void each(Consumer<HeldClock> of) {
        delegators.forEach(of);
        of.accept(holder);
    }

    /** A new clock, and nobody else has one any more. */
    void handOver(ClockStep step, String unit, LocalDate on, Ending holders) {
        end(on, holders);
        begin(step, unit, on);
    }

    /** Closed, with the units remembered that had it: it may be reopened. */
    void end(LocalDate on, Ending holders) {
        delegators.forEach(each -> each.end(on, Ending.TAKEN_AWAY));
        holder.end(on, holders);
    }

    /** The closed report is sent again. */
    void begin(ClockStep step, String unit, LocalDate on) {
        delegators.clear();
        holder = HeldClock.begun(unit, step, on, Stops.NONE);
        ever.add(holder);
    }

    void passOn(String unit, LocalDate on, Ending holders) {
        holder.end(on, holders);
        holder = holder.passedOn(unit, on);
        ever.add(holder);
    }

    void down(String unit, LocalDate on) {
        delegators.addLast(holder);
        holder = HeldClock.begun(unit, ClockStep.HANDLING, on, Stops.NONE);
        ever.add(holder);
    }

    void back(LocalDate on) {
        holder.end(on, Ending.RETURNED);
        holder = delegators.removeLast();
    }

    void check(String bureau, LocalDate on) {
        each(clock -> clock.stop(on, Ending.FINISHED));
        beginCheck(bureau, on);
    }

    private void beginCheck(String bureau, LocalDate on) {
        checking = HeldClock.begun(bureau, ClockStep.VALIDATION, on, Stops.NONE);
        ever.add(checking);
    }

    /** All days anew, for whoever had it: once the Bureau refuses what it accepted before. */
    void checkAgain(String bureau, LocalDate on) {
        given = false;
        renew(on);
        each(clock -> clock.stop(on, Ending.FINISHED));
        beginCheck(bureau, on);
    }

    void refuse(LocalDate on) {
        endCheck(on);
        if (given) {
            each(clock -> clock.goOn(on));
        } else {
            replace(clock -> HeldClock.kept(clock.unit, clock.from, on));
            each(ever::add);
            given = true;
        }
        holder.refused(on);
    }

    void approve(LocalDate on) {
        endCheck(on);
        if (given) {
            each(clock -> clock.settle(on));
        }
        given = true;
    }

    private void endCheck(LocalDate on) {
        if (checking != null) {
            checking.end(on, Ending.FINISHED);
            checking = null;
        }
    }

    /** Counted with the other report from now on; what was late by then has been so. */
    void merge(LocalDate on) {
        each(clock -> {
            clock.stop(on, Ending.TAKEN_AWAY);
            if (clock.stoppedLate()) {
                clock.settle(on);
            }
        });
    }

    void separate(LocalDate on) {
        each(clock -> clock.goOn(on));
    }

    /** Its people get it anew, as it was out of their hands; the units above them have their clocks back. */
    void comeBack(LocalDate on, LocalDate mergedOn) {
        delegators.forEach(clock -> clock.goOn(on));
        holder = HeldClock.begun(holder.unit, holder.step, on, holder.stops().with(mergedOn, on));
        ever.add(holder);
    }

    /** What was done for another report was not done for this one: all days anew. */
    void again(LocalDate on) {
        renew(on);
        each(ever::add);
    }

    private void renew(LocalDate on) {
        replace(clock -> HeldClock.begun(clock.unit, clock.step, on, Stops.NONE));
    }

    private void replace(UnaryOperator<HeldClock> by) {
        List<HeldClock> above = delegators.stream().map(by).toList();
        delegators.clear();
        delegators.addAll(above);
        holder = by.apply(holder);
    }
}
