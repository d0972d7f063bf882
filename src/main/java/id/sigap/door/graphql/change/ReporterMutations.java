package id.sigap.door.graphql.change;

import id.sigap.door.graphql.SharedDescriptions;
import id.sigap.door.graphql.ticket.TicketRefInput;
import id.sigap.ticket.TicketCommand;
import id.sigap.ticket.privacy.TicketErasure;
import id.sigap.workflow.Action;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What reporters do with their reports, signed in or by number and PIN. */
@GraphQLApi
public class ReporterMutations {

    private final MutationRunner runner;
    private final TicketErasure erasure;

    ReporterMutations(MutationRunner runner, TicketErasure erasure) {
        this.runner = runner;
        this.erasure = erasure;
    }

    @Mutation
    @NonNull
    @Description("Withdraws a report before anybody works on it; for its signed-in reporter, and final.")
    public Uni<TicketPayload> ticketWithdraw(
            @Name("ticket") @NonNull @Description(SharedDescriptions.WHICH) TicketRefInput ticket,
            @Name("version") @NonNull @Description(SharedDescriptions.VERSION) String version,
            @Name("reason") @Description(SharedDescriptions.REASON) @Nullable String reason) {
        return runner.step(
                ticket, version, () -> TicketCommand.of(Action.WITHDRAW).withNote(reason));
    }

    @Mutation
    @NonNull
    @Description("Completes a rejected report and sends it again; for its reporter, signed in or with the PIN.")
    public Uni<TicketPayload> ticketComplete(
            @Name("ticket") @NonNull @Description(SharedDescriptions.WHICH) TicketRefInput ticket,
            @Name("version") @NonNull @Description(SharedDescriptions.VERSION) String version,
            @Name("text") @NonNull @Description("What was missing; up to 4,000 characters.") String text,
            @Name("place")
                    @Description("What was wrong or missing of the place. What is absent or null stays as it is.")
                    TicketSubmitInput.@Nullable PlaceInput place,
            @Name("photos") @Description(SharedDescriptions.PHOTOS) @Nullable List<String> photos) {
        return runner.step(ticket, version, () -> TicketCommand.of(Action.COMPLETE)
                .withNote(text)
                .at(place == null ? null : place.location())
                .withPhotos(PhotoIds.parse(photos)));
    }

    @Mutation
    @NonNull
    @Description("Rates the work; for the reporter, signed in or with the PIN.")
    public Uni<TicketPayload> ticketRate(
            @Name("ticket") @NonNull @Description(SharedDescriptions.WHICH) TicketRefInput ticket,
            @Name("stars") @Description("1 to 5.") int stars,
            @Name("text") @Description("Anything to add; up to 2,000 characters.") @Nullable String text) {
        return runner.step(ticket, null, () -> TicketCommand.of(Action.RATE)
                .withAmount(stars)
                .withNote(text));
    }

    @Mutation
    @NonNull
    @Description("Disputes the outcome, once and within 14 days; for the reporter, signed in or with the PIN.")
    public Uni<TicketPayload> ticketDispute(
            @Name("ticket") @NonNull @Description(SharedDescriptions.WHICH) TicketRefInput ticket,
            @Name("text") @NonNull @Description("What is still wrong; up to 2,000 characters.") String text,
            @Name("photos") @Description(SharedDescriptions.PHOTOS) @Nullable List<String> photos) {
        return runner.step(ticket, null, () -> TicketCommand.of(Action.DISPUTE)
                .withNote(text)
                .withPhotos(PhotoIds.parse(photos)));
    }

    @Mutation
    @NonNull
    @Description(
            "Asks for the reporter's identity to be erased, which is done within three days and for good. The report"
                    + " leaves the reporter's list; its number and PIN still open it. For the reporter,"
                    + " and for ticket administrators"
                    + " and admins when a reporter writes to them.")
    public Uni<TicketPayload> ticketEraseReporter(
            @Name("ticket") @NonNull @Description(SharedDescriptions.WHICH) TicketRefInput ticket,
            @Name("reason") @Description("The reason, required from staff; up to 500 characters.") @Nullable
                    String reason) {
        String officer = runner.officer();
        return runner.changed(ticket, (who, ref) -> erasure.request(who, ref, reason, officer)
                .map(view -> TicketPayload.of(view, runner.book())));
    }
}
