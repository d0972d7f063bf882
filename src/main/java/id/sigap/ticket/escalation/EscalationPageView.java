package id.sigap.ticket.escalation;

import id.sigap.deadline.EscalatedClock;
import id.sigap.deadline.Urgency;
import java.util.List;
import java.util.function.Supplier;

/** A page of what was escalated. */
public record EscalationPageView(List<Entry> entries, boolean hasNext, boolean hasPrevious) {

    /**
     * A clock that was escalated and still is due soon or overdue. Whoever wants to know more of the report opens it, if they may.
     *
     * @param number of the report, as printed
     * @param unit code of the unit whose clock it is; for the overall deadline, of the unit that has the report
     * @param cursor sealed when asked for
     */
    public record Entry(String number, EscalatedClock clock, Urgency band, String unit, Supplier<String> cursor) {}
}
