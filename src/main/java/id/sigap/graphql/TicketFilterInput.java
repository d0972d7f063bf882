package id.sigap.graphql;

import id.sigap.deadline.Urgency;
import id.sigap.ticket.TicketQuery;
import id.sigap.workflow.Status;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Which reports of a list. */
@Input("TicketFilter")
@Description("Only reports that have all of these.")
@NullUnmarked // filled by the engine
public class TicketFilterInput {

    @Description("This status.")
    public Status status;

    @Description("Code of this category.")
    public String categoryCode;

    @Description("Code of this urban village.")
    public String areaCode;

    @Description("Code of the unit that has them now.")
    public String holderCode;

    @Description("Code of this channel; for those who may see it.")
    public String channelCode;

    @Description("This band; for those who may see it.")
    public Urgency urgency;

    static TicketQuery.Filter of(@Nullable TicketFilterInput input) {
        return input == null
                ? TicketQuery.Filter.NONE
                : new TicketQuery.Filter(
                        input.status,
                        input.categoryCode,
                        input.areaCode,
                        input.holderCode,
                        input.channelCode,
                        input.urgency);
    }
}
