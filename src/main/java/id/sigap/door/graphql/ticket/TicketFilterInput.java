package id.sigap.door.graphql.ticket;

import id.sigap.deadline.Urgency;
import id.sigap.ticket.TicketQuery;
import id.sigap.workflow.Status;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Which reports of a list. */
@Input("TicketFilter")
@Description("Which reports to return: those that match everything given.")
@NullUnmarked // filled by the engine
public class TicketFilterInput {

    @Description("The status.")
    public Status status;

    @Description("Code of the category.")
    public String categoryCode;

    @Description("Code of the urban village.")
    public String areaCode;

    @Description("Code of the unit that has the report now.")
    public String holderCode;

    @Description("Code of the channel; only for viewers who may see it.")
    public String channelCode;

    @Description("The urgency band, as this viewer sees it; finds no report whose band they may not see.")
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
