package id.sigap.door.graphql.ticket;

import id.sigap.door.graphql.TextType;
import id.sigap.workflow.Action;
import id.sigap.workflow.Guard;
import id.sigap.workflow.Status;
import id.sigap.workflow.Workflow;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** An action as a button. */
@Type("AvailableAction")
@Description("Something that you may do with the report now: all that a button and its form need.")
public class AvailableActionType {

    private final Action does;
    private final Status shown;

    AvailableActionType(Action does, Status shown) {
        this.does = does;
        this.shown = shown;
    }

    @NonNull
    @Description("What it is.")
    public Action getAction() {
        return does;
    }

    @NonNull
    @Description("What the button says.")
    public TextType getLabel() {
        return new TextType(does.label());
    }

    @NonNull
    @Description("The mutation that does it.")
    public String getMutation() {
        return ActionMutations.nameOf(does);
    }

    @NonNull
    @Description("What has to be sent along with it: each of these, as far as it does not hold by itself.")
    public List<@NonNull Guard> getNeeds() {
        return Workflow.needs(does, shown);
    }
}
