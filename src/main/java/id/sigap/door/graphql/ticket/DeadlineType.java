package id.sigap.door.graphql.ticket;

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
    @Description("The due day, in Asia/Jakarta; the deadline is the end of it.")
    public LocalDate getDueOn() {
        return deadline.dueOn();
    }

    @Description("Whether it reaches into a year whose holidays have not been decreed yet.")
    public boolean isProvisional() {
        return deadline.provisional();
    }

    @Description("The later date agreed with the reporter, if there is one.")
    public @Nullable LocalDate getAgreedOn() {
        return deadline.agreedOn();
    }

    @Description("The last day of the pause, if the clocks are paused.")
    public @Nullable LocalDate getPausedUntil() {
        return deadline.pausedUntil();
    }
}
