package id.sigap.door.graphql.reference;

import id.sigap.deadline.ClockStep;
import id.sigap.deadline.StepClockRule;
import id.sigap.reference.ReferenceBook;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** How long a step may take, from a day on. */
@Type("StepClock")
@Description("How many working days a step has, for reports handed over from a day on until the next one's.")
public class StepClockType {

    private final StepClockRule clock;
    private final ReferenceBook book;

    StepClockType(StepClockRule clock, ReferenceBook book) {
        this.clock = clock;
        this.book = book;
    }

    @NonNull
    @Description("The step.")
    public ClockStep getStep() {
        return clock.step();
    }

    @Description("The category it is for; null for all.")
    public @Nullable CategoryType getCategory() {
        return CategoryType.of(clock.categoryCode(), book);
    }

    @NonNull
    @Description("First day of hand-over it is for, in Asia/Jakarta.")
    public LocalDate getValidFrom() {
        return clock.validFrom();
    }

    @Description("Working days, or what is added to the category's; null if the category has the clock for all again.")
    public @Nullable Integer getWorkingDays() {
        return clock.workingDays();
    }

    @Description("Whether the number is added to the category's working days.")
    public boolean isRelativeToCategory() {
        return clock.relativeToCategory();
    }
}
