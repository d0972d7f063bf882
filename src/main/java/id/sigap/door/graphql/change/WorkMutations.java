package id.sigap.door.graphql.change;

import id.sigap.door.graphql.SharedDescriptions;
import id.sigap.door.graphql.ticket.TicketRefInput;
import id.sigap.ticket.TicketCommand;
import id.sigap.workflow.Action;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What the holder does at work, and the Bureau that checks it. */
@GraphQLApi
public class WorkMutations {

    private static final int WHOLE = 100;

    private final MutationRunner runner;

    WorkMutations(MutationRunner runner) {
        this.runner = runner;
    }

    @Mutation
    @NonNull
    @Description("Records work done. Below 100 % the work goes on; 100 % needs a photo and is checked by the Bureau.")
    public Uni<TicketPayload> ticketRecordFollowUp(
            @Name("ticket") @NonNull @Description(SharedDescriptions.WHICH) TicketRefInput ticket,
            @Name("version") @NonNull @Description(SharedDescriptions.VERSION) String version,
            @Name("progress") @Description("Per cent of the work done, 0 to 100; never less than before.") int progress,
            @Name("note") @Description(SharedDescriptions.NOTE) @Nullable String note,
            @Name("photos") @Description(SharedDescriptions.PHOTOS) @Nullable List<String> photos) {
        return runner.step(
                ticket, version, () -> followUp(progress).withNote(note).withPhotos(PhotoIds.parse(photos)));
    }

    @Mutation
    @NonNull
    @Description("Asks the Bureau to transfer the report to another agency.")
    public Uni<TicketPayload> ticketRequestTransfer(
            @Name("ticket") @NonNull @Description(SharedDescriptions.WHICH) TicketRefInput ticket,
            @Name("version") @NonNull @Description(SharedDescriptions.VERSION) String version,
            @Name("unitCode") @NonNull @Description(SharedDescriptions.UNIT) String unitCode,
            @Name("reason") @NonNull @Description(SharedDescriptions.REASON) String reason) {
        return runner.step(ticket, version, () -> TicketCommand.of(Action.REQUEST_TRANSFER)
                .to(unitCode)
                .withNote(reason));
    }

    @Mutation
    @NonNull
    @Description("Approves or refuses a requested transfer.")
    public Uni<TicketPayload> ticketDecideTransfer(
            @Name("ticket") @NonNull @Description(SharedDescriptions.WHICH) TicketRefInput ticket,
            @Name("version") @NonNull @Description(SharedDescriptions.VERSION) String version,
            @Name("unitCode")
                    @Description("Code of the requested unit as you saw it; if it has changed, the answer is CONFLICT.")
                    @Nullable
                    String unitCode,
            @Name("approve") @Description("True transfers the report; false refuses the transfer.") boolean approve,
            @Name("reason") @NonNull @Description(SharedDescriptions.REASON) String reason) {
        return runner.step(
                ticket, version, () -> TicketCommand.of(approve ? Action.APPROVE_TRANSFER : Action.REFUSE_TRANSFER)
                        .to(unitCode)
                        .withNote(reason));
    }

    @Mutation
    @NonNull
    @Description("Orders an on-site visit before the Bureau decides.")
    public Uni<TicketPayload> ticketOrderVerification(
            @Name("ticket") @NonNull @Description(SharedDescriptions.WHICH) TicketRefInput ticket,
            @Name("version") @NonNull @Description(SharedDescriptions.VERSION) String version,
            @Name("note") @Description(SharedDescriptions.NOTE) @Nullable String note) {
        return runner.step(ticket, version, () -> TicketCommand.of(Action.ORDER_VERIFICATION)
                .withNote(note));
    }

    @Mutation
    @NonNull
    @Description("Accepts the follow-up. After a visit, the findings and a photo of it are required.")
    public Uni<TicketPayload> ticketApprove(
            @Name("ticket") @NonNull @Description(SharedDescriptions.WHICH) TicketRefInput ticket,
            @Name("version") @NonNull @Description(SharedDescriptions.VERSION) String version,
            @Name("note") @Description(SharedDescriptions.NOTE) @Nullable String note,
            @Name("photos") @Description(SharedDescriptions.PHOTOS) @Nullable List<String> photos) {
        return runner.step(ticket, version, () -> TicketCommand.of(Action.APPROVE)
                .withNote(note)
                .withPhotos(PhotoIds.parse(photos)));
    }

    @Mutation
    @NonNull
    @Description("Refuses the follow-up with a reason, so that the work is repeated. After a visit, the"
            + " findings and a photo are required.")
    public Uni<TicketPayload> ticketRefuseFollowUp(
            @Name("ticket") @NonNull @Description(SharedDescriptions.WHICH) TicketRefInput ticket,
            @Name("version") @NonNull @Description(SharedDescriptions.VERSION) String version,
            @Name("reason") @NonNull @Description(SharedDescriptions.REASON) String reason,
            @Name("photos") @Description(SharedDescriptions.PHOTOS) @Nullable List<String> photos) {
        return runner.step(ticket, version, () -> TicketCommand.of(Action.REFUSE_FOLLOW_UP)
                .withNote(reason)
                .withPhotos(PhotoIds.parse(photos)));
    }

    private static TicketCommand followUp(int progress) {
        Action action = progress == WHOLE ? Action.FINISH_FOLLOW_UP : Action.RECORD_FOLLOW_UP;
        return TicketCommand.of(action).withAmount(progress);
    }
}
