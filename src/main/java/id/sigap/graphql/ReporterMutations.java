package id.sigap.graphql;

import id.sigap.ticket.TicketCommand;
import id.sigap.ticket.TicketErasure;
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

    private final Acts acts;
    private final TicketErasure erasure;

    ReporterMutations(Acts acts, TicketErasure erasure) {
        this.acts = acts;
        this.erasure = erasure;
    }

    @Mutation
    @NonNull
    @Description("The signed-in reporter takes a report back before anybody works on it; that is final.")
    public Uni<TicketPayload> ticketWithdraw(
            @Name("ticket") @NonNull @Description(Words.WHICH) TicketRefInput ticket,
            @Name("version") @NonNull @Description(Words.VERSION) String version,
            @Name("reason") @Description(Words.REASON) @Nullable String reason) {
        return acts.step(
                ticket, version, () -> TicketCommand.of(Action.WITHDRAW).withNote(reason));
    }

    @Mutation
    @NonNull
    @Description("Completes a rejected report and sends it again.")
    public Uni<TicketPayload> ticketComplete(
            @Name("ticket") @NonNull @Description(Words.WHICH) TicketRefInput ticket,
            @Name("version") @NonNull @Description(Words.VERSION) String version,
            @Name("text") @NonNull @Description("What was missing; up to 4,000 characters.") String text,
            @Name("place") @Description("Where it is, if that was wrong or missing.")
                    TicketSubmitInput.@Nullable PlaceInput place,
            @Name("photos") @Description(Words.PHOTOS) @Nullable List<String> photos) {
        return acts.step(ticket, version, () -> TicketCommand.of(Action.COMPLETE)
                .withNote(text)
                .at(place == null ? null : place.location())
                .withPhotos(PhotoIds.parse(photos)));
    }

    @Mutation
    @NonNull
    @Description("Says how good the work was.")
    public Uni<TicketPayload> ticketRate(
            @Name("ticket") @NonNull @Description(Words.WHICH) TicketRefInput ticket,
            @Name("stars") @Description("1 to 5.") int stars,
            @Name("text") @Description("Anything to add; up to 2,000 characters.") @Nullable String text) {
        return acts.step(ticket, null, () -> TicketCommand.of(Action.RATE)
                .withAmount(stars)
                .withNote(text));
    }

    @Mutation
    @NonNull
    @Description("Disputes the outcome, within 14 days and once.")
    public Uni<TicketPayload> ticketDispute(
            @Name("ticket") @NonNull @Description(Words.WHICH) TicketRefInput ticket,
            @Name("text") @NonNull @Description("What is still wrong; up to 2,000 characters.") String text,
            @Name("photos") @Description(Words.PHOTOS) @Nullable List<String> photos) {
        return acts.step(ticket, null, () -> TicketCommand.of(Action.DISPUTE)
                .withNote(text)
                .withPhotos(PhotoIds.parse(photos)));
    }

    @Mutation
    @NonNull
    @Description(
            "Asks that nothing says any more who reported it; done within three days, for good. The reporter loses it"
                    + " from their list; number and PIN go on opening it. For the reporter, and for ticket administrators and"
                    + " admins whom a reporter wrote to.")
    public Uni<TicketPayload> ticketEraseReporter(
            @Name("ticket") @NonNull @Description(Words.WHICH) TicketRefInput ticket,
            @Name("reason") @Description("Needed of staff; up to 500 characters.") @Nullable String reason) {
        String officer = acts.officer();
        return acts.changed(ticket, (who, ref) -> erasure.request(who, ref, reason, officer)
                .map(view -> TicketPayload.of(view, acts.book())));
    }
}
