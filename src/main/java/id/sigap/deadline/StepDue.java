package id.sigap.deadline;

import java.time.LocalDate;

/**
 * The day on which a step is due, and the day from which it is due soon. Never leaves the process: with the days of its
 * clock it would tell the day of hand-over.
 *
 * @param dueOn last day in time, in Asia/Jakarta; the step is late once it has ended
 * @param soonOn first day on which the step is due soon; at the latest its last day in time
 */
public record StepDue(LocalDate dueOn, LocalDate soonOn) {

    /**
     * How the step stands. It depends on the day alone, and so changes at 00:00.
     *
     * @param today in Asia/Jakarta
     */
    public Urgency urgency(LocalDate today) {
        if (today.isAfter(dueOn)) {
            return Urgency.OVERDUE;
        }
        return today.isBefore(soonOn) ? Urgency.ON_TRACK : Urgency.DUE_SOON;
    }
}
