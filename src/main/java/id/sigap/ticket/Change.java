package id.sigap.ticket;

import id.sigap.reference.ReferenceBook;
import id.sigap.workflow.Transition;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step that the workflow has admitted, with all that its effect needs.
 *
 * @param byUnit the office of the urban village, if it is that which acts for its area; whoever else does leaves the report where it is
 * @param place where the completed report lies, if its reporter said so anew
 * @param master the report to merge into or part from
 */
record Change(
        Transition row,
        TicketCommand command,
        Actor actor,
        @Nullable String byUnit,
        Instant at,
        LocalDate today,
        ReferenceBook book,
        @Nullable Place place,
        @Nullable Ticket master) {}
