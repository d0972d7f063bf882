package id.sigap.door.graphql.ticket;

import id.sigap.door.graphql.CallLimits;
import id.sigap.door.graphql.GlobalId;
import id.sigap.ticket.TicketQuery.TrailPart;
import id.sigap.ticket.TicketRef;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.NullUnmarked;

/** Which report is meant. */
@Input("TicketRefInput")
@Description("Which report is meant, by id or by number; with its PIN if that is what opens it to you.")
@NullUnmarked // filled by the engine
public class TicketRefInput {

    @Id
    @Description("Opaque id; takes precedence over the number.")
    public String id;

    @Description("The number as typed.")
    public String number;

    @Description("The report's PIN.")
    public String pin;

    /** With what the current document selects of the report in the answer. */
    public TicketRef ref(CallLimits limits, TrailPart told) {
        return new TicketRef(GlobalId.parse(GlobalId.Kind.TICKET, id, "ticket.id"), number, limits.given(pin), told);
    }
}
