package id.sigap.door.graphql.change;

import id.sigap.access.Viewer;
import id.sigap.door.graphql.CallLimits;
import id.sigap.door.graphql.Given;
import id.sigap.door.graphql.SharedDescriptions;
import id.sigap.door.graphql.ticket.TicketRefInput;
import id.sigap.identity.CurrentViewer;
import id.sigap.platform.limit.RateLimitKey;
import id.sigap.ticket.TicketRef;
import id.sigap.ticket.TicketView;
import id.sigap.ticket.Visibility;
import id.sigap.ticket.intake.TicketIntake;
import id.sigap.ticket.journey.TicketReports;
import io.smallrye.mutiny.Uni;
import java.util.function.BiFunction;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Making reports, and what citizens do with them at any time. Steps of the journey have classes of their own. */
@GraphQLApi
public class TicketMutations {

    private final CurrentViewer viewer;
    private final CallLimits limits;
    private final TicketIntake intake;
    private final TicketReports reports;
    private final MutationRunner runner;

    TicketMutations(
            CurrentViewer viewer,
            CallLimits limits,
            TicketIntake intake,
            TicketReports reports,
            MutationRunner runner) {
        this.viewer = viewer;
        this.limits = limits;
        this.intake = intake;
        this.reports = reports;
        this.runner = runner;
    }

    @Mutation
    @NonNull
    @Description("Submits a report and returns its number and PIN; safe to repeat with the same client key.")
    public Uni<TicketSubmitPayload> ticketSubmit(
            @Name("input") @NonNull @Description("The report.") TicketSubmitInput input) {
        Viewer who = viewer.get();
        var contact = viewer.contact();
        RateLimitKey sender = limits.sender(who);
        return Refusable.of(
                () -> intake.submit(who, input.submission(contact), sender)
                        .map(receipt -> TicketSubmitPayload.of(receipt, runner.book())),
                problem -> TicketSubmitPayload.refused(problem, input.categoryCode, runner.book()));
    }

    @Mutation
    @NonNull
    @Description(
            "Makes a report public or private; for its signed-in reporter. With the PIN it can only be made private.")
    public Uni<TicketPayload> ticketSetVisibility(
            @Name("ticket") @NonNull @Description(SharedDescriptions.WHICH) TicketRefInput ticket,
            @Name("visibility") @NonNull @Description("Public or private.") Visibility visibility) {
        return changed(ticket, (who, ref) -> reports.setVisibility(who, ref, visibility));
    }

    @Mutation
    @NonNull
    @Description("Adds a comment by the reporter, signed in or with the PIN.")
    public Uni<TicketCommentPayload> ticketComment(
            @Name("ticket") @NonNull @Description(SharedDescriptions.WHICH) TicketRefInput ticket,
            @Name("text") @NonNull @Description("Up to 2,000 characters.") String text,
            @Name("clientKey")
                    @Description(
                            "Chosen by the sender, as for a submit: sent again under the same key, the comment is there once.")
                    @Nullable
                    String clientKey) {
        return runner.changed(
                ticket,
                (who, ref) -> reports.comment(who, ref, text, clientKey)
                        .map(commented -> TicketCommentPayload.of(commented, runner.book())),
                TicketCommentPayload::refused);
    }

    @Mutation
    @NonNull
    @Description("Follows a public report, or stops following it.")
    public Uni<TicketPayload> ticketFollow(
            @Name("ticket") @NonNull @Description(SharedDescriptions.WHICH) TicketRefInput ticket,
            @Name("follow") @DefaultValue("true") @Description("False to stop following.") @Nullable Boolean follow) {
        return changed(ticket, (who, ref) -> reports.follow(who, ref, Given.or(follow, true)));
    }

    @Mutation
    @NonNull
    @Description("Says that you have read a report that is yours, or that you follow; for citizens.")
    public Uni<TicketPayload> ticketMarkRead(
            @Name("ticket") @NonNull @Description(SharedDescriptions.WHICH) TicketRefInput ticket,
            @Name("version")
                    @Description("The version you saw, if you were told one: what happened since stays unread.")
                    @Nullable
                    String version) {
        return changed(ticket, (who, ref) -> reports.markRead(who, ref, version));
    }

    private Uni<TicketPayload> changed(TicketRefInput ticket, BiFunction<Viewer, TicketRef, Uni<TicketView>> change) {
        return runner.changed(
                ticket, (who, ref) -> change.apply(who, ref).map(view -> TicketPayload.of(view, runner.book())));
    }
}
