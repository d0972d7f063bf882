package id.sigap.graphql;

import id.sigap.access.Viewer;
import id.sigap.identity.CurrentViewer;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.reference.ReferenceData;
import id.sigap.ticket.TicketIntake;
import id.sigap.ticket.TicketRef;
import id.sigap.ticket.TicketReports;
import id.sigap.ticket.TicketView;
import id.sigap.ticket.Visibility;
import io.smallrye.mutiny.Uni;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Changing reports: one mutation for each thing people do, each of two lines. */
@GraphQLApi
public class TicketMutations {

    private static final String WHICH = "Which report.";

    private final CurrentViewer viewer;
    private final CallLimits limits;
    private final TicketIntake intake;
    private final TicketReports reports;
    private final ReferenceData reference;

    TicketMutations(
            CurrentViewer viewer,
            CallLimits limits,
            TicketIntake intake,
            TicketReports reports,
            ReferenceData reference) {
        this.viewer = viewer;
        this.limits = limits;
        this.intake = intake;
        this.reports = reports;
        this.reference = reference;
    }

    @Mutation
    @NonNull
    @Description("Makes a report and gives its number and PIN; safe to repeat with the same client key.")
    public Uni<TicketPayload> ticketSubmit(
            @Name("input") @NonNull @Description("The report.") TicketSubmitInput input) {
        Viewer who = viewer.get();
        limits.submit(who);
        var submission = input.submission(viewer.contact());
        return refusable(
                () -> intake.submit(who, submission).map(receipt -> TicketPayload.of(receipt, reference.book())));
    }

    @Mutation
    @NonNull
    @Description("Makes the citizen's own report public or private again.")
    public Uni<TicketPayload> ticketSetVisibility(
            @Name("ticket") @NonNull @Description(WHICH) TicketRefInput ticket,
            @Name("visibility") @NonNull @Description("What it shall be.") Visibility visibility) {
        return changed(ticket, (who, ref) -> reports.setVisibility(who, ref, visibility));
    }

    @Mutation
    @NonNull
    @Description("Adds a comment of the reporter, signed in or by number and PIN.")
    public Uni<TicketPayload> ticketComment(
            @Name("ticket") @NonNull @Description(WHICH) TicketRefInput ticket,
            @Name("text") @NonNull @Description("Up to 2,000 characters.") String text) {
        return changed(ticket, (who, ref) -> reports.comment(who, ref, text));
    }

    @Mutation
    @NonNull
    @Description("Follows a public report, or stops following it.")
    public Uni<TicketPayload> ticketFollow(
            @Name("ticket") @NonNull @Description(WHICH) TicketRefInput ticket,
            @Name("follow") @DefaultValue("true") @Description("False stops following.") boolean follow) {
        return changed(ticket, (who, ref) -> reports.follow(who, ref, follow));
    }

    private Uni<TicketPayload> changed(TicketRefInput ticket, BiFunction<Viewer, TicketRef, Uni<TicketView>> change) {
        Viewer who = viewer.get();
        return refusable(() -> {
            TicketRef ref = ticket.ref();
            limits.lookUp(who, ref);
            return change.apply(who, ref).map(view -> TicketPayload.of(view, reference.book()));
        });
    }

    /** A refusal by a rule is data; everything else is an error of the request. */
    private static Uni<TicketPayload> refusable(Supplier<Uni<TicketPayload>> change) {
        return Uni.createFrom()
                .deferred(change::get)
                .onFailure(failure -> failure instanceof Problem problem && isRule(problem))
                .recoverWithItem(failure -> TicketPayload.of((Problem) failure));
    }

    private static boolean isRule(Problem problem) {
        return problem.code().kind() == ProblemCode.Kind.RULE;
    }
}
