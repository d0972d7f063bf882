package id.sigap.holding;

import id.sigap.deadline.ClockStep;
import id.sigap.deadline.Stops;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One clock of one unit, while a history is gone through. */
final class HeldClock {

    final String unit;
    final ClockStep step;

    /** The day it counts from; for whoever it was passed on to, earlier than the day it came. */
    final LocalDate from;

    private final LocalDate handedOverOn;
    private final boolean passedOn;
    private final List<LocalDate> refusedOn = new ArrayList<>();
    private Stops stops;
    private LocalDate clockDueOn;
    private LocalDate dueOn;
    private @Nullable LocalDate endedOn;
    private @Nullable LocalDate settledOn;
    private @Nullable Ending ending;
    private boolean late;

    private HeldClock(
            String unit, ClockStep step, LocalDate from, LocalDate handedOverOn, boolean passedOn, Stops stops) {
        this.unit = unit;
        this.step = step;
        this.from = from;
        this.handedOverOn = handedOverOn;
        this.passedOn = passedOn;
        this.stops = stops;
        this.clockDueOn = handedOverOn;
        this.dueOn = handedOverOn;
    }

    static HeldClock begun(String unit, ClockStep step, LocalDate on, Stops stops) {
        return new HeldClock(unit, step, on, on, false, stops);
    }

    /** A clock that has counted from a day on and stood still since, for whoever gets the report back only now. */
    static HeldClock kept(String unit, LocalDate from, LocalDate on) {
        return new HeldClock(unit, ClockStep.HANDLING, from, on, false, Stops.NONE.with(from, on));
    }

    /** The same clock, with another unit. */
    HeldClock passedOn(String to, LocalDate on) {
        return new HeldClock(to, step, from, on, true, stops);
    }

    Stops stops() {
        return stops;
    }

    boolean runs() {
        return ending == null;
    }

    /** As the service stored it, or would have. */
    LocalDate clockDueOn() {
        return clockDueOn;
    }

    /** Whoever gets a clock that others have used up still has a working day: nobody is late for another's days. */
    void due(LocalDate byTheClock, LocalDate knownOn, Rules rules) {
        clockDueOn = byTheClock;
        LocalDate first = passedOn ? rules.nextWorkingDay(knownOn, handedOverOn, stops) : byTheClock;
        dueOn = first.isAfter(byTheClock) ? first : byTheClock;
    }

    void dueAgain(LocalDate knownOn, Rules rules) {
        if (passedOn && runs()) {
            due(clockDueOn, knownOn, rules);
        }
    }

    void standing(UnaryOperator<Stops> change) {
        stops = change.apply(stops);
    }

    /** It stops, and may go on: the Bureau checks, or the report is merged into another. */
    void stop(LocalDate on, Ending how) {
        endedOn = on;
        ending = how;
    }

    boolean stoppedLate() {
        return endedOn != null && endedOn.isAfter(dueOn);
    }

    /** What was found late once stays so, and counts on the day of that. */
    void settle(LocalDate on) {
        late |= stoppedLate();
        settledOn = settledOn == null ? on : settledOn;
    }

    void end(LocalDate on, Ending how) {
        stop(on, how);
        settle(on);
    }

    /** The days since it stopped do not count. */
    void goOn(LocalDate on) {
        if (endedOn != null) {
            stops = stops.with(endedOn, on);
        }
        endedOn = null;
        ending = null;
    }

    void refused(LocalDate on) {
        refusedOn.add(on);
    }

    Holding holding() {
        return new Holding(unit, step, handedOverOn, endedOn, settledOn, dueOn, stops, ending, late, refusedOn);
    }
}
