package id.sigap.door.graphql.ticket;

import id.sigap.door.graphql.TextType;
import id.sigap.ticket.StepView;
import id.sigap.ticket.TicketView;
import id.sigap.workflow.Action;
import id.sigap.workflow.Guard;
import id.sigap.workflow.Workflow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** An action as a button. */
@Type("AvailableAction")
@Description("Something that you may do with the report now: all that a button and its form need.")
public class AvailableActionType {

    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

    private final Action does;
    private final TicketView view;

    AvailableActionType(Action does, TicketView view) {
        this.does = does;
        this.view = view;
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
        return Workflow.needs(does, view.status());
    }

    /** Told by the steps that the viewer sees, and by their times: who is shown no times is told no day either. */
    @Description(
            "The last day on which you may do it, in Asia/Jakarta: of DISPUTE alone, and for those who see when the"
                    + " work was accepted. It stays offered when that day is over, and is refused.")
    public @Nullable LocalDate getUntil() {
        LocalDate until = null;
        for (StepView step : does == Action.DISPUTE ? view.steps() : List.<StepView>of()) {
            Instant at = step.at();
            if (step.action() == Action.APPROVE && at != null) {
                until = LocalDate.ofInstant(at, JAKARTA).plusDays(Guard.DISPUTE_DAYS);
            }
        }
        return until;
    }
}
