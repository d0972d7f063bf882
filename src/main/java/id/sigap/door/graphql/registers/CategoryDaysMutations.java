package id.sigap.door.graphql.registers;

import id.sigap.door.graphql.Given;
import id.sigap.door.graphql.admin.ReferenceEditPayload;
import id.sigap.door.graphql.admin.ReferenceEditRunner;
import id.sigap.reference.registers.CategoryDaysAdmin;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What admins say about the working days of categories. */
@GraphQLApi
public class CategoryDaysMutations {

    private final ReferenceEditRunner runner;
    private final CategoryDaysAdmin admin;

    CategoryDaysMutations(ReferenceEditRunner runner, CategoryDaysAdmin admin) {
        this.runner = runner;
        this.admin = admin;
    }

    @Mutation
    @NonNull
    @Description(
            "Says how many working days a category has, for reports submitted from a day on; for admins. It holds until the day from which another number is said. Reports from before that day keep theirs.")
    public Uni<ReferenceEditPayload> categoryDaysSet(
            @Name("categoryCode") @NonNull @Description("Code of the category.") String categoryCode,
            @Name("validFrom")
                    @NonNull
                    @Description("First day of submission it is for, in Asia/Jakarta; 31 days ago at the earliest.")
                    LocalDate validFrom,
            @Name("workingDays") @NonNull @Description("Working days from submission to the deadline, 1 to 365.")
                    Integer workingDays,
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
                        new CategoryDaysAdmin.Setting(
                                categoryCode, validFrom, workingDays, Given.or(replace, Boolean.FALSE))));
    }

    @Mutation
    @NonNull
    @Description(
            "Takes back how many working days a category has from a day on: the number before goes on; for admins.")
    public Uni<ReferenceEditPayload> categoryDaysWithdraw(
            @Name("categoryCode") @NonNull @Description("Code of the category.") String categoryCode,
            @Name("validFrom") @NonNull @Description("The day from which it was set; 31 days ago at the earliest.")
                    LocalDate validFrom,
            @Name("version") @NonNull @Description(ReferenceEditRunner.VERSION) String version,
            @Name("reason") @NonNull @Description(ReferenceEditRunner.REASON) String reason,
            @Name("dryRun") @DefaultValue("true") @Description(ReferenceEditRunner.DRY_RUN) @Nullable Boolean dryRun) {
        return runner.edit(
                version, reason, dryRun, (who, request) -> admin.withdraw(who, request, categoryCode, validFrom));
    }
}
