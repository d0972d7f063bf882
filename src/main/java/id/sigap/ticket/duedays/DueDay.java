package id.sigap.ticket.duedays;

import id.sigap.deadline.ClockStep;
import id.sigap.deadline.Deadline;
import id.sigap.deadline.StepDue;
import id.sigap.deadline.Stops;
import id.sigap.reference.ReferenceBook;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** When all reports of one set of clocks are due. */
record DueDay(String key, Deadline overall, StepDue step, List<StepDue> delegators) {

    static DueDay of(DeadlineRows.Clock clock, ReferenceBook book) {
        return new DueDay(
                clock.key(),
                book.deadlines()
                        .overall(
                                clock.dayZero(),
                                book.workingDays(clock.category(), clock.dayZero()),
                                Stops.parse(clock.pauses()),
                                clock.agreedOn()),
                clock.due(clock.holders(), clock.step(), book),
                clock.delegators().stream()
                        .map(run -> clock.due(run, ClockStep.HANDLING, book))
                        .toList());
    }

    String delegatorsDueOn() {
        return array(StepDue::dueOn);
    }

    String delegatorsSoonOn() {
        return array(StepDue::soonOn);
    }

    /** As PostgreSQL writes an array: arrays of arrays of several lengths cannot be handed over as such. */
    private String array(Function<StepDue, LocalDate> day) {
        return delegators.stream().map(day).map(LocalDate::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
