package id.sigap.ticket.finding;

import id.sigap.access.TicketField;
import id.sigap.workflow.Action;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which words of a report a list shows, and so may be searched for.
 *
 * @param inside whether those that its address has, and those that the Bureau hid from others, too
 * @param notes the steps whose notes it shows
 * @param privatePast whether of these also what was written while the report was private
 */
public record Searched(boolean inside, Set<Action> notes, boolean privatePast) {

    /** What was sent, and what completed it, is the description; comments stand apart; nobody writes to a recalculation. */
    private static final Set<Action> WITHOUT_NOTE =
            EnumSet.of(Action.SUBMIT, Action.COMPLETE, Action.COMMENT, Action.RECALCULATE);

    /**
     * What a list is searched in.
     *
     * @param shown what the list shows of the reports that may be found
     */
    public static Searched by(Set<TicketField> shown, boolean privatePast) {
        return new Searched(
                shown.contains(TicketField.ADDRESS) && shown.contains(TicketField.REDACTION),
                Stream.of(Action.values())
                        .filter(action -> !WITHOUT_NOTE.contains(action))
                        .filter(action -> shown.contains(action.field()) && shown.contains(action.noteField()))
                        .collect(Collectors.toUnmodifiableSet()),
                privatePast);
    }

    /** By name, in one order. */
    String[] noted() {
        return notes.stream().map(Action::name).sorted().toArray(String[]::new);
    }
}
