package id.sigap.ticket.report;

import id.sigap.deadline.StepDue;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a view needs of a report's clocks, as read. */
public record ClockRow(
        LocalDate dueOn,
        boolean provisional,
        @Nullable LocalDate agreedOn,
        @Nullable LocalDate pausedUntil,
        @Nullable StepDue stepDue) {}
