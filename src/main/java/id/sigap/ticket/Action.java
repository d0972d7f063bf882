package id.sigap.ticket;

import id.sigap.access.TicketField;
import id.sigap.problem.Described;

/** What can happen to a report, each with the field whose rule decides who sees that it happened. */
public enum Action implements Described {
    SUBMIT("The report was entered.", TicketField.STATUS),
    PUBLISH("Its reporter made it public.", TicketField.LISTED_FROM),
    MAKE_PRIVATE("Its reporter made it private again.", TicketField.LISTED_FROM);

    private final String meaning;
    private final TicketField field;

    Action(String meaning, TicketField field) {
        this.meaning = meaning;
        this.field = field;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    TicketField field() {
        return field;
    }

    /** Whether it counts for the version that clients name: only what everybody at work on the report can see does. */
    boolean movesVersion() {
        return field == TicketField.STATUS;
    }
}
