package id.sigap.graphql;

import id.sigap.deadline.Deadline;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** When a report is due. */
@Type("Deadline")
@Description("When a report is due.")
public class DeadlineType {

    private final Deadline deadline;

    DeadlineType(Deadline deadline) {
        this.deadline = deadline;
    }

    @NonNull
    @Description("The last day in time, in Asia/Jakarta; the deadline is its end.")
    public LocalDate getDueOn() {
        return deadline.dueOn();
    }

    @Description("Whether it reaches into a year whose holidays are not decreed yet.")
    public boolean isProvisional() {
        return deadline.provisional();
    }
}
