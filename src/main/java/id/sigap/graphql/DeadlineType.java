package id.sigap.graphql;

import id.sigap.ticket.DueView;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** When a report is due. */
@Type("Deadline")
@Description("When a report is due.")
public class DeadlineType {

    private final DueView deadline;

    DeadlineType(DueView deadline) {
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

    @Description("The later day that was agreed with the reporter, if one was.")
    public @Nullable LocalDate getAgreedOn() {
        return deadline.agreedOn();
    }

    @Description("The last day on which the clocks stand still, if they do.")
    public @Nullable LocalDate getPausedUntil() {
        return deadline.pausedUntil();
    }
}
