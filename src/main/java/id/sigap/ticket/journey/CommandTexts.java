package id.sigap.ticket.journey;

import id.sigap.problem.Problem;
import id.sigap.text.Texts;
import id.sigap.ticket.TicketCommand;
import id.sigap.workflow.Action;
import java.util.EnumSet;
import java.util.Set;

/** The free words of a step, as they will be stored. */
final class CommandTexts {

    private static final Set<Action> REPORTERS = EnumSet.of(Action.COMPLETE, Action.RATE, Action.DISPUTE);
    private static final Set<Action> WORKERS = EnumSet.of(
            Action.RECEIVE,
            Action.ACCEPT,
            Action.RECORD_FOLLOW_UP,
            Action.FINISH_FOLLOW_UP,
            Action.ORDER_VERIFICATION,
            Action.APPROVE);

    private CommandTexts() {}

    /**
     * The same command with its texts checked.
     *
     * @throws Problem TEXT_TOO_LONG or TEXT_INVALID
     */
    static TicketCommand checked(TicketCommand command) {
        int longest = command.action() == Action.COMPLETE ? Texts.DESCRIPTION : Texts.NOTE;
        return command.withNote(Texts.optional(command.note(), longest, field(command.action())));
    }

    /** What the free words of this step are called at the doors. */
    private static String field(Action action) {
        if (REPORTERS.contains(action)) {
            return "text";
        }
        return WORKERS.contains(action) ? "note" : "reason";
    }
}
