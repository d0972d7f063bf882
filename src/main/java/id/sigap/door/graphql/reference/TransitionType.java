package id.sigap.door.graphql.reference;

import id.sigap.workflow.Action;
import id.sigap.workflow.Guard;
import id.sigap.workflow.Party;
import id.sigap.workflow.Status;
import id.sigap.workflow.Transition;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A row of the workflow. */
@Type("Transition")
@Description("Something that may happen to a report in one status.")
public class TransitionType {

    private final Transition row;

    TransitionType(Transition row) {
        this.row = row;
    }

    @NonNull
    @Description("The status in which it may happen.")
    public Status getFrom() {
        return row.from();
    }

    @NonNull
    @Description("What happens.")
    public Action getAction() {
        return row.action();
    }

    @NonNull
    @Description("The status after it.")
    public Status getTo() {
        return row.to();
    }

    @Description("Whether it only marks the report: neither status nor holder changes.")
    public boolean isMarksOnly() {
        return row.mark();
    }

    @NonNull
    @Description("Who may do it: any of these.")
    public List<@NonNull Party> getParties() {
        return List.copyOf(row.parties());
    }

    @NonNull
    @Description("What must hold: all of these. A refusal names the first that does not.")
    public List<@NonNull Guard> getConditions() {
        return row.guards();
    }
}
