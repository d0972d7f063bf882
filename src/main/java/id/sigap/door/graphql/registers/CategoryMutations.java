package id.sigap.door.graphql.registers;

import id.sigap.door.graphql.admin.ReferenceEditPayload;
import id.sigap.door.graphql.admin.ReferenceEditRunner;
import id.sigap.reference.registers.CategoryAdmin;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What admins change of categories. */
@GraphQLApi
public class CategoryMutations {

    private final ReferenceEditRunner runner;
    private final CategoryAdmin admin;

    CategoryMutations(ReferenceEditRunner runner, CategoryAdmin admin) {
        this.runner = runner;
        this.admin = admin;
    }

    @Mutation
    @NonNull
    @Description("Adds a category; for admins.")
    public Uni<ReferenceEditPayload> categoryAdd(
            @Name("input") @NonNull @Description("The category.") CategoryInput input,
            @Name("version") @NonNull @Description(ReferenceEditRunner.VERSION) String version,
            @Name("reason") @NonNull @Description(ReferenceEditRunner.REASON) String reason,
            @Name("dryRun") @DefaultValue("true") @Description(ReferenceEditRunner.DRY_RUN) @Nullable Boolean dryRun) {
        return runner.edit(version, reason, dryRun, (who, request) -> admin.add(who, request, input.draft()));
    }

    @Mutation
    @NonNull
    @Description(
            "Changes the names, the group or the agency of a category, or who it is offered to; for admins. Reports keep their category.")
    public Uni<ReferenceEditPayload> categoryChange(
            @Name("code") @NonNull @Description("Code of the category.") String code,
            @Name("input") @NonNull @Description("What is to be another.") CategoryChangesInput input,
            @Name("version") @NonNull @Description(ReferenceEditRunner.VERSION) String version,
            @Name("reason") @NonNull @Description(ReferenceEditRunner.REASON) String reason,
            @Name("dryRun") @DefaultValue("true") @Description(ReferenceEditRunner.DRY_RUN) @Nullable Boolean dryRun) {
        return runner.edit(version, reason, dryRun, (who, request) -> admin.change(who, request, code, input.edit()));
    }

    @Mutation
    @NonNull
    @Description(
            "Gives a category a last day: nobody chooses it after that, and reports that have it keep it; for admins.")
    public Uni<ReferenceEditPayload> categoryClose(
            @Name("code") @NonNull @Description("Code of the category.") String code,
            @Name("lastDay")
                    @NonNull
                    @Description("Its last day, in Asia/Jakarta: yesterday, which is at once, or any day from then on.")
                    LocalDate lastDay,
            @Name("version") @NonNull @Description(ReferenceEditRunner.VERSION) String version,
            @Name("reason") @NonNull @Description(ReferenceEditRunner.REASON) String reason,
            @Name("dryRun") @DefaultValue("true") @Description(ReferenceEditRunner.DRY_RUN) @Nullable Boolean dryRun) {
        return runner.edit(version, reason, dryRun, (who, request) -> admin.close(who, request, code, lastDay));
    }

    @Mutation
    @NonNull
    @Description("Takes the last day of a category back; for admins.")
    public Uni<ReferenceEditPayload> categoryReopen(
            @Name("code") @NonNull @Description("Code of the category.") String code,
            @Name("version") @NonNull @Description(ReferenceEditRunner.VERSION) String version,
            @Name("reason") @NonNull @Description(ReferenceEditRunner.REASON) String reason,
            @Name("dryRun") @DefaultValue("true") @Description(ReferenceEditRunner.DRY_RUN) @Nullable Boolean dryRun) {
        return runner.edit(version, reason, dryRun, (who, request) -> admin.reopen(who, request, code));
    }
}
