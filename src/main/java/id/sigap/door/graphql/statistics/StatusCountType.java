package id.sigap.door.graphql.statistics;

import id.sigap.door.graphql.TextType;
import id.sigap.workflow.Status;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** How many were in one status. */
@Type("StatusCount")
@Description("How many reports were in one status.")
public class StatusCountType {

    private final Status status;
    private final int count;

    StatusCountType(Status status, int count) {
        this.status = status;
        this.count = count;
    }

    @NonNull
    @Description("The status.")
    public Status getStatus() {
        return status;
    }

    @NonNull
    @Description("What citizens read for it.")
    public TextType getLabel() {
        return new TextType(status.writtenOut());
    }

    @Description("How many reports.")
    public int getCount() {
        return count;
    }
}
