package id.sigap.door.graphql.audit;

import id.sigap.access.ProtectedValue;
import id.sigap.ticket.AccessLogQuery;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Which entries of the access log. */
@Input("AccessLogFilter")
@Description("Which entries to return: those that match everything given.")
@NullUnmarked // filled by the engine
public class AccessLogFilterInput {

    @Description("Number of the report, as typed.")
    public String ticketNumber;

    @Description("Pseudonym of the person it was shown to, as an entry gives it.")
    public String viewer;

    @Description("Code of the unit in that person's token.")
    public String unitCode;

    @Description("What was shown.")
    public ProtectedValue value;

    @Description("First day, in Asia/Jakarta.")
    public LocalDate from;

    @Description("Last day, in Asia/Jakarta.")
    public LocalDate to;

    static AccessLogQuery.Filter of(@Nullable AccessLogFilterInput input) {
        return input == null
                ? AccessLogQuery.Filter.NONE
                : new AccessLogQuery.Filter(
                        input.ticketNumber, input.viewer, input.unitCode, input.value, input.from, input.to);
    }
}
