package id.sigap.door.graphql.ticket;

import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.ticket.TicketQuery.Days;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Some days. */
@Input("DayRangeInput")
@Description("Days in Asia/Jakarta, from one to another, both included. At least one of them.")
@NullUnmarked // filled by the engine
public class DayRangeInput {

    @Description("The first day; open if absent.")
    public LocalDate from;

    @Description("The last day; open if absent.")
    public LocalDate to;

    /** @throws Problem FILTER_EMPTY or DAYS_OUT_OF_ORDER */
    static @Nullable Days of(@Nullable DayRangeInput input, String field) {
        if (input == null) {
            return null;
        }
        if (input.from == null && input.to == null) {
            throw new Problem(ProblemCode.FILTER_EMPTY, field);
        }
        if (input.from != null && input.to != null && input.from.isAfter(input.to)) {
            throw new Problem(ProblemCode.DAYS_OUT_OF_ORDER, field);
        }
        return new Days(input.from, input.to);
    }
}
