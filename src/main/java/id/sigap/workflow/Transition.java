package id.sigap.workflow;

import java.util.List;
import java.util.Set;

/**
 * A row of the workflow: who may do what to a report in which status, and under which conditions.
 *
 * @param to the status after it; the same for acts that only mark the report
 * @param mark whether it changes neither status nor holder
 */
public record Transition(Status from, Action action, Status to, boolean mark, Set<Party> parties, List<Guard> guards) {

    /** The status that a report has afterwards: a mark leaves its own, whatever a merged one shows. */
    public Status after(Status own) {
        return mark ? own : to;
    }
}
