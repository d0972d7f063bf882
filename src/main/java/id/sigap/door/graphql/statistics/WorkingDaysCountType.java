package id.sigap.door.graphql.statistics;

import id.sigap.statistics.WorkingDays;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** How many took so long. */
@Type("WorkingDaysCount")
@Description("How many reports took so many working days.")
public class WorkingDaysCountType {

    private final WorkingDays days;
    private final int count;

    WorkingDaysCountType(WorkingDays days, int count) {
        this.days = days;
        this.count = count;
    }

    @NonNull
    @Description("How many working days.")
    public WorkingDays getDays() {
        return days;
    }

    @Description("How many reports.")
    public int getCount() {
        return count;
    }
}
