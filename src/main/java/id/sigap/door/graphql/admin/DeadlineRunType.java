package id.sigap.door.graphql.admin;

import id.sigap.ticket.duedays.DeadlineRunView;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** How far the recompute of open reports has come. */
@Type("DeadlineRun")
@Description("How far open reports have been given the due days of the latest reference data.")
public class DeadlineRunType {

    private final DeadlineRunView run;

    DeadlineRunType(DeadlineRunView run) {
        this.run = run;
    }

    @NonNull
    @Description("The version of the reference data that it computes by.")
    public String getVersion() {
        return run.version();
    }

    @NonNull
    @Description("The version that is in force. Another one means that the run for it has yet to begin.")
    public String getLatestVersion() {
        return run.latestVersion();
    }

    @NonNull
    @Description("The day that it computes for, in Asia/Jakarta.")
    public LocalDate getDay() {
        return run.day();
    }

    @Description("When it began; null if none ever has.")
    public @Nullable Instant getSince() {
        return run.since();
    }

    @Description("Whether it has yet to come to some reports.")
    public boolean isUnderWay() {
        return run.underWay();
    }

    @Description("When all are looked at once more, for steps that were in flight meanwhile; null once that is done.")
    public @Nullable Instant getCheckAt() {
        return run.checkAt();
    }

    @Description(
            "How many open reports have the due days of the version in force; none while its run has yet to begin.")
    public int getDone() {
        return run.done();
    }

    @Description("How many open reports there are now.")
    public int getTotal() {
        return run.total();
    }
}
