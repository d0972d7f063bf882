package id.sigap.door.graphql.registers;

import id.sigap.door.graphql.admin.ReferenceEditPayload;
import id.sigap.door.graphql.admin.ReferenceEditRunner;
import id.sigap.reference.registers.ChannelAdmin;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What admins change of channels. */
@GraphQLApi
public class ChannelMutations {

    private final ReferenceEditRunner runner;
    private final ChannelAdmin admin;

    ChannelMutations(ReferenceEditRunner runner, ChannelAdmin admin) {
        this.runner = runner;
        this.admin = admin;
    }

    @Mutation
    @NonNull
    @Description("Adds a channel; for admins.")
    public Uni<ReferenceEditPayload> channelAdd(
            @Name("input") @NonNull @Description("The channel.") ChannelInput input,
            @Name("version") @NonNull @Description(ReferenceEditRunner.VERSION) String version,
            @Name("reason") @NonNull @Description(ReferenceEditRunner.REASON) String reason,
            @Name("dryRun") @DefaultValue("true") @Description(ReferenceEditRunner.DRY_RUN) @Nullable Boolean dryRun) {
        return runner.edit(version, reason, dryRun, (who, request) -> admin.add(who, request, input.draft()));
    }

    @Mutation
    @NonNull
    @Description(
            "Changes the names, the group or the first day of a channel, and how its reports are received; for admins.")
    public Uni<ReferenceEditPayload> channelChange(
            @Name("code") @NonNull @Description("Code of the channel.") String code,
            @Name("input") @NonNull @Description("What is to be another.") ChannelChangesInput input,
            @Name("version") @NonNull @Description(ReferenceEditRunner.VERSION) String version,
            @Name("reason") @NonNull @Description(ReferenceEditRunner.REASON) String reason,
            @Name("dryRun") @DefaultValue("true") @Description(ReferenceEditRunner.DRY_RUN) @Nullable Boolean dryRun) {
        return runner.edit(version, reason, dryRun, (who, request) -> admin.change(who, request, code, input.edit()));
    }

    @Mutation
    @NonNull
    @Description("Gives a channel a last day: it takes no report after that; for admins.")
    public Uni<ReferenceEditPayload> channelClose(
            @Name("code") @NonNull @Description("Code of the channel.") String code,
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
    @Description("Takes the last day of a channel back; for admins.")
    public Uni<ReferenceEditPayload> channelReopen(
            @Name("code") @NonNull @Description("Code of the channel.") String code,
            @Name("version") @NonNull @Description(ReferenceEditRunner.VERSION) String version,
            @Name("reason") @NonNull @Description(ReferenceEditRunner.REASON) String reason,
            @Name("dryRun") @DefaultValue("true") @Description(ReferenceEditRunner.DRY_RUN) @Nullable Boolean dryRun) {
        return runner.edit(version, reason, dryRun, (who, request) -> admin.reopen(who, request, code));
    }
}
