package id.sigap.ticket.duedays;

import id.sigap.deadline.Deadline;
import id.sigap.deadline.StepDue;
import id.sigap.deadline.Stops;
import id.sigap.reference.ReferenceBook;

/** When all reports of one set of clocks are due. */
record DueDay(String key, Deadline overall, StepDue step) {

    static DueDay of(DeadlineRows.Clock clock, ReferenceBook book) {
        int workingDays = book.workingDays(clock.category());
        return new DueDay(
                clock.key(),
                book.deadlines().overall(clock.dayZero(), workingDays, Stops.parse(clock.pauses()), clock.agreedOn()),
                book.deadlines()
                        .step(
                                clock.step(),
                                clock.stepFrom(),
                                Stops.parse(clock.stepStops()),
                                clock.category(),
                                workingDays,
                                clock.agreedOn()));
    }
}
