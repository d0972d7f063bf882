package id.sigap.graphql;

import id.sigap.access.ProtectedValue;
import id.sigap.ticket.AccessLogQuery;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Which entries of the access log. */
@Input("AccessLogFilter")
@Description("Only entries that have all of these.")
@NullUnmarked // filled by the engine
public class AccessLogFilterInput {

    @Description("Number of the report, as typed.")
    public String ticketNumber;

    @Description("Pseudonym of who was shown something, as an entry gives it.")
    public String viewer;

    @Description("Code of the unit that person was of.")
    public String unitCode;

    @Description("What was shown.")
    public ProtectedValue value;

    @Description("First day, in Asia/Jakarta.")
    public LocalDate from;

    @Description("Last day.")
    public LocalDate to;

    static AccessLogQuery.Filter of(@Nullable AccessLogFilterInput input) {
        return input == null
                ? AccessLogQuery.Filter.NONE
                : new AccessLogQuery.Filter(
                        input.ticketNumber, input.viewer, input.unitCode, input.value, input.from, input.to);
    }
}
