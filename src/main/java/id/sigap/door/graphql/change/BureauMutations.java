package id.sigap.door.graphql.change;

import id.sigap.door.graphql.SharedDescriptions;
import id.sigap.door.graphql.ticket.TicketRefInput;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.ticket.TicketCommand;
import id.sigap.workflow.Action;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What the Bureau's ticket administrators put right. */
@GraphQLApi
public class BureauMutations {

    private final MutationRunner runner;

    BureauMutations(MutationRunner runner) {
        this.runner = runner;
    }

    @Mutation
    @NonNull
    @Description("Corrects the category of a report, or its urban village while it is in coordination; one at a time.")
    public Uni<TicketPayload> ticketCorrect(
            @Name("ticket") @NonNull @Description(SharedDescriptions.WHICH) TicketRefInput ticket,
            @Name("version") @NonNull @Description(SharedDescriptions.VERSION) String version,
            @Name("categoryCode")
                    @Description("Code of the right category; the deadlines are worked out again.")
                    @Nullable
                    String categoryCode,
            @Name("areaCode") @Description("Code of the right urban village.") @Nullable String areaCode,
            @Name("reason") @NonNull @Description(SharedDescriptions.REASON) String reason) {
        return runner.step(
                ticket, version, () -> correction(categoryCode, areaCode).withNote(reason));
    }

    @Mutation
    @NonNull
    @Description("Merges a report into another one of the same matter: it mirrors the other's status, and the"
            + " two are counted once.")
    public Uni<TicketPayload> ticketMerge(
            @Name("ticket") @NonNull @Description(SharedDescriptions.WHICH) TicketRefInput ticket,
            @Name("version") @NonNull @Description(SharedDescriptions.VERSION) String version,
            @Name("into") @NonNull @Description("Number of the other report.") String into,
            @Name("reason") @NonNull @Description(SharedDescriptions.REASON) String reason) {
        return runner.step(
                ticket, version, () -> TicketCommand.of(Action.MERGE).to(into).withNote(reason));
    }

    @Mutation
    @NonNull
    @Description("Separates a merged report again.")
    public Uni<TicketPayload> ticketUnmerge(
            @Name("ticket") @NonNull @Description(SharedDescriptions.WHICH) TicketRefInput ticket,
            @Name("version") @NonNull @Description(SharedDescriptions.VERSION) String version,
            @Name("reason") @NonNull @Description(SharedDescriptions.REASON) String reason) {
        return runner.step(
                ticket, version, () -> TicketCommand.of(Action.UNMERGE).withNote(reason));
    }

    @Mutation
    @NonNull
    @Description("Pauses the clocks.")
    public Uni<TicketPayload> ticketPause(
            @Name("ticket") @NonNull @Description(SharedDescriptions.WHICH) TicketRefInput ticket,
            @Name("version") @NonNull @Description(SharedDescriptions.VERSION) String version,
            @Name("until") @NonNull @Description("Last day of the pause, in Asia/Jakarta.") LocalDate until,
            @Name("reason") @NonNull @Description(SharedDescriptions.REASON) String reason) {
        return runner.step(ticket, version, () -> TicketCommand.of(Action.PAUSE)
                .withDay(until)
                .withNote(reason));
    }

    @Mutation
    @NonNull
    @Description("Resumes the clocks before the pause is over.")
    public Uni<TicketPayload> ticketResume(
            @Name("ticket") @NonNull @Description(SharedDescriptions.WHICH) TicketRefInput ticket,
            @Name("version") @NonNull @Description(SharedDescriptions.VERSION) String version,
            @Name("reason") @Description(SharedDescriptions.REASON) @Nullable String reason) {
        return runner.step(
                ticket, version, () -> TicketCommand.of(Action.RESUME).withNote(reason));
    }

    @Mutation
    @NonNull
    @Description("Records a later date agreed with the reporter, or corrects it; each correction is a step of its own.")
    public Uni<TicketPayload> ticketAgreeDate(
            @Name("ticket") @NonNull @Description(SharedDescriptions.WHICH) TicketRefInput ticket,
            @Name("version") @NonNull @Description(SharedDescriptions.VERSION) String version,
            @Name("on")
                    @NonNull
                    @Description("The agreed date, in Asia/Jakarta: after the deadline as it is without one, and after"
                            + " today unless it corrects one.")
                    LocalDate on,
            @Name("reason") @NonNull @Description(SharedDescriptions.REASON) String reason) {
        return runner.step(ticket, version, () -> TicketCommand.of(Action.AGREE_DATE)
                .withDay(on)
                .withNote(reason));
    }

    @Mutation
    @NonNull
    @Description(
            "Accepts the reporter's dispute, which reopens the report, or refuses it with a reason. To accept that of a"
                    + " merged report takes a reason too and separates it: it goes on by itself, with all its days.")
    public Uni<TicketPayload> ticketDecideDispute(
            @Name("ticket") @NonNull @Description(SharedDescriptions.WHICH) TicketRefInput ticket,
            @Name("version") @NonNull @Description(SharedDescriptions.VERSION) String version,
            @Name("accept") @Description("True reopens the report; false refuses the dispute.") boolean accept,
            @Name("reason") @Description(SharedDescriptions.REASON) @Nullable String reason) {
        return runner.step(ticket, version, () -> TicketCommand.of(accept ? Action.REOPEN : Action.REFUSE_DISPUTE)
                .withNote(reason));
    }

    private static TicketCommand correction(@Nullable String category, @Nullable String area) {
        if (category != null && area == null) {
            return TicketCommand.of(Action.CORRECT_CATEGORY).to(category);
        }
        if (area != null && category == null) {
            return TicketCommand.of(Action.CORRECT_AREA).to(area);
        }
        throw new Problem(ProblemCode.CORRECTION_UNCLEAR, "categoryCode");
    }
}
