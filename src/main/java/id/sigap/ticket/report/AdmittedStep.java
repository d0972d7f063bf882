package id.sigap.ticket.report;

import static java.util.Objects.requireNonNull;

import id.sigap.reference.ReferenceBook;
import id.sigap.ticket.TicketCommand;
import id.sigap.workflow.Transition;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step that the workflow has allowed, with everything that is needed to apply it to the report.
 *
 * @param byUnit the office of the urban village, if it is that which acts for its area; whoever else does leaves the report where it is
 * @param place where the completed report lies, if its reporter said so anew
 * @param master the report to merge into or part from
 */
public record AdmittedStep(
        Transition row,
        TicketCommand command,
        Actor actor,
        @Nullable String byUnit,
        Instant at,
        LocalDate today,
        ReferenceBook book,
        @Nullable Place place,
        @Nullable Ticket master) {

    /** What the step aims at; the workflow has seen that it is named. */
    String target() {
        return requireNonNull(command.target());
    }

    /** Per cent done, or stars; the workflow has seen that it is given. */
    int amount() {
        return requireNonNull(command.amount());
    }
}
