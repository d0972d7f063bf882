package id.sigap.door.graphql.registers;

import id.sigap.deadline.ClockStep;
import id.sigap.deadline.StepClockRule;
import id.sigap.door.graphql.Given;
import id.sigap.door.graphql.admin.ReferenceEditPayload;
import id.sigap.door.graphql.admin.ReferenceEditRunner;
import id.sigap.reference.registers.StepClockAdmin;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What admins say about the clocks of steps. */
@GraphQLApi
public class StepClockMutations {

    private final ReferenceEditRunner runner;
    private final StepClockAdmin admin;

    StepClockMutations(ReferenceEditRunner runner, StepClockAdmin admin) {
        this.runner = runner;
        this.admin = admin;
    }

    @Mutation
    @NonNull
    @Description(
            "Says how many working days a step has, for reports handed over from a day on; for admins. It holds until the day from which another number is said. What is said of a category counts before what is said of all.")
    public Uni<ReferenceEditPayload> stepClockSet(
            @Name("step") @NonNull @Description("The step.") ClockStep step,
            @Name("categoryCode") @Description("Code of the category it is for; null for all.") @Nullable
                    String categoryCode,
            @Name("validFrom")
                    @NonNull
                    @Description("First day of hand-over it is for, in Asia/Jakarta; 31 days ago at the earliest.")
                    LocalDate validFrom,
            @Name("workingDays")
                    @Description(
                            "Working days of the step, 1 to 365; or what is added to the category's. Null, for a category alone: it has the clock for all again.")
                    @Nullable
                    Integer workingDays,
            @Name("relativeToCategory")
                    @DefaultValue("false")
                    @Description("Whether the number is added to the category's working days, as -2.")
                    @Nullable
                    Boolean relativeToCategory,
            @Name("replace")
                    @DefaultValue("false")
                    @Description(
                            "Whether to replace what is set from that very day already; otherwise that is refused.")
                    @Nullable
                    Boolean replace,
            @Name("version") @NonNull @Description(ReferenceEditRunner.VERSION) String version,
            @Name("reason") @NonNull @Description(ReferenceEditRunner.REASON) String reason,
            @Name("dryRun") @DefaultValue("true") @Description(ReferenceEditRunner.DRY_RUN) @Nullable Boolean dryRun) {
        return runner.edit(
                version,
                reason,
                dryRun,
                (who, request) -> admin.set(
                        who,
                        request,
                        new StepClockRule(
                                step,
                                categoryCode,
                                workingDays,
                                Given.or(relativeToCategory, Boolean.FALSE),
                                validFrom),
                        Given.or(replace, Boolean.FALSE)));
    }

    @Mutation
    @NonNull
    @Description("Takes back how many working days a step has from a day on: what was said before goes on; for admins.")
    public Uni<ReferenceEditPayload> stepClockWithdraw(
            @Name("step") @NonNull @Description("The step.") ClockStep step,
            @Name("categoryCode") @Description("Code of the category it is for; null for all.") @Nullable
                    String categoryCode,
            @Name("validFrom") @NonNull @Description("The day from which it was set; 31 days ago at the earliest.")
                    LocalDate validFrom,
            @Name("version") @NonNull @Description(ReferenceEditRunner.VERSION) String version,
            @Name("reason") @NonNull @Description(ReferenceEditRunner.REASON) String reason,
            @Name("dryRun") @DefaultValue("true") @Description(ReferenceEditRunner.DRY_RUN) @Nullable Boolean dryRun) {
        return runner.edit(
                version, reason, dryRun, (who, request) -> admin.withdraw(who, request, step, categoryCode, validFrom));
    }
}
