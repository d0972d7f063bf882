package id.sigap.door.graphql.change;

import id.sigap.door.graphql.SharedDescriptions;
import id.sigap.door.graphql.ticket.TicketRefInput;
import id.sigap.ticket.journey.TicketClaims;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Who of a unit has a report in hand. */
@GraphQLApi
public class ClaimMutations {

    private final MutationRunner runner;
    private final TicketClaims claims;

    ClaimMutations(MutationRunner runner, TicketClaims claims) {
        this.runner = runner;
        this.claims = claims;
    }

    @Mutation
    @NonNull
    @Description(
            "Says that you have a report of your unit in hand: a mark that your unit alone sees, and no step. It ends with"
                    + " another holder, with a step that moves the version, or after three working days. CLAIMED if a colleague has"
                    + " it.")
    public Uni<TicketPayload> ticketClaim(
            @Name("ticket") @NonNull @Description(SharedDescriptions.WHICH) TicketRefInput ticket) {
        String officer = runner.officer();
        return runner.changed(ticket, (who, ref) -> claims.claim(who, ref, officer)
                .map(view -> TicketPayload.of(view, runner.book())));
    }

    @Mutation
    @NonNull
    @Description(
            "Takes such a mark of yours away before it ends; without one it changes nothing. CLAIMED if a colleague has"
                    + " it.")
    public Uni<TicketPayload> ticketRelease(
            @Name("ticket") @NonNull @Description(SharedDescriptions.WHICH) TicketRefInput ticket) {
        return runner.changed(
                ticket, (who, ref) -> claims.release(who, ref).map(view -> TicketPayload.of(view, runner.book())));
    }
}
