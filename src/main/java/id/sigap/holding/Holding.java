package id.sigap.holding;

import id.sigap.deadline.ClockStep;
import id.sigap.deadline.Stops;
import id.sigap.deadline.WorkingCalendar;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit's time with a report in one step: from the hand-over until its clock ended. Once for each hand-over: a follow-up that
 * is refused goes on with what was left, and so does a report that is separated from another, so neither makes a second one.
 *
 * @param unit the unit that had it; of the validation, the Bureau
 * @param handedOverOn the day it came; never counts itself
 * @param endedOn the day the unit's clock ended or stopped; null while it runs
 * @param settledOn the day from which the outcome stays as it is: of a handling, the day the Bureau accepted it
 * @param dueOn last day in time, in Asia/Jakarta
 * @param stops days that did not count
 * @param late whether it was still there after its due day when it ended or was merged: that stays
 * @param refusedOn the days on which the Bureau refused what the unit, having the report, had recorded as done
 */
public record Holding(
        String unit,
        ClockStep step,
        LocalDate handedOverOn,
        @Nullable LocalDate endedOn,
        @Nullable LocalDate settledOn,
        LocalDate dueOn,
        Stops stops,
        @Nullable Ending ending,
        boolean late,
        List<LocalDate> refusedOn) {

    public Holding {
        refusedOn = List.copyOf(refusedOn);
    }

    /**
     * What has come of it.
     *
     * @param today it is overdue from the day after its due day on
     */
    public Outcome outcome(LocalDate today) {
        if (ending == null) {
            return today.isAfter(dueOn) ? Outcome.OVERDUE : Outcome.OPEN;
        }
        if (settledOn == null && ending == Ending.FINISHED) {
            return Outcome.AWAITED;
        }
        if (late) {
            return Outcome.LATE;
        }
        return switch (ending) {
            case FINISHED -> Outcome.IN_TIME;
            case RETURNED -> Outcome.RETURNED;
            case PASSED_ON -> Outcome.PASSED_ON;
            case TAKEN_AWAY -> Outcome.TAKEN_AWAY;
        };
    }

    /**
     * The working days it took: those after the hand-over up to the end, that one included, on which the clock ran.
     *
     * @param through last day that is looked at, of one that still runs
     */
    public int workingDays(WorkingCalendar calendar, LocalDate through) {
        LocalDate last = endedOn == null ? through : endedOn;
        return (int) handedOverOn
                .plusDays(1)
                .datesUntil(last.isAfter(handedOverOn) ? last.plusDays(1) : handedOverOn.plusDays(1))
                .filter(day -> calendar.isWorkingDay(day) && !stops.covers(day))
                .count();
    }
}
