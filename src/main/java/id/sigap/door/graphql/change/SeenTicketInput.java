package id.sigap.door.graphql.change;

import id.sigap.door.graphql.CallLimits;
import id.sigap.door.graphql.SharedDescriptions;
import id.sigap.door.graphql.ticket.TicketRefInput;
import id.sigap.ticket.TicketQuery.TrailPart;
import id.sigap.ticket.TicketRef;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.NullUnmarked;

/** One of several reports that something is to be done with. */
@Input("SeenTicket")
@Description("A report as you saw it, one of several that the same is to be done with.")
@NullUnmarked // filled by the engine
public class SeenTicketInput {

    @NonNull
    @Description(SharedDescriptions.WHICH)
    public TicketRefInput ticket;

    @NonNull
    @Description(SharedDescriptions.VERSION)
    public String version;

    /** @param counted counts the look-up, when it comes to that */
    TicketRef.Seen seen(CallLimits limits, TrailPart told, Runnable counted) {
        return new TicketRef.Seen(
                () -> {
                    TicketRef ref = ticket.ref(limits, told);
                    counted.run();
                    return ref;
                },
                version);
    }
}
