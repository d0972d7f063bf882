package id.sigap.door.graphql.registers;

import id.sigap.door.graphql.admin.ReferenceEditPayload;
import id.sigap.door.graphql.admin.ReferenceEditRunner;
import id.sigap.reference.registers.UnitAdmin;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What admins change of units. */
@GraphQLApi
public class UnitMutations {

    private final ReferenceEditRunner runner;
    private final UnitAdmin admin;

    UnitMutations(ReferenceEditRunner runner, UnitAdmin admin) {
        this.runner = runner;
        this.admin = admin;
    }

    @Mutation
    @NonNull
    @Description("Adds a unit; for admins.")
    public Uni<ReferenceEditPayload> unitAdd(
            @Name("input") @NonNull @Description("The unit.") UnitInput input,
            @Name("version") @NonNull @Description(ReferenceEditRunner.VERSION) String version,
            @Name("reason") @NonNull @Description(ReferenceEditRunner.REASON) String reason,
            @Name("dryRun") @DefaultValue("true") @Description(ReferenceEditRunner.DRY_RUN) @Nullable Boolean dryRun) {
        return runner.edit(version, reason, dryRun, (who, request) -> admin.add(who, request, input.draft()));
    }

    @Mutation
    @NonNull
    @Description("Changes the name of a unit, the unit above it, its area, or whether it has an officer; for admins.")
    public Uni<ReferenceEditPayload> unitChange(
            @Name("code") @NonNull @Description("Code of the unit.") String code,
            @Name("input") @NonNull @Description("What is to be another.") UnitChangesInput input,
            @Name("version") @NonNull @Description(ReferenceEditRunner.VERSION) String version,
            @Name("reason") @NonNull @Description(ReferenceEditRunner.REASON) String reason,
            @Name("dryRun") @DefaultValue("true") @Description(ReferenceEditRunner.DRY_RUN) @Nullable Boolean dryRun) {
        return runner.edit(version, reason, dryRun, (who, request) -> admin.change(who, request, code, input.edit()));
    }

    @Mutation
    @NonNull
    @Description(
            "Gives a unit a last day and names its successor; for admins. It is handed nothing after that day. What it holds then stays with it, with its clocks: the officers of its successor see it and act for it, which the history says, and so may ticket administrators. Categories authorised to it are authorised to its successor.")
    public Uni<ReferenceEditPayload> unitClose(
            @Name("code") @NonNull @Description("Code of the unit.") String code,
            @Name("lastDay")
                    @NonNull
                    @Description("Its last day, in Asia/Jakarta: yesterday, which is at once, or any day from then on.")
                    LocalDate lastDay,
            @Name("successorCode")
                    @Description(
                            "Code of the unit that does its work from then on; null if none does. Needed where categories are authorised to it.")
                    @Nullable
                    String successorCode,
            @Name("version") @NonNull @Description(ReferenceEditRunner.VERSION) String version,
            @Name("reason") @NonNull @Description(ReferenceEditRunner.REASON) String reason,
            @Name("dryRun") @DefaultValue("true") @Description(ReferenceEditRunner.DRY_RUN) @Nullable Boolean dryRun) {
        return runner.edit(
                version, reason, dryRun, (who, request) -> admin.close(who, request, code, lastDay, successorCode));
    }

    @Mutation
    @NonNull
    @Description("Takes the last day of a unit back, and its successor; for admins.")
    public Uni<ReferenceEditPayload> unitReopen(
            @Name("code") @NonNull @Description("Code of the unit.") String code,
            @Name("version") @NonNull @Description(ReferenceEditRunner.VERSION) String version,
            @Name("reason") @NonNull @Description(ReferenceEditRunner.REASON) String reason,
            @Name("dryRun") @DefaultValue("true") @Description(ReferenceEditRunner.DRY_RUN) @Nullable Boolean dryRun) {
        return runner.edit(version, reason, dryRun, (who, request) -> admin.reopen(who, request, code));
    }

    @Mutation
    @NonNull
    @Description(
            "Makes a unit the office of an area, in the place of the one that is; for admins. It is of the kind that areas of that level have, as KELURAHAN. New reports go to it; the one before keeps what it has.")
    public Uni<ReferenceEditPayload> areaOfficeSet(
            @Name("areaCode") @NonNull @Description("Code of the area.") String areaCode,
            @Name("unitCode") @NonNull @Description("Code of the unit.") String unitCode,
            @Name("version") @NonNull @Description(ReferenceEditRunner.VERSION) String version,
            @Name("reason") @NonNull @Description(ReferenceEditRunner.REASON) String reason,
            @Name("dryRun") @DefaultValue("true") @Description(ReferenceEditRunner.DRY_RUN) @Nullable Boolean dryRun) {
        return runner.edit(
                version, reason, dryRun, (who, request) -> admin.setOffice(who, request, areaCode, unitCode));
    }
}
