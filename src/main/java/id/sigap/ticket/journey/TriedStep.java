package id.sigap.ticket.journey;

import id.sigap.access.Viewer;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.ticket.report.Ticket;
import id.sigap.workflow.Action;
import id.sigap.workflow.Parties;
import id.sigap.workflow.Workflow;
import org.jspecify.annotations.Nullable;

/** A report, and who would take which step: nothing is done. */
record TriedStep(Ticket ticket, Viewer viewer, Parties parties, Action action) {

    /** What the workflow would refuse it with; null if it would let it happen. */
    @Nullable
    ProblemCode refusal(StepSent sent) {
        try {
            Workflow.decide(action, ticket.state(viewer), parties, new StepAttempt(sent, ticket, null));
            return null;
        } catch (Problem refused) {
            return refused.code();
        }
    }
}
