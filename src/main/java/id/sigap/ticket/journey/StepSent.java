package id.sigap.ticket.journey;

import id.sigap.problem.ProblemCode;
import id.sigap.reference.ReferenceBook;
import id.sigap.text.Texts;
import id.sigap.ticket.TicketCommand;
import id.sigap.ticket.report.Place;
import id.sigap.workflow.Action;
import id.sigap.workflow.Guard;
import id.sigap.workflow.StepInput;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step as it was sent, by itself: its texts as they will be stored, and what reference data and the day say of it.
 *
 * @param place where a completed report lies, if its reporter says so anew
 */
record StepSent(TicketCommand command, @Nullable Place place, ReferenceBook book, LocalDate today, StepCaps caps)
        implements StepInput {

    /** The same words with another step. */
    StepSent as(Action action) {
        return new StepSent(
                TicketCommand.of(action).withNote(command.note()).signedBy(command.officer()),
                place,
                book,
                today,
                caps);
    }

    /** All that ask for a note ask for words: a reason, what was missing, what was found. */
    @Override
    public boolean hasNote() {
        return Texts.isReason(command.note());
    }

    @Override
    public boolean hasReasonCode() {
        return command.reasonCode() != null;
    }

    @Override
    public int progress() {
        return amount();
    }

    @Override
    public int photos() {
        return command.photos().size();
    }

    @Override
    public int stars() {
        return amount();
    }

    private int amount() {
        Integer amount = command.amount();
        return amount == null ? -1 : amount;
    }

    @Override
    public boolean namesOpenAgency() {
        return book.isOpenAgency(command.target(), today);
    }

    @Override
    public boolean namesUrbanVillage() {
        return book.urbanVillage(command.target()).isPresent()
                && book.officeOf(command.target()).isPresent();
    }

    @Override
    public boolean namesCategory() {
        return book.category(command.target(), today).isPresent();
    }

    @Override
    public boolean dayWithinCap() {
        LocalDate day = command.day();
        if (day == null) {
            return false;
        }
        return command.action() == Action.PAUSE
                ? day.isAfter(today) && !day.isAfter(within(caps.pauseDays()))
                : !day.isAfter(within(caps.agreedDays()));
    }

    private LocalDate within(int days) {
        return today.plusDays(days);
    }

    @Override
    public int limit(ProblemCode refusal) {
        return switch (refusal) {
            case PAUSE_OVER_CAP -> caps.pauseDays();
            case DATE_OVER_CAP -> caps.agreedDays();
            case DISPUTE_TOO_LATE -> Guard.DISPUTE_DAYS;
            default -> 0;
        };
    }

    @Override
    public @Nullable LocalDate latest(ProblemCode refusal) {
        return switch (refusal) {
            case PAUSE_OVER_CAP, DATE_OVER_CAP -> within(limit(refusal));
            default -> null;
        };
    }
}
