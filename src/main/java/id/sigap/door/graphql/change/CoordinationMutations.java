package id.sigap.door.graphql.change;

import id.sigap.door.graphql.SharedDescriptions;
import id.sigap.door.graphql.ticket.TicketRefInput;
import id.sigap.ticket.TicketCommand;
import id.sigap.workflow.Action;
import id.sigap.workflow.RejectionReason;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What the urban village head's office does, and the agency that a report comes to. */
@GraphQLApi
public class CoordinationMutations {

    private final MutationRunner runner;

    CoordinationMutations(MutationRunner runner) {
        this.runner = runner;
    }

    @Mutation
    @NonNull
    @Description("Receives a waiting report: the office of its urban village, or a ticket administrator.")
    public Uni<TicketPayload> ticketReceive(
            @Name("ticket") @NonNull @Description(SharedDescriptions.WHICH) TicketRefInput ticket,
            @Name("version") @NonNull @Description(SharedDescriptions.VERSION) String version,
            @Name("note") @Description(SharedDescriptions.NOTE) @Nullable String note) {
        return runner.step(
                ticket, version, () -> TicketCommand.of(Action.RECEIVE).withNote(note));
    }

    @Mutation
    @NonNull
    @Description("Passes a report on to a neighbouring urban village.")
    public Uni<TicketPayload> ticketMove(
            @Name("ticket") @NonNull @Description(SharedDescriptions.WHICH) TicketRefInput ticket,
            @Name("version") @NonNull @Description(SharedDescriptions.VERSION) String version,
            @Name("areaCode") @NonNull @Description("Code of the urban village.") String areaCode,
            @Name("reason") @NonNull @Description(SharedDescriptions.REASON) String reason) {
        return runner.step(ticket, version, () -> TicketCommand.of(Action.MOVE)
                .to(areaCode)
                .withNote(reason));
    }

    @Mutation
    @NonNull
    @Description("Forwards a report to an agency; a reason is needed unless the agency is authorised for the category.")
    public Uni<TicketPayload> ticketDispose(
            @Name("ticket") @NonNull @Description(SharedDescriptions.WHICH) TicketRefInput ticket,
            @Name("version") @NonNull @Description(SharedDescriptions.VERSION) String version,
            @Name("unitCode") @NonNull @Description(SharedDescriptions.UNIT) String unitCode,
            @Name("reason") @Description(SharedDescriptions.REASON) @Nullable String reason) {
        return runner.step(ticket, version, () -> TicketCommand.of(Action.DISPOSE)
                .to(unitCode)
                .withNote(reason));
    }

    @Mutation
    @NonNull
    @Description("Rejects a report that cannot be followed up as written; its reporter may complete it.")
    public Uni<TicketPayload> ticketReject(
            @Name("ticket") @NonNull @Description(SharedDescriptions.WHICH) TicketRefInput ticket,
            @Name("version") @NonNull @Description(SharedDescriptions.VERSION) String version,
            @Name("reasonCode")
                    @Description("The reason from the list; needed until the report is with an agency.")
                    @Nullable
                    RejectionReason reasonCode,
            @Name("reason") @NonNull @Description(SharedDescriptions.REASON) String reason) {
        return runner.step(ticket, version, () -> TicketCommand.of(Action.REJECT)
                .withReasonCode(reasonCode)
                .withNote(reason));
    }

    @Mutation
    @NonNull
    @Description("Delegates a report to a unit below the holder, or hands it back with a reason to the unit"
            + " that delegated it.")
    public Uni<TicketPayload> ticketDelegate(
            @Name("ticket") @NonNull @Description(SharedDescriptions.WHICH) TicketRefInput ticket,
            @Name("version") @NonNull @Description(SharedDescriptions.VERSION) String version,
            @Name("unitCode") @NonNull @Description(SharedDescriptions.UNIT) String unitCode,
            @Name("reason") @Description(SharedDescriptions.REASON) @Nullable String reason) {
        return runner.step(ticket, version, () -> TicketCommand.of(Action.DELEGATE)
                .to(unitCode)
                .withNote(reason));
    }

    @Mutation
    @NonNull
    @Description("Returns a report to coordination, as not this unit's responsibility.")
    public Uni<TicketPayload> ticketReturn(
            @Name("ticket") @NonNull @Description(SharedDescriptions.WHICH) TicketRefInput ticket,
            @Name("version") @NonNull @Description(SharedDescriptions.VERSION) String version,
            @Name("reason") @NonNull @Description(SharedDescriptions.REASON) String reason) {
        return runner.step(
                ticket, version, () -> TicketCommand.of(Action.RETURN).withNote(reason));
    }

    @Mutation
    @NonNull
    @Description("Accepts a report: the holder's people are working on it.")
    public Uni<TicketPayload> ticketAccept(
            @Name("ticket") @NonNull @Description(SharedDescriptions.WHICH) TicketRefInput ticket,
            @Name("version") @NonNull @Description(SharedDescriptions.VERSION) String version,
            @Name("note") @Description(SharedDescriptions.NOTE) @Nullable String note) {
        return runner.step(
                ticket, version, () -> TicketCommand.of(Action.ACCEPT).withNote(note));
    }
}
