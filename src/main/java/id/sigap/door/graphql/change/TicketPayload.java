package id.sigap.door.graphql.change;

import id.sigap.door.graphql.ListSize;
import id.sigap.door.graphql.ticket.TicketType;
import id.sigap.problem.Problem;
import id.sigap.reference.ReferenceBook;
import id.sigap.ticket.OutcomeView;
import id.sigap.ticket.TicketView;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The answer to a change of a report that has no more to say than how the report is now. */
@Type("TicketPayload")
@Description("The answer to a change: the report as it is now, or what is wrong with the request.")
public class TicketPayload implements Payload {

    static final String TICKET =
            "The report as it is now, also after a CONFLICT; null if the change was refused for another reason, or if you"
                    + " can no longer see the report, or if it was changed and could not be read again just now.";

    private final @Nullable TicketType ticket;
    private final List<@NonNull UserError> userErrors;

    private TicketPayload(@Nullable TicketType ticket, List<@NonNull UserError> userErrors) {
        this.ticket = ticket;
        this.userErrors = userErrors;
    }

    /** @param view null if it is not to be shown, or could not be read any more */
    static TicketPayload of(@Nullable TicketView view, ReferenceBook book) {
        return new TicketPayload(TicketType.of(view, book), List.of());
    }

    static TicketPayload of(OutcomeView outcome, ReferenceBook book) {
        OutcomeView.Refusal refusal = outcome.refusal();
        return new TicketPayload(
                TicketType.of(outcome.ticket(), book),
                refusal == null
                        ? List.of()
                        : UserError.all(
                                new Problem(refusal.code(), refusal.field(), refusal.limit(), refusal.latest())));
    }

    static TicketPayload refused(Problem problem) {
        return new TicketPayload(null, UserError.all(problem));
    }

    @Description(TICKET)
    public @Nullable TicketType getTicket() {
        return ticket;
    }

    @Override
    @NonNull
    @ListSize(assumedSize = 3)
    @Description(Payload.USER_ERRORS)
    public List<@NonNull UserError> getUserErrors() {
        return userErrors;
    }
}
