package id.sigap.door.graphql.change;

import id.sigap.door.graphql.SharedDescriptions;
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

/** The same step with several reports. */
@GraphQLApi
public class BulkMutations {

    private static final String EACH =
            ", 1 to 50, each done or refused by itself; one named twice is refused the second time.";
    private static final String TICKETS = "The reports, each with the version that you saw of it.";

    private final MutationRunner runner;

    BulkMutations(MutationRunner runner) {
        this.runner = runner;
    }

    @Mutation
    @NonNull
    @Description("Receives several reports" + EACH)
    public Uni<BulkPayload> ticketsReceive(
            @Name("tickets") @NonNull @Description(TICKETS) List<@NonNull SeenTicketInput> tickets,
            @Name("note") @Description(SharedDescriptions.NOTE) @Nullable String note) {
        return runner.steps(tickets, () -> TicketCommand.of(Action.RECEIVE).withNote(note));
    }

    @Mutation
    @NonNull
    @Description("Forwards several reports to one agency" + EACH)
    public Uni<BulkPayload> ticketsDispose(
            @Name("tickets") @NonNull @Description(TICKETS) List<@NonNull SeenTicketInput> tickets,
            @Name("unitCode") @NonNull @Description(SharedDescriptions.UNIT) String unitCode,
            @Name("reason") @Description(SharedDescriptions.REASON) @Nullable String reason) {
        return runner.steps(
                tickets, () -> TicketCommand.of(Action.DISPOSE).to(unitCode).withNote(reason));
    }

    @Mutation
    @NonNull
    @Description(
            "Delegates several reports to one unit below the holder, or hands them back with a reason to the unit that"
                    + " delegated them" + EACH)
    public Uni<BulkPayload> ticketsDelegate(
            @Name("tickets") @NonNull @Description(TICKETS) List<@NonNull SeenTicketInput> tickets,
            @Name("unitCode") @NonNull @Description(SharedDescriptions.UNIT) String unitCode,
            @Name("reason") @Description(SharedDescriptions.REASON) @Nullable String reason) {
        return runner.steps(
                tickets, () -> TicketCommand.of(Action.DELEGATE).to(unitCode).withNote(reason));
    }
}
